// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/support/ids.h"

#include <QList>
#include <QString>

#include <cstdint>

namespace pactline {

/// A strand of the history. Colours are `#rrggbb`.
struct Track
{
    TrackId id;
    QString name;
    QString summary;
    QString colourLight;
    QString colourDark;

    friend bool operator==(const Track &, const Track &) = default;
};

enum class KindOf : std::uint8_t { Actor, Agreement, Event };
enum class MarkShape : std::uint8_t { None, Circle, Diamond, Triangle, Square, Hexagon, Pentagon, Star, Cross, Bar };

/// A kind of actor, agreement or event; ids are unique within one `of`.
struct Kind
{
    KindId id;
    QString name;
    KindOf of = KindOf::Event;
    MarkShape shape = MarkShape::None;

    friend bool operator==(const Kind &, const Kind &) = default;
};

struct Role
{
    RoleId id;
    QString name;

    friend bool operator==(const Role &, const Role &) = default;
};

struct Mineral
{
    MineralId id;
    QString name;
    QString symbol; ///< chemical symbol, empty if none
    QString group;  ///< for example "rare earths"; empty if none

    friend bool operator==(const Mineral &, const Mineral &) = default;
};

/// What a saved view narrows to; empty lists do not narrow.
struct ViewFilter
{
    QList<TrackId> tracks;
    QList<KindId> kinds;
    QList<ActorId> actors;
    QList<AgreementId> agreements;
    QList<MineralId> minerals;

    friend bool operator==(const ViewFilter &, const ViewFilter &) = default;
};

/// A named way to look at the history. With `statedBy` only what that source states is shown, at the date precision
/// that the source itself has (Citation::date).
struct SavedView
{
    ViewId id;
    QString name;
    QString summary;
    SourceId statedBy; ///< empty if none
    ViewFilter filter;
    QString from; ///< EDTF, empty if not narrowed
    QString to;   ///< EDTF, empty if not narrowed

    friend bool operator==(const SavedView &, const SavedView &) = default;
};

} // namespace pactline
