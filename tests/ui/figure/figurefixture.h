// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/history.h"
#include "model/storage/historyfile.h"
#include "model/time/edtf.h"
#include "ui/figure/figure.h"
#include "ui/scene/textmetrics.h"
#include "ui/scene/timelinefixture.h"

#include <QRectF>

#include <gtest/gtest.h>

#include <vector>

namespace pactline::test {

/// The history that comes with the program.
[[nodiscard]] inline const History &builtIn()
{
    static const History history = [] {
        ReadReport report = readHistoryFile(builtInHistoryPath());
        EXPECT_TRUE(report.data.has_value());
        return History(report.data ? std::move(*report.data) : HistoryData());
    }();
    return history;
}

/// A small history that shows every way of drawing an entry; as of 5 November 2025.
[[nodiscard]] inline History smallHistory()
{
    HistoryData data = historyOf({
        {u"mapping", u"2019-11-18/", u"Mineral mapping agreement", u"two", 5},
        {u"net-zero", u"2022-07-12/..", u"Net-zero partnership", u"two", 5},
        {u"compact", u"2023-05-20/..", u"Climate and minerals compact", u"two", 5, u"net-zero"},
        {u"plan", u"2020~/2021", u"Plan of work", u"two", 3},
        {u"meeting", u"2023-10-25", u"Taskforce meets", u"two", 4, u"compact"},
        {u"dialogue", u"2022-10", u"Energy dialogue", u"two", 3},
        {u"guess", u"2021-03-01?", u"Talks begin", u"two", 2},
        {u"ban", u"2023-12-21", u"Technology ban", u"cn", 5, u"compact"},
        {u"before", u"2010-09-07", u"Collision at sea", u"cn", 1},
        {u"nowhere", u"", u"Undated", u"cn", 5},
    });
    data.info.id = QStringLiteral("small");
    data.info.title = QStringLiteral("Two countries and their minerals");
    data.info.asOf = edtf::parse(u"2025-11-05").date.value_or(UncertainDate());
    Source state;
    state.id = SourceId(QStringLiteral("state"));
    state.publisher = QStringLiteral("Department of State");
    state.published = edtf::parse(u"2023").date.value_or(UncertainDate());
    data.sources.push_back(state);
    Citation citation;
    citation.source = state.id;
    for (std::size_t row = 0; row < data.agreements.size(); ++row)
        data.agreements.update(row, [&citation](Agreement &agreement) { agreement.citations << citation; });
    return History(std::move(data));
}

/// Where a text of the scene stands, by the metrics with which it was laid out.
[[nodiscard]] inline QRectF rectOf(const SceneText &text, const TextMetrics &metrics)
{
    return {text.baseline.x(), text.baseline.y() - metrics.ascent(text.style), metrics.width(text.text, text.style),
            metrics.height(text.style)};
}

} // namespace pactline::test
