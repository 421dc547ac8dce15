// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace pactline {

/// Shows a page's HTML at its full height, so that the pane around it scrolls as one. Links are reported, never opened
/// here; images and style sheets from elsewhere are never loaded.
class DetailBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    explicit DetailBrowser(QWidget *parent = nullptr);

    /// Kept until it can be seen: laying a page out costs milliseconds, and before that the width is not known.
    void showHtml(const QString &html);

signals:
    /// The keyboard moved to a link at this place (in the widget's coordinates).
    void linkFocused(const QRect &place);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool focusNextPrevChild(bool next) override;
    QVariant loadResource(int type, const QUrl &name) override;

private:
    void layOut();
    bool takeWidth();
    void fitHeight();

    QString m_html; ///< not laid out yet
};

} // namespace pactline
