// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/pages/detailpage.h"

#include "model/pages/detailbuilder.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace pactline {

namespace {

constexpr auto itemScheme = "item:"_L1;

QString plain(const RichText &text)
{
    QString result;
    for (const Run &run : text)
        result += run.text;
    return result;
}

} // namespace

DetailPage detailPageFor(const History &history, const ItemId &id, const DetailOptions &options)
{
    DetailBuilder builder(history, id, options);
    const auto ref = history.find(id);
    if (!ref)
        return {};
    const auto row = static_cast<std::size_t>(ref->row);
    switch (ref->type) {
    case ItemType::Event:
        return builder.event(history.events()[row]);
    case ItemType::Agreement:
        return builder.agreement(history.agreements()[row]);
    case ItemType::Actor:
        return builder.actor(history.actors()[row]);
    case ItemType::Claim:
        return builder.claim(history.claims()[row]);
    case ItemType::Source:
        return builder.source(history.sources()[row]);
    case ItemType::Link:
        return builder.link(history.links()[row]);
    }
    return {};
}

DetailPage overviewPageFor(const History &history, const DetailOptions &options)
{
    return DetailBuilder(history, {}, options).overview();
}

QString plainText(const DetailPage &page)
{
    QStringList lines;
    const auto add = [&lines](const QString &line) {
        if (!line.isEmpty())
            lines << line;
    };
    add(plain(page.crumb));
    add(page.eyebrow);
    add(page.title);
    add(page.chips.join(u" · "_s));
    add(plain(page.summary));
    for (const DetailSection &section : page.sections) {
        if (!section.heading.isEmpty()) {
            lines << QString();
            lines << (section.count < 0 ? section.heading : u"%1 (%2)"_s.arg(section.heading).arg(section.count));
        }
        for (const DetailRow &row : section.rows)
            add(row.label.isEmpty() ? plain(row.text) : row.label + u'\t' + plain(row.text));
    }
    return lines.join(u'\n') + u'\n';
}

QString itemLink(const ItemId &id) { return itemScheme + QString::fromLatin1(QUrl::toPercentEncoding(id.text)); }

ItemId itemOfLink(const QString &link)
{
    if (!link.startsWith(itemScheme))
        return {};
    return ItemId(QUrl::fromPercentEncoding(QStringView(link).mid(itemScheme.size()).toUtf8()));
}

} // namespace pactline
