// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/index/timelineindex.h"
#include "ui/scene/scenebuilder.h"

#include <QString>

#include <vector>

namespace pactline::test {

/// One entry of a made-up history; those whose date is an interval become agreements.
struct EntryLine
{
    const char16_t *id;
    const char16_t *date;
    const char16_t *title;
    const char16_t *track = u"two";
    int importance = 3;
    const char16_t *buildsOn = u""; ///< id of the entry that it builds on
};

/// A history of two tracks with the given entries.
[[nodiscard]] HistoryData historyOf(const std::vector<EntryLine> &lines);

/// A history with all that is needed to build its scenes, with a fixed width a character.
struct Timeline
{
    explicit Timeline(HistoryData data, IndexOptions indexOptions = {});

    History history;
    TimelineIndexPtr index;
    LaneLayout layout;
    Viewport viewport;
    SceneOptions options;
    FixedTextMetrics metrics;

    /// Shows from midnight to midnight of two EDTF days in a body of the given width.
    void show(const char16_t *from, const char16_t *to, double bodyWidthPx = 800, double heightPx = 500);
    [[nodiscard]] Scene scene(LabelMemory *memory = nullptr) const;
    [[nodiscard]] QString nameOf(EntryNumber entry) const;
};

} // namespace pactline::test
