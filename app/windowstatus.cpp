// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/windowstatus.h"

#include "app/filemessages.h"
#include "ui/widgets/timelineview.h"

#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int progressWidthPx = 160;
constexpr int progressHeightPx = 6;
constexpr int progressSteps = 1000;

} // namespace

WindowStatus::WindowStatus(const ViewState &state, const ShownEntries &shown, const TimelineView &timeline,
                           Document &document, QWidget *parent)
    : QStatusBar(parent)
    , m_state(state)
    , m_shown(shown)
    , m_timeline(timeline)
    , m_document(document)
{
    setAccessibleName(tr("Status"));
    setSizeGripEnabled(false);
    m_events = addText(false);
    m_agreements = addText(false);
    m_actors = addText(false);
    m_task = addText(false);
    m_progress = new QProgressBar(this);
    m_progress->setFixedSize(progressWidthPx, progressHeightPx);
    m_progress->setTextVisible(false);
    m_progress->setAccessibleName(tr("Progress"));
    addWidget(m_progress);
    m_cancel = new QToolButton(this);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setProperty("look", u"link"_s);
    addWidget(m_cancel);
    m_span = addText(true);
    m_scale = addText(true);
    m_origin = addText(true);

    connect(&m_shown, &ShownEntries::changed, this, &WindowStatus::showCounts);
    connect(&m_state, &ViewState::viewportChanged, this, &WindowStatus::showView);
    connect(&m_document, &Document::replaced, this, &WindowStatus::showDocument);
    connect(&m_document, &Document::busyChanged, this, &WindowStatus::showTask);
    connect(&m_document, &Document::progressed, this, &WindowStatus::showProgress);
    connect(m_cancel, &QToolButton::clicked, &m_document, &Document::cancel);
    showCounts();
    showView();
    showDocument();
    showTask();
}

QLabel *WindowStatus::addText(bool isAtEnd)
{
    auto *label = new QLabel(this);
    label->setTextFormat(Qt::PlainText);
    if (isAtEnd)
        addPermanentWidget(label);
    else
        addWidget(label);
    return label;
}

QStringList WindowStatus::texts() const
{
    QStringList texts;
    for (const QLabel *label : {m_events, m_agreements, m_actors, m_task, m_span, m_scale, m_origin}) {
        if (!label->isHidden() && !label->text().isEmpty())
            texts << label->text();
    }
    return texts;
}

void WindowStatus::showCounts()
{
    const History &history = m_state.history();
    const auto count = [](std::size_t size) { return static_cast<int>(size); };
    const int events = count(history.events().size());
    const int agreements = count(history.agreements().size());
    const bool isCounting = m_shown.isCounting();
    m_events->setText(isCounting
                          ? tr("Counting what is shown of %Ln events…", nullptr, events)
                          : tr("%1 of %Ln events shown", nullptr, events).arg(locale().toString(m_shown.eventCount())));
    m_agreements->setText(
        isCounting || m_shown.agreementCount() == agreements
            ? tr("%Ln agreements", nullptr, agreements)
            : tr("%1 of %Ln agreements", nullptr, agreements).arg(locale().toString(m_shown.agreementCount())));
    m_actors->setText(tr("%Ln actors", nullptr, count(history.actors().size())));
}

void WindowStatus::showView()
{
    m_span->setText(m_timeline.spanText());
    m_scale->setText(m_timeline.scaleText());
}

void WindowStatus::showDocument()
{
    const QString path = m_document.path();
    const QString name = path.section(u'/', -1);
    switch (m_document.origin()) {
    case Document::Origin::Nothing:
        m_origin->setText({});
        break;
    case Document::Origin::BuiltIn:
        m_origin->setText(tr("Built-in history (read-only)"));
        break;
    case Document::Origin::File:
        m_origin->setText(m_document.isReadOnly() ? tr("%1 (read-only)").arg(name) : name);
        break;
    }
    m_origin->setToolTip(QDir::toNativeSeparators(path));
}

/// Takes the place of the counts: there is no room for both in a small window.
void WindowStatus::showTask()
{
    const bool isBusy = m_document.isBusy();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_events, m_agreements, m_actors})
        widget->setVisible(!isBusy);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_task, m_progress, m_cancel})
        widget->setVisible(isBusy);
    const QString name = filemessages::quotedName(m_document.taskPath());
    m_task->setText(m_document.task() == Document::Task::Saving ? tr("Saving %1…").arg(name)
                                                                : tr("Opening %1…").arg(name));
}

void WindowStatus::showProgress(double share)
{
    m_progress->setRange(0, share < 0 ? 0 : progressSteps); // 0 to 0 is a bar that only moves
    if (share >= 0)
        m_progress->setValue(static_cast<int>(share * progressSteps));
}

} // namespace pactline
