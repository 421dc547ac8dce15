// SPDX-License-Identifier: GPL-3.0-or-later
// The fixture for item models must be able to fail.
#include "support/modelcheck.h"

#include <QAbstractListModel>

#include <gtest/gtest-spi.h>
#include <gtest/gtest.h>

namespace pactline {
namespace {

class BrokenModel : public QAbstractListModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 3; }
    [[nodiscard]] QVariant data(const QModelIndex &, int role) const override
    {
        return role == Qt::CheckStateRole ? QVariant(17) : QVariant(); // no such check state
    }
};

/// Says that it will insert a row, and does not.
class LyingModel : public QAbstractListModel
{
public:
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 3; }
    [[nodiscard]] QVariant data(const QModelIndex &, int) const override { return {}; }
    void lie()
    {
        beginInsertRows({}, 3, 3);
        endInsertRows();
    }
};

TEST(ModelCheck, FailsOnWrongData)
{
    EXPECT_NONFATAL_FAILURE(
        {
            BrokenModel model;
            const test::ModelCheck check(model);
        },
        "FAIL!");
}

TEST(ModelCheck, FailsOnWrongSignals)
{
    EXPECT_NONFATAL_FAILURE(
        {
            LyingModel model;
            const test::ModelCheck check(model);
            model.lie();
        },
        "FAIL!");
}

} // namespace
} // namespace pactline
