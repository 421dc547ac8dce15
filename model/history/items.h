// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/history/statement.h"
#include "model/support/ids.h"
#include "model/time/uncertaindate.h"

#include <QList>
#include <QString>

#include <cstdint>

namespace pactline {

inline constexpr int lowestImportance = 1;
inline constexpr int highestImportance = 5;

/// What events and agreements share: everything that the timeline draws and the detail pane shows of both.
struct Entry
{
    ItemId id;
    QString title;
    QString shortTitle;
    KindId kind;
    TrackId track;
    int importance = lowestImportance; ///< 1 to 5; decides whose label and row win
    UncertainDate date;                ///< null if no source gives one
    QString summary;
    QList<Party> parties;
    QStringList places;
    QList<MineralId> minerals;
    QList<Amount> amounts;
    Confidence confidence = Confidence::None;
    QList<Citation> citations;
    QList<Alternative> alternatives;
    QString notes;

    friend bool operator==(const Entry &, const Entry &) = default;
};

/// Something that happened.
struct Event : Entry
{
    QList<AgreementId> agreements; ///< those it belongs to

    friend bool operator==(const Event &, const Event &) = default;
};

/// A standing instrument or initiative with a life.
struct Agreement : Entry
{
    QString status;        ///< short controlled word, for example "in force"
    QString statusNote;    ///< more about the status
    QList<ActorId> bodies; ///< bodies that it set up

    friend bool operator==(const Agreement &, const Agreement &) = default;
};

/// A state, body, grouping, company, project or person.
struct Actor
{
    ActorId id;
    QString name;
    QString shortName;
    KindId kind;
    QString country; ///< ISO 3166-1 alpha-2 code, empty if none
    ActorId parent;  ///< empty if none
    int importance = lowestImportance;
    QString summary;
    QList<Citation> citations;
    QList<Alternative> alternatives;
    QString notes;

    friend bool operator==(const Actor &, const Actor &) = default;
};

enum class LinkRelation : std::uint8_t { BuildsOn, RespondsTo, Implements, Amends, Supersedes, Follows };
enum class LinkBasis : std::uint8_t { Stated, Inferred };

/// A typed relation from an entry to the one it builds on, responds to, ….
struct Link
{
    LinkId id;
    ItemId from;
    ItemId to;
    LinkRelation relation = LinkRelation::Follows;
    LinkBasis basis = LinkBasis::Inferred;
    QList<Citation> citations;

    friend bool operator==(const Link &, const Link &) = default;
};

/// An analytic statement made by a source about items; never shown as a fact.
struct Claim
{
    ClaimId id;
    QString text;
    QString shortTitle;
    QList<ItemId> about;
    int importance = lowestImportance;
    QList<Citation> citations;
    QString notes;

    friend bool operator==(const Claim &, const Claim &) = default;
};

enum class SourceGrade : std::uint8_t { Primary, PrimaryCopy, Secondary, Weak, Article };

/// A published document.
struct Source
{
    SourceId id;
    QString title;
    QString author;
    QString publisher;
    QString url;
    UncertainDate published; ///< null if not shown
    SourceGrade grade = SourceGrade::Secondary;
    QString note;

    friend bool operator==(const Source &, const Source &) = default;
};

} // namespace pactline
