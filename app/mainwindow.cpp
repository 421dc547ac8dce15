// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/mainwindow.h"

#include "app/aboutdialog.h"
#include "app/appearanceswitch.h"
#include "app/builtinhistory.h"
#include "app/filecommands.h"
#include "app/launchview.h"
#include "app/mousenavigation.h"
#include "app/settings.h"
#include "app/startupclock.h"
#include "app/viewcommands.h"
#include "app/windowdocks.h"
#include "app/windowplace.h"
#include "app/windowstatus.h"
#include "app/windowtoolbar.h"
#include "ui/widgets/detailpane.h"
#include "ui/widgets/explorepane.h"
#include "ui/widgets/exportdialog.h"
#include "ui/widgets/tablepane.h"
#include "ui/widgets/timelineview.h"

#include <QAction>
#include <QBoxLayout>
#include <QCloseEvent>
#include <QDesktopServices>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QIcon>
#include <QKeyEvent>
#include <QLabel>
#include <QMenuBar>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace pactline {

MainWindow::MainWindow(Settings &settings, const LaunchOptions &options, BuiltInHistory *builtIn)
    : m_settings(settings)
    , m_options(options)
    , m_actions(new Actions(this))
    , m_messages(new MessageBar(this))
    , m_appearance(new AppearanceSwitch(m_state, settings, *m_actions, *this))
{
    menuBar()->setAccessibleName(tr("Menu"));
    m_actions->fillMenuBar(*menuBar());
    m_appearance->show(options.appearance.value_or(settings.appearance()));
    m_files = new FileCommands(m_document, settings, *m_messages, *m_actions, *this);
    connect(&m_document, &Document::replaced, this, &MainWindow::takeDocument);
    openFirst(builtIn);
    buildPanes();
    // Owned by this window.
    new ViewCommands(m_state, *m_timeline, *m_actions, *this);
    new MouseNavigation(m_state, *this);
    connectWindowCommands();
    connectCopying();
    arrangeFocus();
    connect(&m_document, &Document::busyChanged, this, &MainWindow::updateActions);
    connect(&m_document, &Document::saved, this, [this] {
        if (m_closesWhenSaved)
            close();
    });
    connect(&m_document, &Document::saveFailed, this, [this] { m_closesWhenSaved = false; });
    connect(&m_state, &ViewState::navigationChanged, this, &MainWindow::updateActions);
    connect(&m_state, &ViewState::selectionChanged, this, &MainWindow::updateActions);
    connect(&m_state, &ViewState::filterChanged, this, &MainWindow::updateActions);
    updateActions();
    updateTitle();
    showAwaiting();
    m_hasPlaceOfBefore = restorePlace(*this, m_settings);
    if (!m_hasPlaceOfBefore)
        m_docks->arrange(width());
    // Not before: reading an image makes Qt load all the formats that it could read.
    afterFirstFrame(*this, [this] { setWindowIcon(QIcon(u":/pactline/icons/pactline-128.png"_s)); });
}

MainWindow::~MainWindow() = default;

/// A history that cannot be opened leaves the built-in one, and a message. One that is opened in the background has an
/// empty window until it is there.
void MainWindow::openFirst(BuiltInHistory *builtIn)
{
    if (m_options.lanes)
        m_state.setGrouping(*m_options.lanes);
    connect(&m_document, &Document::openFailed, this, [this] {
        if (m_document.origin() == Document::Origin::Nothing)
            m_document.openBuiltIn();
    });
    if (m_options.historyPath.isEmpty())
        m_document.openBuiltIn(builtIn != nullptr ? builtIn->take() : nullptr);
    else
        m_document.open(m_options.historyPath);
}

void MainWindow::buildPanes()
{
    m_shown = new ShownEntries(m_state, this);
    auto *centre = new QWidget(this);
    auto *column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_timeline = new TimelineView(m_state, centre);
    column->addWidget(m_messages);
    m_awaiting = new QLabel(centre);
    m_awaiting->setProperty("look", u"muted"_s);
    m_awaiting->setAlignment(Qt::AlignCenter);
    column->addWidget(m_awaiting, 1);
    column->addWidget(m_timeline, 1);
    setCentralWidget(centre);
    m_toolBar = new WindowToolBar(m_state, *m_shown, *m_actions, this);
    addToolBar(Qt::TopToolBarArea, m_toolBar);
    m_docks = new WindowDocks(m_state, *m_shown, *m_actions, *this);
    m_status = new WindowStatus(m_state, *m_shown, *m_timeline, m_document, this);
    setStatusBar(m_status);
    connect(m_docks, &WindowDocks::addressRequested, this, &MainWindow::openAddress);
    connect(m_timeline, &TimelineView::entryActivated, m_docks, &WindowDocks::focusDetail);
}

