// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractItemModelTester>
#include <QString>
#include <QStringList>

namespace pactline::test {

/// Watches a model for breaches of the rules of item models as long as it lives. Its complaints are Qt warnings, which
/// failOnQtWarnings() turns into failures; the tester's default mode would leave the test green.
class ModelCheck
{
public:
    explicit ModelCheck(QAbstractItemModel &model)
        : m_tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning)
    {}

private:
    QAbstractItemModelTester m_tester;
};

/// A model as text: a line a row, cells divided by " | ", children two blanks further in.
inline QString modelText(const QAbstractItemModel &model, const QModelIndex &parent = {}, int level = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells += model.index(row, column, parent).data().toString();
        text += QString(2 * level, QLatin1Char(' ')) + cells.join(QLatin1String(" | ")) + QLatin1Char('\n');
        text += modelText(model, model.index(row, 0, parent), level + 1);
    }
    return text;
}

inline QString headerText(const QAbstractItemModel &model)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.headerData(column, Qt::Horizontal).toString();
    return cells.join(QLatin1String(" | "));
}

} // namespace pactline::test
