// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/exportdialog.h"

#include "ui/widgets/figuremaker.h"
#include "ui/widgets/figurepreview.h"
#include "ui/widgets/viewstate.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int pauseMs = 150;
constexpr int patienceMs = 250;
constexpr int formWidthPx = 330;
constexpr int progressWidthPx = 220;
constexpr int progressSteps = 1000;
constexpr auto customSize = "custom"_L1;

QString presetTitle(const QString &name)
{
    if (name == "column"_L1)
        return ExportDialog::tr("Column, 85 mm wide");
    if (name == "column-1.5"_L1)
        return ExportDialog::tr("Column and a half, 120 mm wide");
    if (name == "page-width"_L1)
        return ExportDialog::tr("Page width, 170 mm");
    if (name == "a4-landscape"_L1)
        return ExportDialog::tr("A4 landscape");
    if (name == "slide"_L1)
        return ExportDialog::tr("Slide, 16:9");
    return name;
}

QDoubleSpinBox *millimetres(QWidget *parent)
{
    auto *box = new QDoubleSpinBox(parent);
    box->setRange(30, 2000);
    box->setDecimals(1);
    box->setSuffix(ExportDialog::tr(" mm"));
    return box;
}

QPlainTextEdit *textBox(const QString &placeholder, QWidget *parent)
{
    auto *box = new QPlainTextEdit(parent);
    box->setPlaceholderText(placeholder);
    box->setTabChangesFocus(true);
    box->setFixedHeight(3 * box->fontMetrics().lineSpacing() + 14);
    return box;
}

} // namespace

ExportDialog::ExportDialog(ViewState &state, std::shared_ptr<const History> history, QWidget *parent,
                           std::size_t mostAtOnce)
    : QDialog(parent)
    , m_state(state)
    , m_maker(new FigureMaker(std::move(history), mostAtOnce, this))
    , m_folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
    , m_preview(new FigurePreview(this))
    , m_remarks(new QLabel(this))
{
    setWindowTitle(tr("Export figure"));
    auto *layout = new QVBoxLayout(this);
    auto *row = new QHBoxLayout;
    layout->addLayout(row, 1);
    auto *left = new QVBoxLayout;
    left->addWidget(m_preview, 1);
    m_remarks->setTextFormat(Qt::PlainText);
    m_remarks->setWordWrap(true);
    m_remarks->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_remarks->hide();
    left->addWidget(m_remarks);
    row->addLayout(left, 1);
    m_form = buildForm();
    row->addWidget(m_form);
    layout->addLayout(buildButtons());
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    connect(&m_pause, &QTimer::timeout, this, &ExportDialog::updatePreview);
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, m_progress, &QWidget::show);
    connect(m_maker, &FigureMaker::composed, this, &ExportDialog::showFigure);
    connect(m_maker, &FigureMaker::busyChanged, this, &ExportDialog::showBusy);
    connect(m_maker, &FigureMaker::progressed, this, &ExportDialog::showProgress);
    connect(m_maker, &FigureMaker::writingFailed, this, &ExportDialog::showFailure);
    connect(m_maker, &FigureMaker::written, this, [this](const QString &path) {
        emit exported(path);
        accept();
    });
    connect(&state, &ViewState::historyChanged, this, [this] {
        m_maker->cancel();
        QDialog::reject();
    });
    chooseSize();
    updatePreview();
    const QSize room = parent != nullptr ? parent->window()->size() - QSize(60, 60) : QSize(1080, 680);
    resize(QSize(1080, 680).boundedTo(room));
}

/// The progress keeps its place when there is none.
QLayout *ExportDialog::buildButtons()
{
    auto *row = new QHBoxLayout;
    m_progress = new QProgressBar(this);
    m_progress->setFixedWidth(progressWidthPx);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    QSizePolicy policy = m_progress->sizePolicy();
    policy.setRetainSizeWhenHidden(true);
    m_progress->setSizePolicy(policy);
    m_progress->hide();
    row->addWidget(m_progress);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    m_save = buttons->addButton(tr("Export…"), QDialogButtonBox::AcceptRole);
    m_save->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &ExportDialog::choosePath);
    connect(buttons, &QDialogButtonBox::rejected, this, &ExportDialog::reject);
    row->addWidget(buttons, 1);
    return row;
}

