// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/aboutdialog.h"

#include <QPlainTextEdit>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace pactline {
namespace {

TEST(About, NamesVersionsAndLicences)
{
    EXPECT_TRUE(AboutDialog::versions().contains(QString::fromLatin1(qVersion())));
    const AboutDialog dialog;
    const auto *licence = dialog.findChild<QPlainTextEdit *>();
    ASSERT_NE(licence, nullptr);
    EXPECT_TRUE(licence->toPlainText().contains(u"GNU GENERAL PUBLIC LICENSE"_s));
}

} // namespace
} // namespace pactline
