// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/document.h"

#include "app/builtinhistory.h"
#include "model/history/validation.h"

#include <QFileInfo>

#include <utility>

namespace pactline {

namespace {

/// Read and written faster than a progress bar could be shown.
constexpr qint64 mostBytesAtOnce = 1 << 20;
constexpr std::size_t mostItemsAtOnce = 2000;

bool isSmallFile(const QString &path)
{
    const QFileInfo info(path);
    return !info.exists() || info.isDir() || (info.isFile() && info.size() <= mostBytesAtOnce);
}

Error stopped(const QString &path) { return {ErrorKind::Cancelled, Document::tr("It was stopped by you."), path}; }

} // namespace

struct Document::Reading
{
    std::shared_ptr<const History> history; ///< null if there is an error
    std::vector<Error> errors;
    std::vector<Error> remarks;

    static Reading of(const QString &path, const Job &job = {})
    {
        ReadReport report = readHistoryFile(path, {}, job);
        Reading reading{nullptr, std::move(report.errors), std::move(report.warnings)};
        if (!report.data || !reading.errors.empty())
            return reading;
        auto history = std::make_shared<const History>(std::move(*report.data));
        for (const Problem &problem : validate(*history)) {
            Error error{ErrorKind::Input, problem.message, path};
            error.field = problem.field;
            (problem.severity == Severity::Error ? reading.errors : reading.remarks).push_back(error);
        }
        if (reading.errors.empty())
            reading.history = std::move(history);
        return reading;
    }
};

Document::Document(QObject *parent)
    : QObject(parent)
    , m_history(std::make_shared<const History>())
{
    connect(&m_job, &BackgroundJob::progressed, this, &Document::progressed);
}

Document::~Document() = default;

QString Document::title() const
{
    const HistoryInfo &info = m_history->info();
    if (!info.shortTitle.isEmpty())
        return info.shortTitle;
    return !info.title.isEmpty() ? info.title : QFileInfo(m_path).completeBaseName();
}

bool Document::isReadOnly() const { return m_origin != Origin::File || m_isFileReadOnly; }

void Document::openBuiltIn(std::shared_ptr<const History> history)
{
    replace(history != nullptr ? std::move(history) : readBuiltInHistory(), Origin::BuiltIn, {});
}

void Document::open(const QString &path)
{
    Q_ASSERT(!isBusy());
    if (isSmallFile(path)) {
        Reading reading = Reading::of(path);
        take(path, reading);
        return;
    }
    auto reading = std::make_shared<Reading>();
    setTask(Task::Opening, path);
    m_job.start([reading, path](const Job &job) { *reading = Reading::of(path, job); },
                [this, reading, path](BackgroundJob::Outcome outcome) {
                    setTask(Task::None, {});
                    if (outcome == BackgroundJob::Outcome::Finished)
                        take(path, *reading);
                    else
                        emit openFailed(path, {stopped(path)});
                });
}

void Document::take(const QString &path, Reading &reading)
{
    if (reading.history) {
        replace(std::move(reading.history), Origin::File, path);
        emit opened(path, reading.remarks);
    } else {
        emit openFailed(path, reading.errors);
    }
}

void Document::saveCopy(const QString &path, FileKind kind)
{
    Q_ASSERT(!isBusy());
    auto result = std::make_shared<Result<void>>();
    const auto tell = [this, result, path] {
        if (*result)
            emit saved(path);
        else
            emit saveFailed(path, result->error());
    };
    const std::size_t items = m_history->events().size() + m_history->agreements().size();
    if (items <= mostItemsAtOnce) {
        *result = writeHistoryFile(m_history->data(), path, kind);
        tell();
        return;
    }
    setTask(Task::Saving, path);
    m_job.start([result, path, kind,
                 history = m_history](const Job &job) { *result = writeHistoryFile(history->data(), path, kind, job); },
                [this, tell, path](BackgroundJob::Outcome outcome) {
                    setTask(Task::None, {});
                    if (outcome == BackgroundJob::Outcome::Finished)
                        tell();
                    else
                        emit saveFailed(path, stopped(path));
                });
}

void Document::cancel() { m_job.cancel(); }

void Document::setTask(Task task, const QString &path)
{
    m_task = task;
    m_taskPath = path;
    emit busyChanged();
}

void Document::replace(std::shared_ptr<const History> history, Origin origin, const QString &path)
{
    const auto before = std::exchange(m_history, std::move(history));
    m_origin = origin;
    m_path = path;
    m_isFileReadOnly = !path.isEmpty() && !QFileInfo(path).isWritable();
    emit replaced();
}

} // namespace pactline
