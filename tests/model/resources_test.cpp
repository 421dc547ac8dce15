// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in history reaches every program that links the model, unchanged and without any initialisation.
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <gtest/gtest.h>

namespace {

using namespace Qt::StringLiterals;

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class Resources : public testing::TestWithParam<const char *>
{};

TEST_P(Resources, AreTheFilesOfTheSourceTree)
{
    const QString name = QString::fromUtf8(GetParam());
    const QByteArray compiledIn = contentsOf(u":/pactline/history/"_s + name);
    ASSERT_FALSE(compiledIn.isEmpty());
    EXPECT_EQ(compiledIn, contentsOf(QStringLiteral(PACTLINE_RESOURCES "/history/") + name));
    EXPECT_TRUE(QJsonDocument::fromJson(compiledIn).isObject());
}

INSTANTIATE_TEST_SUITE_P(History, Resources,
                         testing::Values("us-australia-critical-minerals.json", "history.schema.json"));

} // namespace
