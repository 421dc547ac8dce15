// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/storage/historyfile.h"
#include "ui/widgets/backgroundjob.h"

#include <QObject>
#include <QString>

#include <memory>
#include <vector>

namespace pactline {

/// The history that a window shows, and where it came from. A history that cannot be read, or that breaks the rules,
/// leaves the one before in place. Large files are read and written on a thread of their own.
class Document : public QObject
{
    Q_OBJECT

public:
    enum class Origin { Nothing, BuiltIn, File };
    enum class Task { None, Opening, Saving };

    explicit Document(QObject *parent = nullptr);
    ~Document() override;

    [[nodiscard]] const History &history() const { return *m_history; }
    /// The same for work on another thread, which may outlast the document.
    [[nodiscard]] std::shared_ptr<const History> sharedHistory() const { return m_history; }
    [[nodiscard]] Origin origin() const { return m_origin; }
    /// Of the file; empty unless the history came from one.
    [[nodiscard]] QString path() const { return m_path; }
    /// The history's short title, or what else there is to name it.
    [[nodiscard]] QString title() const;
    /// Whether it cannot be changed where it is: built in, or a file without write permission.
    [[nodiscard]] bool isReadOnly() const;

    [[nodiscard]] Task task() const { return m_task; }
    [[nodiscard]] bool isBusy() const { return m_task != Task::None; }
    /// The path that is being opened or written.
    [[nodiscard]] QString taskPath() const { return m_taskPath; }

    /// At once: a few milliseconds, none if it was read already.
    void openBuiltIn(std::shared_ptr<const History> history = nullptr);
    /// Small files at once, before this returns; others later. Only while not busy.
    void open(const QString &path);
    /// Writes what is shown to another file; the document stays what it is. Only while not busy.
    void saveCopy(const QString &path, FileKind kind);
    /// Stops opening or saving; what there was stays as it was.
    void cancel();

signals:
    /// Another history is in place. The one before lives until all slots have returned.
    void replaced();
    void opened(const QString &path, const std::vector<pactline::Error> &remarks);
    void openFailed(const QString &path, const std::vector<pactline::Error> &errors);
    void saved(const QString &path);
    void saveFailed(const QString &path, const pactline::Error &error);
    void busyChanged();
    /// From 0 to 1, or −1 while the end cannot be told.
    void progressed(double share);

private:
    struct Reading;

    void setTask(Task task, const QString &path);
    void take(const QString &path, Reading &reading);
    void replace(std::shared_ptr<const History> history, Origin origin, const QString &path);

    std::shared_ptr<const History> m_history; ///< shared with the thread that writes it
    Origin m_origin = Origin::Nothing;
    QString m_path;
    bool m_isFileReadOnly = false;
    Task m_task = Task::None;
    QString m_taskPath;
    BackgroundJob m_job;
};

} // namespace pactline