QWidget *ExportDialog::buildForm()
{
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *widget = new QWidget(scroll);
    auto *form = new QFormLayout(widget);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    addSizeRows(*form);
    addTextRows(*form);
    scroll->setWidget(widget);
    scroll->setFixedWidth(formWidthPx + 20);
    const auto later = [this] { m_pause.start(); };
    for (QComboBox *box : {m_format, m_theme, m_range})
        connect(box, &QComboBox::currentIndexChanged, this, later);
    for (QDoubleSpinBox *box : {m_width, m_height})
        connect(box, &QDoubleSpinBox::valueChanged, this, later);
    for (QCheckBox *box : {m_legend, m_sources, m_chain})
        connect(box, &QCheckBox::toggled, this, later);
    for (QLineEdit *field : {m_title, m_subtitle})
        connect(field, &QLineEdit::textChanged, this, later);
    connect(m_notes, &QPlainTextEdit::textChanged, this, later);
    connect(m_altText, &QPlainTextEdit::textChanged, this, later);
    connect(m_size, &QComboBox::currentIndexChanged, this, &ExportDialog::chooseSize);
    return scroll;
}

void ExportDialog::addSizeRows(QFormLayout &form)
{
    QWidget *parent = form.parentWidget();
    m_format = new QComboBox(parent);
    m_format->addItem(tr("PNG, an image"), u"png"_s);
    m_format->addItem(tr("SVG, to edit"), u"svg"_s);
    m_format->addItem(tr("PDF, to print"), u"pdf"_s);
    form.addRow(tr("&Format"), m_format);
    m_size = new QComboBox(parent);
    for (const QString &name : figurePresetNames())
        m_size->addItem(presetTitle(name), name);
    m_size->addItem(tr("Custom"), QString(customSize));
    const int landscape = m_size->findData(u"a4-landscape"_s);
    m_size->setCurrentIndex(std::max(landscape, 0));
    form.addRow(tr("&Size"), m_size);
    auto *sides = new QHBoxLayout;
    m_width = millimetres(parent);
    m_width->setAccessibleName(tr("Width"));
    m_height = millimetres(parent);
    m_height->setAccessibleName(tr("Height"));
    sides->addWidget(m_width, 1);
    sides->addWidget(new QLabel(u"×"_s, parent));
    sides->addWidget(m_height, 1);
    form.addRow(QString(), sides);
    m_dpi = new QSpinBox(parent);
    m_dpi->setRange(72, 1200);
    m_dpi->setValue(300);
    m_dpi->setSuffix(tr(" dpi"));
    form.addRow(tr("&Resolution"), m_dpi);
    connect(m_format, &QComboBox::currentIndexChanged, m_dpi,
            [this] { m_dpi->setEnabled(format() == FigureFormat::Png); });
    m_theme = new QComboBox(parent);
    m_theme->addItem(tr("Light"), false);
    m_theme->addItem(tr("Dark"), true);
    form.addRow(tr("T&heme"), m_theme);
    m_range = new QComboBox(parent);
    m_range->addItem(tr("What the window shows"), u"view"_s);
    m_range->addItem(tr("The whole of it"), u"all"_s);
    form.addRow(tr("&Time"), m_range);
}

void ExportDialog::addTextRows(QFormLayout &form)
{
    QWidget *parent = form.parentWidget();
    m_title = new QLineEdit(parent);
    m_title->setPlaceholderText(m_maker->history().info().title);
    form.addRow(tr("T&itle"), m_title);
    m_subtitle = new QLineEdit(parent);
    m_subtitle->setPlaceholderText(tr("What, where and when; written for you if empty"));
    form.addRow(tr("S&ubtitle"), m_subtitle);
    m_notes = textBox(tr("One note a line"), parent);
    form.addRow(tr("&Notes"), m_notes);
    m_altText = textBox(tr("For readers who cannot see it; written for you if empty"), parent);
    form.addRow(tr("&Alt text"), m_altText);
    m_legend = new QCheckBox(tr("&Legend"), parent);
    m_legend->setChecked(true);
    m_sources = new QCheckBox(tr("S&ources"), parent);
    m_sources->setChecked(true);
    m_chain = new QCheckBox(tr("&Connections of the selection"), parent);
    m_chain->setVisible(m_maker->history().isEntry(m_state.selection()));
    form.addRow(tr("With"), m_legend);
    form.addRow(QString(), m_sources);
    form.addRow(QString(), m_chain);
}

