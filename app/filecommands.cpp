// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/filecommands.h"

#include "app/actions.h"
#include "app/filedrop.h"
#include "app/settings.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr auto jsonSuffix = "json"_L1;
constexpr auto documentSuffix = "pactline"_L1;

/// The name as a line of a menu: with its folder, and without an accidental mnemonic.
QString menuLine(int number, const QString &path)
{
    const QFileInfo info(path);
    const QString folder = QDir::toNativeSeparators(info.absolutePath());
    QString text = FileCommands::tr("%1 — %2").arg(info.fileName(), folder);
    text.replace(u'&', u"&&"_s);
    return u"&%1  %2"_s.arg(number).arg(text);
}

} // namespace

FileCommands::FileCommands(Document &document, Settings &settings, MessageBar &messages, Actions &actions,
                           QWidget &window)
    : QObject(&window)
    , m_document(document)
    , m_settings(settings)
    , m_messages(messages)
    , m_recent(*actions.recentMenu())
    , m_window(window)
{
    connect(actions[ActionId::OpenFile], &QAction::triggered, this, &FileCommands::askWhatToOpen);
    connect(actions[ActionId::OpenBuiltIn], &QAction::triggered, this, &FileCommands::openBuiltIn);
    connect(actions[ActionId::SaveCopy], &QAction::triggered, this, &FileCommands::askWhereToSave);
    connect(&m_recent, &QMenu::aboutToShow, this, &FileCommands::fillRecentMenu);
    fillRecentMenu();

    auto *drop = new FileDrop(window);
    connect(drop, &FileDrop::fileArrived, this, &FileCommands::open);
    connect(drop, &FileDrop::refused, this, [this](int count) { tell(filemessages::cannotDrop(count)); });

    connect(&m_document, &Document::opened, this, &FileCommands::tellOpened);
    connect(&m_document, &Document::openFailed, this, [this](const QString &path, const std::vector<Error> &errors) {
        tell(filemessages::notOpened(path, errors));
    });
    connect(&m_document, &Document::saved, this, &FileCommands::tellSaved);
    connect(&m_document, &Document::saveFailed, this,
            [this](const QString &path, const Error &error) { tell(filemessages::notSaved(path, error)); });
}

void FileCommands::tell(const Message &message)
{
    m_messages.showMessage(message.kind, message.headline, message.details);
}

bool FileCommands::isFree()
{
    if (m_document.isBusy())
        tell(filemessages::stillBusy(m_document.taskPath()));
    return !m_document.isBusy();
}

QString FileCommands::folderForDialogs() const
{
    const QString path = m_document.path();
    return path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)
                          : QFileInfo(path).absolutePath();
}

void FileCommands::askWhatToOpen()
{
    auto *dialog = new QFileDialog(&m_window, tr("Open a history"), folderForDialogs());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    QStringList patterns;
    for (const QString &suffix : readableSuffixes())
        patterns << u"*."_s + suffix;
    dialog->setNameFilters({tr("Histories (%1)").arg(patterns.join(u' ')), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &FileCommands::open);
    dialog->open();
}

void FileCommands::open(const QString &path)
{
    if (isFree())
        m_document.open(path);
}

void FileCommands::openBuiltIn()
{
    if (!isFree())
        return;
    m_messages.hide();
    m_document.openBuiltIn();
}

void FileCommands::askWhereToSave()
{
    auto *dialog = new QFileDialog(&m_window, tr("Save a copy"), folderForDialogs());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString document = tr("Pactline document (*.%1)").arg(documentSuffix);
    const QString json = tr("JSON, to exchange (*.%1)").arg(jsonSuffix);
    dialog->setNameFilters({document, json});
    // The dialog asks before it lets a file be overwritten, and must know the whole name for that.
    dialog->setDefaultSuffix(documentSuffix);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, json](const QString &filter) {
        dialog->setDefaultSuffix(filter == json ? jsonSuffix : documentSuffix);
    });
    const QString id = m_document.history().info().id;
    dialog->selectFile((id.isEmpty() ? u"history"_s : id) + u'.' + documentSuffix);
    connect(dialog, &QFileDialog::fileSelected, this, &FileCommands::saveCopy);
    dialog->open();
}

void FileCommands::saveCopy(const QString &path)
{
    if (isFree())
        m_document.saveCopy(path, fileKindBySuffix(path).value_or(FileKind::Document));
}

void FileCommands::tellOpened(const QString &path, const std::vector<Error> &remarks)
{
    m_settings.addRecentFile(path);
    if (remarks.empty())
        m_messages.hide();
    else
        tell(filemessages::openedWithRemarks(path, remarks));
}

void FileCommands::tellSaved(const QString &path)
{
    m_settings.addRecentFile(path);
    tell(filemessages::saved(path));
    m_messages.setAction(tr("Open it"), [this, path] { open(path); });
}

void FileCommands::openRecent(const QString &path)
{
    if (QFileInfo::exists(path)) {
        open(path);
        return;
    }
    tell(filemessages::recentIsMissing(path));
    m_messages.setAction(tr("Take it off the list"), [this, path] {
        m_settings.removeRecentFile(path);
        m_messages.hide();
    });
}

/// Nothing is looked up on disk here: a drive that does not answer must not hold up a menu.
void FileCommands::fillRecentMenu()
{
    m_recent.clear();
    int number = 0;
    for (const QString &path : m_settings.recentFiles()) {
        QAction *action = m_recent.addAction(menuLine(++number, path));
        action->setEnabled(!m_document.isBusy());
        connect(action, &QAction::triggered, this, [this, path] { openRecent(path); });
    }
    if (number == 0) {
        m_recent.addAction(tr("Nothing yet"))->setEnabled(false);
        return;
    }
    m_recent.addSeparator();
    connect(m_recent.addAction(tr("&Clear this list")), &QAction::triggered, this,
            [this] { m_settings.clearRecentFiles(); });
}

} // namespace pactline
