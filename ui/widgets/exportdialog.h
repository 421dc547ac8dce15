// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure.h"
#include "ui/scene/packing.h"

#include <QDialog>
#include <QTimer>

#include <memory>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLayout;
class QLineEdit;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QSpinBox;

namespace pactline {

class FigureMaker;
class FigurePreview;
class ViewState;

/// Composes a figure of what the window shows: its options beside a live preview, which is the figure itself and not a
/// likeness. Figures of large histories are made on another thread; the preview before stays meanwhile.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// `history` is the one that the state shows; the dialog goes when it is replaced or edited. Of more than
    /// `mostAtOnce` entries it is large.
    ExportDialog(ViewState &state, std::shared_ptr<const History> history, QWidget *parent = nullptr,
                 std::size_t mostAtOnce = mostEntriesPackedForLabels);

    /// Where the figure is going to be, unless the user chooses another place.
    void setFolder(const QString &folder) { m_folder = folder; }
    /// The figure as asked for by the form.
    [[nodiscard]] FigureOptions options() const;
    [[nodiscard]] FigureFormat format() const;
    /// Writes the figure, of a large history later; then the dialog closes. On failure it stays and says why.
    void exportTo(const QString &path);
    [[nodiscard]] bool isBusy() const;
    /// Stops writing, if it does; else closes.
    void reject() override;

signals:
    void exported(const QString &path);

private:
    QLayout *buildButtons();
    QWidget *buildForm();
    void addSizeRows(QFormLayout &form);
    void addTextRows(QFormLayout &form);
    void chooseSize();
    void updatePreview();
    void showFigure();
    void showBusy();
    void showProgress(double share);
    void showFailure(const Error &error);
    void choosePath();

    ViewState &m_state;
    FigureMaker *m_maker;
    QTimer m_pause;
    QTimer m_patience; ///< before the progress is worth showing
    QString m_folder;
    FigurePreview *m_preview;
    QLabel *m_remarks;
    QWidget *m_form;
    QProgressBar *m_progress;
    QPushButton *m_save;
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
};

} // namespace pactline
