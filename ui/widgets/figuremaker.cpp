// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/figuremaker.h"

#include <utility>

namespace pactline {

namespace {

constexpr double mmPerInch = 25.4;
/// A third of a second, about.
constexpr double mostPixelsAtOnce = 10e6;

} // namespace

FigureMaker::FigureMaker(std::shared_ptr<const History> history, std::size_t mostAtOnce, QObject *parent)
    : QObject(parent)
    , m_history(std::move(history))
    , m_mostAtOnce(mostAtOnce)
{
    connect(&m_job, &BackgroundJob::progressed, this, &FigureMaker::progressed);
}

bool FigureMaker::takesLong(const Task &task) const
{
    const QSizeF pixels = task.options.sizeMm / mmPerInch * task.options.dpi;
    const bool isPicture = task.target && task.target->format == FigureFormat::Png;
    return m_history->entryCount() > m_mostAtOnce || (isPicture && pixels.width() * pixels.height() > mostPixelsAtOnce);
}

void FigureMaker::compose(const FigureOptions &options) { request({options, {}}); }

void FigureMaker::write(const FigureOptions &options, const QString &path, FigureFormat format)
{
    request({options, Target{path, format}});
}

void FigureMaker::request(Task task)
{
    m_next = std::move(task);
    if (!isBusy())
        startNext();
    else if (!isWriting())
        m_job.cancel();
}

void FigureMaker::cancel()
{
    m_next.reset();
    m_job.cancel();
}

void FigureMaker::startNext()
{
    m_current = *std::exchange(m_next, std::nullopt);
    const auto ready = m_figureOptions == m_current.options ? m_figure : nullptr;
    if (!takesLong(m_current)) {
        take(perform(m_current, *m_history, ready, {}));
        return;
    }
    const auto outcome = std::make_shared<Outcome>();
    m_job.start([outcome, task = m_current, history = m_history,
                 ready](const Job &job) { *outcome = perform(task, *history, ready, job); },
                [this, outcome](BackgroundJob::Outcome how) { finish(how, *outcome); });
    emit busyChanged();
}

/// On whatever thread: what it works on, nobody else changes.
FigureMaker::Outcome FigureMaker::perform(const Task &task, const History &history, std::shared_ptr<const Figure> ready,
                                          const Job &job)
{
    Outcome outcome;
    outcome.figure = std::move(ready);
    if (outcome.figure == nullptr) {
        if (std::optional<Figure> figure = composeFigure(history, task.options, job))
            outcome.figure = std::make_shared<const Figure>(std::move(*figure));
    }
    if (!task.target)
        return outcome;
    if (outcome.figure != nullptr)
        outcome.written =
            writeFigure(*outcome.figure, history, task.options, task.target->path, task.target->format, job);
    else
        outcome.written = Error{ErrorKind::Cancelled, tr("writing was stopped"), task.target->path};
    return outcome;
}

void FigureMaker::finish(BackgroundJob::Outcome how, const Outcome &outcome)
{
    // What was given up may still be at work on its outcome.
    const Task task = m_current;
    if (how == BackgroundJob::Outcome::Finished)
        take(outcome);
    else if (task.target)
        emit writingFailed({ErrorKind::Cancelled, tr("writing was stopped"), task.target->path});
    if (m_next)
        startNext();
    else
        emit busyChanged();
}

void FigureMaker::take(const Outcome &outcome)
{
    if (m_current.target) {
        if (outcome.written)
            emit written(m_current.target->path);
        else
            emit writingFailed(outcome.written.error());
    } else if (outcome.figure != nullptr && !m_next) {
        m_figure = outcome.figure;
        m_figureOptions = m_current.options;
        emit composed();
    }
}

} // namespace pactline
