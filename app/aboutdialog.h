// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace pactline {

/// Versions, what the program is built on with its licences, and its own licence in full.
class AboutDialog : public QDialog
{
    Q_OBJECT

public:
    explicit AboutDialog(QWidget *parent = nullptr);

    /// Versions as text, for a report of a problem.
    [[nodiscard]] static QString versions();
};

} // namespace pactline