FigureFormat ExportDialog::format() const
{
    return figureFormatBySuffix(u"figure."_s + m_format->currentData().toString()).value_or(FigureFormat::Png);
}

FigureOptions ExportDialog::options() const
{
    FigureOptions options;
    options.sizeMm = {m_width->value(), m_height->value()};
    options.dpi = m_dpi->value();
    options.grouping = m_state.grouping();
    options.colourBy = m_state.colourBy();
    options.filter = m_state.filter();
    const TimeSpan seen = m_state.viewport().span();
    const TimeSpan whole = m_state.index() != nullptr ? m_state.index()->extent() : seen;
    const TimeSpan &span = m_range->currentData().toString() == "view"_L1 || whole.isEmpty() ? seen : whole;
    options.from = span.start;
    options.to = span.end;
    options.title = m_title->text().trimmed();
    options.subtitle = m_subtitle->text().trimmed();
    options.notes = m_notes->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    options.altText = m_altText->toPlainText().trimmed();
    options.isDark = m_theme->currentData().toBool();
    options.hasLegend = m_legend->isChecked();
    options.hasSources = m_sources->isChecked();
    if (m_chain->isChecked())
        options.selection = m_state.selection();
    return options;
}

void ExportDialog::chooseSize()
{
    const auto size = figurePresetMm(m_size->currentData().toString());
    m_width->setEnabled(!size);
    m_height->setEnabled(!size);
    if (size) {
        m_width->setValue(size->width());
        m_height->setValue(size->height());
    }
    m_pause.start();
}

void ExportDialog::updatePreview() { m_maker->compose(options()); }

void ExportDialog::showFigure()
{
    const std::shared_ptr<const Figure> &figure = m_maker->figure();
    m_remarks->setText(figure->warnings.join(u'\n'));
    m_remarks->setVisible(!figure->warnings.isEmpty());
    m_title->setPlaceholderText(figure->title);
    m_altText->setPlaceholderText(figure->altText);
    m_altText->viewport()->update(); // Qt 6.4 keeps showing the placeholder before
    m_preview->setFigure(figure);
}

bool ExportDialog::isBusy() const { return m_maker->isBusy(); }

void ExportDialog::showBusy()
{
    const bool wasWriting = !m_save->isEnabled();
    m_form->setEnabled(!m_maker->isWriting());
    m_save->setEnabled(!m_maker->isWriting());
    if (wasWriting && m_save->isEnabled()) { // while it could not be pressed, Cancel took its place
        m_save->setDefault(true);
        m_save->setFocus();
    }
    if (!m_maker->isBusy()) {
        m_patience.stop();
        m_progress->hide();
    } else if (!m_progress->isVisible() && !m_patience.isActive()) {
        m_patience.start();
    }
}

void ExportDialog::showProgress(double share)
{
    m_progress->setRange(0, share < 0 ? 0 : progressSteps);
    m_progress->setValue(static_cast<int>(share * progressSteps));
}

void ExportDialog::showFailure(const Error &error)
{
    m_remarks->setText(error.kind == ErrorKind::Cancelled ? tr("Stopped: the figure was not written.")
                                                          : tr("The figure was not written. %1").arg(error.toString()));
    m_remarks->show();
}

void ExportDialog::reject()
{
    if (m_maker->isWriting())
        m_maker->cancel();
    else
        QDialog::reject();
}

void ExportDialog::choosePath()
{
    const QString suffix = m_format->currentData().toString();
    const QString id = m_maker->history().info().id;
    const QString proposal = (id.isEmpty() ? u"timeline"_s : id) + u'.' + suffix;
    auto *dialog = new QFileDialog(this, tr("Export figure"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("Figures (*.%1)").arg(suffix)});
    dialog->setDefaultSuffix(suffix); // for the whole name is asked for, before a file is overwritten
    dialog->selectFile(proposal);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        m_folder = QFileInfo(path).absolutePath();
        exportTo(path);
    });
    dialog->open();
}

/// The suffix that was typed wins over the format that was chosen before.
void ExportDialog::exportTo(const QString &path)
{
    m_maker->write(options(), path, figureFormatBySuffix(path).value_or(format()));
}

} // namespace pactline
