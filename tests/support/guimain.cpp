// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/qtwarnings.h"

#include <QGuiApplication>

#include <gtest/gtest.h>

int main(int argc, char **argv)
{
    testing::InitGoogleTest(&argc, argv);
    QGuiApplication application(argc, argv);
    pactline::test::failOnQtWarnings();
    return RUN_ALL_TESTS();
}
