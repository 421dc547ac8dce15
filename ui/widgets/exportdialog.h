// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace pactline {

class FigurePreview;
class ViewState;

/// Composes a figure of what the window shows: its options beside a live preview, which is the figure itself and not a
/// likeness.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ExportDialog(ViewState &state, QWidget *parent = nullptr);

    /// Where the figure is going to be, unless the user chooses another place.
    void setFolder(const QString &folder) { m_folder = folder; }
    /// The figure as asked for by the form.
    [[nodiscard]] FigureOptions options() const;
    [[nodiscard]] FigureFormat format() const;
    /// Writes the figure; on failure the dialog stays and says why.
    bool exportTo(const QString &path);

signals:
    void exported(const QString &path);

private:
    QWidget *buildForm();
    void addSizeRows(QFormLayout &form);
    void addTextRows(QFormLayout &form);
    void chooseSize();
    void updatePreview();
    void choosePath();

    ViewState &m_state;
    QTimer m_pause;
    QString m_folder;
    FigurePreview *m_preview;
    QLabel *m_remarks;
    QComboBox *m_format;
    QComboBox *m_size;
    QDoubleSpinBox *m_width;
    QDoubleSpinBox *m_height;
    QSpinBox *m_dpi;
    QComboBox *m_theme;
    QComboBox *m_range;
    QCheckBox *m_legend;
    QCheckBox *m_sources;
    QCheckBox *m_chain;
    QLineEdit *m_title;
    QLineEdit *m_subtitle;
    QPlainTextEdit *m_notes;
    QPlainTextEdit *m_altText;
    QDialogButtonBox *m_buttons;
};

} // namespace pactline
