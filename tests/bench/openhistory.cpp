// SPDX-License-Identifier: GPL-3.0-or-later
// Times opening the built-in history: reading the file into values, making the lookups, and building the first index.
// Prints one JSON line; `first_ms` is the first time in this process, the others are medians of all runs.
#include "model/history/history.h"
#include "model/index/timelineindex.h"
#include "model/storage/historyfile.h"

#include <QCoreApplication>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

namespace {

using namespace pactline;
using Clock = std::chrono::steady_clock;

double millisecondsBetween(Clock::time_point from, Clock::time_point to)
{
    return std::chrono::duration<double, std::milli>(to - from).count();
}

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    constexpr int runs = 25;
    std::vector<double> read, lookups, index, total;
    for (int run = 0; run < runs; ++run) {
        const auto start = Clock::now();
        ReadReport report = readHistoryFile(builtInHistoryPath());
        if (!report.data) {
            std::fprintf(stderr, "bench: the built-in history cannot be read\n");
            return 1;
        }
        const auto afterReading = Clock::now();
        const History history(std::move(*report.data));
        const auto afterLookups = Clock::now();
        const TimelineIndexPtr snapshot = buildTimelineIndex(history, {});
        const auto end = Clock::now();
        if (snapshot == nullptr || snapshot->columns().size() == 0)
            return 1;
        read.push_back(millisecondsBetween(start, afterReading));
        lookups.push_back(millisecondsBetween(afterReading, afterLookups));
        index.push_back(millisecondsBetween(afterLookups, end));
        total.push_back(millisecondsBetween(start, end));
    }
    std::printf(R"({"runs":%d,"first_ms":%.2f,"read_ms":%.2f,"lookups_ms":%.2f,"index_ms":%.2f,"open_ms":%.2f})"
                "\n",
                runs, total.front(), median(read), median(lookups), median(index), median(total));
    return 0;
}
