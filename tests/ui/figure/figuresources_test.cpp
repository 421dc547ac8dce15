// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure/figuresources.h"

#include "model/time/edtf.h"

#include <gtest/gtest.h>

namespace pactline::test {

namespace {

using namespace Qt::StringLiterals;

struct SourceLine
{
    const char16_t *publisher;
    const char16_t *published;
    int importance;
    SourceGrade grade = SourceGrade::Secondary;
};

/// One event for each source.
History historyOf(const std::vector<SourceLine> &lines)
{
    HistoryData data;
    for (const SourceLine &line : lines) {
        Source source;
        source.id = SourceId(u"s%1"_s.arg(data.sources.size()));
        source.publisher = QString::fromUtf16(line.publisher);
        source.published = edtf::parse(QString::fromUtf16(line.published)).date.value_or(UncertainDate());
        source.grade = line.grade;
        Event event;
        event.id = ItemId(u"e%1"_s.arg(data.events.size()));
        event.importance = line.importance;
        Citation citation;
        citation.source = source.id;
        event.citations = {citation, citation};
        data.sources.push_back(source);
        data.events.push_back(event);
    }
    return History(std::move(data));
}

std::vector<SourceGroup> groupsOf(const std::vector<SourceLine> &lines)
{
    const History history = historyOf(lines);
    std::vector<ItemRef> refs;
    for (int row = 0; row < static_cast<int>(lines.size()); ++row)
        refs.push_back({ItemType::Event, row});
    return sourceGroups(history, refs);
}

QString textOf(const std::vector<SourceLine> &lines, qsizetype longest, const QString &tail = {})
{
    return sourceText(groupsOf(lines), tail, [longest](const QString &text) { return text.size() <= longest; });
}

TEST(SourceGroups, JoinPublishersAndTheirYears)
{
    EXPECT_EQ(textOf({{u"State", u"2023-05-01", 3}, {u"State", u"2021", 3}, {u"State", u"2022", 3}}, 100),
              u"State (2021–23)."_s);
    EXPECT_EQ(textOf({{u"State", u"2019", 3}, {u"State", u"2023", 3}}, 100), u"State (2019, 2023)."_s);
    EXPECT_EQ(textOf({{u"State", u"1999", 3}, {u"State", u"2000", 3}}, 100), u"State (1999–2000)."_s);
    EXPECT_EQ(textOf({{u"State", u"", 3}}, 100), u"State."_s);
    EXPECT_EQ(textOf({{u"Register, via Justia", u"2020", 3}, {u"Register (daily)", u"2021", 3}}, 100),
              u"Register (2020–21)."_s);
}

TEST(SourceGroups, GoByWeightThenName)
{
    EXPECT_EQ(textOf({{u"B", u"", 1}, {u"A", u"", 1}, {u"C", u"", 5}}, 100), u"C; A; B."_s);
    EXPECT_EQ(textOf({{u"A", u"", 2}, {u"B", u"", 2, SourceGrade::Primary}}, 100), u"B; A."_s);
}

TEST(SourceText, IsShortenedWithACount)
{
    const std::vector<SourceLine> lines{{u"Alpha", u"", 5}, {u"Beta", u"", 4}, {u"Beta", u"", 4}, {u"Gamma", u"", 1}};
    EXPECT_EQ(textOf(lines, 100, u"As of now."_s), u"Beta; Alpha; Gamma. As of now."_s);
    EXPECT_EQ(textOf(lines, 32), u"Beta; Alpha; Gamma."_s);
    EXPECT_EQ(textOf(lines, 18), u"4 sources."_s);
    EXPECT_EQ(textOf(lines, 28), u"Beta; Alpha; Gamma."_s);
    const std::vector<SourceLine> longOnes{{u"A", u"", 5}, {u"B", u"", 4}, {u"The third of a very long name", u"", 1}};
    EXPECT_EQ(textOf(longOnes, 30), u"A; B and 1 more source."_s);
    EXPECT_EQ(textOf({}, 0, u"As of now."_s), u"As of now."_s);
    EXPECT_EQ(textOf({}, 0), QString());
}

} // namespace

} // namespace pactline::test
