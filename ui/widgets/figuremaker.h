// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/figure/figure.h"
#include "ui/widgets/backgroundjob.h"

#include <memory>
#include <optional>

namespace pactline {

/// Composes and writes figures of one history: at once of a small one, on a thread of its own of a large one and
/// wherever a picture has very many pixels. Only the latest of what was asked for is done; results that come late are
/// dropped.
class FigureMaker : public QObject
{
    Q_OBJECT

public:
    /// Histories of more entries than `mostAtOnce` are large.
    FigureMaker(std::shared_ptr<const History> history, std::size_t mostAtOnce, QObject *parent = nullptr);

    [[nodiscard]] const History &history() const { return *m_history; }
    /// Composes a figure to be shown. While one is written, that goes first.
    void compose(const FigureOptions &options);
    /// Composes, unless it is the figure that was composed last, and writes.
    void write(const FigureOptions &options, const QString &path, FigureFormat format);
    /// Stops composing or writing; the file stays as it was.
    void cancel();

    [[nodiscard]] bool isBusy() const { return m_job.isRunning(); }
    [[nodiscard]] bool isWriting() const { return isBusy() && m_current.target.has_value(); }
    /// The last that was composed to be shown; null at first.
    [[nodiscard]] const std::shared_ptr<const Figure> &figure() const { return m_figure; }

signals:
    void busyChanged();
    /// From 0 to 1, or −1 while the end cannot be told.
    void progressed(double share);
    void composed();
    void written(const QString &path);
    void writingFailed(const pactline::Error &error);

private:
    struct Target
    {
        QString path;
        FigureFormat format;
    };
    struct Task
    {
        FigureOptions options;
        std::optional<Target> target; ///< none: to be shown
    };
    struct Outcome
    {
        std::shared_ptr<const Figure> figure; ///< null if it was stopped
        Result<void> written;
    };

    void request(Task task);
    void startNext();
    void finish(BackgroundJob::Outcome how, const Outcome &outcome);
    void take(const Outcome &outcome);
    [[nodiscard]] bool takesLong(const Task &task) const;
    [[nodiscard]] static Outcome perform(const Task &task, const History &history, std::shared_ptr<const Figure> ready,
                                         const Job &job);

    const std::shared_ptr<const History> m_history;
    const std::size_t m_mostAtOnce;
    std::shared_ptr<const Figure> m_figure;
    FigureOptions m_figureOptions;
    Task m_current;
    std::optional<Task> m_next;
    BackgroundJob m_job;
};

} // namespace pactline
