// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aboutdialog.h"

#include <QApplication>
#include <QBoxLayout>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QFile>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSysInfo>
#include <QTabWidget>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr int logoPx = 64;

/// Names, licences and places of what the program is built on; not translated but for the words around.
struct Part
{
    const char *name;
    const char *licence;
    const char *address;
};

constexpr Part parts[] = {
    {"Qt", "LGPL 3", "https://www.qt.io"},
    {"Qt Charts", "GPL 3", "https://doc.qt.io/qt-6/qtcharts-index.html"},
    {"JSON for Modern C++ (nlohmann/json)", "MIT", "https://github.com/nlohmann/json"},
    {"Inter", "SIL Open Font License 1.1", "https://rsms.me/inter"},
    {"GoogleTest", "BSD 3-Clause", "https://github.com/google/googletest"},
};

QString partsHtml()
{
    QString html = u"<table cellspacing=\"0\" cellpadding=\"5\">"_s;
    for (const Part &part : parts) {
        html += u"<tr><td><a href=\"%3\">%1</a></td><td>%2</td></tr>"_s.arg(
            QString::fromLatin1(part.name).toHtmlEscaped(), QString::fromLatin1(part.licence),
            QString::fromLatin1(part.address));
    }
    return html + u"</table>"_s;
}

QString ownLicence()
{
    QFile file(u":/pactline/LICENSE"_s);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QString AboutDialog::versions()
{
    return tr("Pactline %1\nQt %2 (built with %3)\n%4, %5\nPlatform %6")
        .arg(u"" PACTLINE_VERSION ""_s, QString::fromLatin1(qVersion()), u"" QT_VERSION_STR ""_s,
             QSysInfo::prettyProductName(), QSysInfo::currentCpuArchitecture(), QGuiApplication::platformName());
}

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Pactline"));
    auto *layout = new QVBoxLayout(this);
    auto *top = new QHBoxLayout;
    layout->addLayout(top);
    auto *logo = new QLabel(this);
    logo->setPixmap(QIcon(u":/pactline/icons/pactline-256.png"_s).pixmap(logoPx, logoPx));
    top->addWidget(logo, 0, Qt::AlignTop);
    auto *text = new QLabel(this);
    text->setTextFormat(Qt::PlainText);
    text->setText(tr("Explores cooperation histories: who agreed what with whom, when, on which evidence, and what "
                     "followed.\n\n%1\n\nFree software under the GNU General Public License, version 3 or later, "
                     "without any warranty.")
                      .arg(versions()));
    text->setWordWrap(true);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    top->addWidget(text, 1);

    auto *tabs = new QTabWidget(this);
    auto *builtOn = new QTextBrowser(tabs);
    builtOn->setOpenExternalLinks(true);
    builtOn->setHtml(partsHtml());
    tabs->addTab(builtOn, tr("Built on"));
    auto *licence = new QPlainTextEdit(ownLicence(), tabs);
    licence->setReadOnly(true);
    tabs->addTab(licence, tr("Licence of Pactline"));
    layout->addWidget(tabs, 1);

    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setDefault(true);
    auto *copy = buttons->addButton(tr("Copy versions"), QDialogButtonBox::ActionRole);
    connect(copy, &QPushButton::clicked, this, [] { QApplication::clipboard()->setText(versions()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    resize(640, 520);
}

} // namespace pactline
