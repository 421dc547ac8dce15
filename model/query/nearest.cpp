// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/query/nearest.h"

#include "model/query/foldedtext.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

namespace pactline {

namespace {

/// Words shorter than this are not looked for inside longer texts: they are in most of them.
constexpr qsizetype shortestPart = 3;

/// Slips that a word of this length may have.
int mostSlips(qsizetype length) { return static_cast<int>(std::clamp<qsizetype>(length / 3, 1, 3)); }

int editDistance(const QString &a, const QString &b)
{
    const auto width = static_cast<std::size_t>(b.size()) + 1;
    std::vector<int> beforeLast(width);
    std::vector<int> last(width);
    std::vector<int> row(width);
    for (std::size_t j = 0; j < width; ++j)
        last[j] = static_cast<int>(j);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        row[0] = static_cast<int>(i);
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<std::size_t>(j);
            const bool isSame = a[i - 1] == b[j - 1];
            row[at] = std::min({last[at] + 1, row[at - 1] + 1, last[at - 1] + (isSame ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[at] = std::min(row[at], beforeLast[at - 2] + 1);
        }
        std::swap(beforeLast, last);
        std::swap(last, row);
    }
    return last.back();
}

} // namespace

std::optional<int> distanceFrom(const QString &word, const QString &meant)
{
    const QString a = foldedText(word);
    const QString b = foldedText(meant);
    const int slips = mostSlips(a.size());
    if (std::abs(a.size() - b.size()) <= slips) {
        const int distance = editDistance(a, b);
        if (distance <= slips && distance < std::max(a.size(), b.size()))
            return distance;
        if (a == b)
            return 0;
    }
    if (a.size() >= shortestPart && b.startsWith(a))
        return slips + 1;
    if (a.size() >= shortestPart && b.contains(a))
        return slips + 2;
    return {};
}

QStringList nearestTo(const QString &word, const QStringList &candidates, qsizetype most)
{
    std::vector<std::pair<int, QString>> found;
    for (const QString &candidate : candidates) {
        if (const auto distance = distanceFrom(word, candidate))
            found.emplace_back(*distance, candidate);
    }
    std::stable_sort(found.begin(), found.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QStringList nearest;
    for (const auto &[distance, candidate] : found) {
        if (nearest.size() < most && !nearest.contains(candidate))
            nearest << candidate;
    }
    return nearest;
}

} // namespace pactline
