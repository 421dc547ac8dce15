// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHashFunctions>
#include <QString>

#include <compare>
#include <utility>

namespace pactline {

/// The identifier of one kind of thing, as written in a history; mixing kinds does not compile.
template <typename Tag> struct Id
{
    QString text;

    Id() = default;
    explicit Id(QString idText)
        : text(std::move(idText))
    {}

    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const Id &, const Id &) = default;
    friend bool operator<(const Id &a, const Id &b) { return a.text < b.text; }
    friend size_t qHash(const Id &id, size_t seed = 0) noexcept { return qHash(id.text, seed); }
};

using TrackId = Id<struct TrackTag>;
using KindId = Id<struct KindTag>;
using RoleId = Id<struct RoleTag>;
using MineralId = Id<struct MineralTag>;
using ViewId = Id<struct ViewTag>;
using ActorId = Id<struct ActorTag>;
using AgreementId = Id<struct AgreementTag>;
using EventId = Id<struct EventTag>;
using LinkId = Id<struct LinkTag>;
using ClaimId = Id<struct ClaimTag>;
using SourceId = Id<struct SourceTag>;

/// The identifier of any actor, agreement, event, link, claim or source: ids are unique across these lists, so links,
/// selection and the detail pane can name a thing without knowing its list.
struct ItemId : Id<struct ItemTag>
{
    using Id::Id;
    ItemId() = default;
    ItemId(const ActorId &id)
        : Id(id.text)
    {}
    ItemId(const AgreementId &id)
        : Id(id.text)
    {}
    ItemId(const EventId &id)
        : Id(id.text)
    {}
    ItemId(const LinkId &id)
        : Id(id.text)
    {}
    ItemId(const ClaimId &id)
        : Id(id.text)
    {}
    ItemId(const SourceId &id)
        : Id(id.text)
    {}
    friend bool operator==(const ItemId &, const ItemId &) = default;
};

} // namespace pactline
