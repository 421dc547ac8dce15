// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QString>

namespace pactline::storage {

/// What one SQLite error means for a reader or writer of the file; without file name.
[[nodiscard]] Error sqlError(const QSqlError &error);

/// One connection to a SQLite file under a name of its own, closed and removed with the object. To be used on the
/// thread that made it, and to outlive all its queries.
class SqlConnection
{
public:
    enum class Access {
        ReadOnly,
        Immutable, ///< read-only, and nobody else may write: no lock is taken and no file beside it is looked at
        ReadWrite, ///< the file must exist; it may be empty
    };

    SqlConnection(const QString &path, Access access);
    ~SqlConnection();
    SqlConnection(const SqlConnection &) = delete;
    SqlConnection &operator=(const SqlConnection &) = delete;

    /// Why it could not be opened.
    [[nodiscard]] const Result<void> &opened() const { return m_opened; }
    /// A query on it that goes forward only.
    [[nodiscard]] QSqlQuery query() const;
    /// Runs statements that answer nothing.
    [[nodiscard]] Result<void> run(const QString &sql) const;
    /// The first cell of the answer.
    [[nodiscard]] Result<QVariant> value(const QString &sql) const;

private:
    QString m_name;
    Result<void> m_opened;
};

} // namespace pactline::storage