void MainWindow::connectWindowCommands()
{
    const auto on = [this](ActionId id, auto slot) { connect((*m_actions)[id], &QAction::triggered, this, slot); };
    on(ActionId::Quit, [this] { close(); });
    on(ActionId::ExportFigure, [this] { showFigureDialog(); });
    on(ActionId::FullScreen, [this](bool isOn) { setWindowState(windowState().setFlag(Qt::WindowFullScreen, isOn)); });
    on(ActionId::NextPane, [this] { m_panes.move(1); });
    on(ActionId::PreviousPane, [this] { m_panes.move(-1); });
    on(ActionId::ShowKeys, [this] { (new KeyOverlay(m_actions->keyGroups(), this))->open(); });
    on(ActionId::About, [this] {
        auto *about = new AboutDialog(this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
    on(ActionId::Search, [this] {
        m_toolBar->searchField().setFocus(Qt::ShortcutFocusReason);
        m_toolBar->searchField().selectAll();
    });
}

void MainWindow::connectCopying()
{
    constexpr int shownMs = 4000;
    const auto copyTable = [this](TableFormat format) {
        m_docks->table().copy(format);
        m_status->showMessage(tr("The table was copied."), shownMs);
    };
    const auto on = [this](ActionId id, auto slot) { connect((*m_actions)[id], &QAction::triggered, this, slot); };
    on(ActionId::CopyPage, [this] {
        m_docks->detail().copyPage();
        m_status->showMessage(tr("The page was copied."), shownMs);
    });
    on(ActionId::CopyTable, [copyTable] { copyTable(TableFormat::Tsv); });
    on(ActionId::CopyTableCsv, [copyTable] { copyTable(TableFormat::Csv); });
}

/// Tab goes through the window as it is read: toolbar, Explore, message, timeline, Detail, Table, status.
void MainWindow::arrangeFocus()
{
    for (QWidget *pane : std::initializer_list<QWidget *>{m_toolBar, &m_docks->explore(), m_messages, m_timeline,
                                                          &m_docks->detail(), &m_docks->tableDock(), m_status})
        m_panes.add(pane);
    m_timeline->setFocus();
}

void MainWindow::takeDocument()
{
    m_state.setHistory(&m_document.history());
    updateTitle();
    if (m_timeline != nullptr)
        showAwaiting();
}

void MainWindow::applyLaunchView()
{
    if (m_document.isBusy()) {
        connect(&m_document, &Document::replaced, this, &MainWindow::applyLaunchView, Qt::SingleShotConnection);
        return;
    }
    const QString problem = applyLaunchOptions(m_options, m_state, *m_timeline);
    if (!problem.isEmpty())
        m_messages->showMessage(MessageKind::Warning, problem);
}

/// Until the first history is there, the panes would only say that there is none.
void MainWindow::showAwaiting()
{
    const bool isAwaiting = m_document.origin() == Document::Origin::Nothing;
    m_awaiting->setText(tr("Opening %1…").arg(filemessages::quotedName(m_document.taskPath())));
    m_awaiting->setVisible(isAwaiting);
    m_timeline->setVisible(!isAwaiting);
    m_docks->setAwaiting(isAwaiting);
    if (std::exchange(m_isAwaiting, isAwaiting) && !isAwaiting) {
        // Empty docks shrank, and the focus had nowhere to stay.
        if (!m_hasPlaceOfBefore)
            m_docks->arrange(width());
        if (!m_toolBar->searchField().hasFocus()) // who types there already goes on
            m_timeline->setFocus();
    }
}

void MainWindow::updateTitle()
{
    const QString title = m_document.title();
    setWindowTitle(title.isEmpty() ? tr("Pactline") : tr("%1 — Pactline").arg(title));
    setWindowFilePath(m_document.path());
}

void MainWindow::updateActions()
{
    ActionState now;
    now.isBusy = m_document.isBusy();
    now.canGoBack = m_state.canGoBack();
    now.canGoForward = m_state.canGoForward();
    now.hasSelection = !m_state.selection().isEmpty();
    now.hasEntrySelection = m_state.history().isEntry(m_state.selection());
    now.hasFilter = !m_state.filter().isEmpty();
    m_actions->update(now);
}

void MainWindow::showFigureDialog()
{
    auto *dialog = new ExportDialog(m_state, m_document.sharedHistory(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!m_figureFolder.isEmpty())
        dialog->setFolder(m_figureFolder);
    connect(dialog, &ExportDialog::exported, this, [this](const QString &path) {
        m_figureFolder = QFileInfo(path).absolutePath();
        m_messages->showMessage(MessageKind::Info,
                                tr("The figure was written to %1.").arg(QDir::toNativeSeparators(path)));
        m_messages->setAction(tr("Show it"), [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); });
    });
    dialog->open();
}

/// What a history says is not trusted further than to open a page of the web.
void MainWindow::openAddress(const QUrl &address)
{
    const QString scheme = address.scheme().toLower();
    const bool isWeb = scheme == "http"_L1 || scheme == "https"_L1;
    if (!isWeb || !QDesktopServices::openUrl(address)) {
        m_messages->showMessage(
            MessageKind::Warning,
            tr("The browser could not be opened. The address is: %1").arg(address.toDisplayString()));
    }
}

/// By now the panes have their sizes, and the view can be put where the command line asks before the first frame.
void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    if (std::exchange(m_wasShown, true))
        return;
    applyLaunchView();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::WindowStateChange)
        (*m_actions)[ActionId::FullScreen]->setChecked(isFullScreen());
    QMainWindow::changeEvent(event);
}

/// Escape that nobody else has a use for leads back to the timeline.
void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_timeline->setFocus(Qt::ShortcutFocusReason);
    else
        QMainWindow::keyPressEvent(event);
}

/// A copy that is being written is waited for, once: who closes again means it.
void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_document.task() == Document::Task::Saving && !std::exchange(m_closesWhenSaved, true)) {
        const QString name = filemessages::quotedName(m_document.taskPath());
        m_messages->showMessage(
            MessageKind::Info,
            tr("%1 is still being written; then the window closes. Close again to stop it.").arg(name));
        event->ignore();
        return;
    }
    rememberPlace(*this, m_settings);
    event->accept();
}

} // namespace pactline
