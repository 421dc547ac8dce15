// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/storage/documentschema.h"

#include <array>

using namespace Qt::StringLiterals;

namespace pactline::storage {

// `number` gives the order of the list and is what the field paths of messages count: events[3] is number 3.
// Of words there is a choice between, the checks ask one by one: for IN with more than two SQLite builds a temporary
// index for each row that is written, which takes longer than all the rest.
std::span<const TableDefinition> documentTables()
{
    static const std::array tables{
        TableDefinition{u"history"_s, uR"(CREATE TABLE history (
    number INTEGER PRIMARY KEY CHECK (number = 0),
    id TEXT NOT NULL,
    title TEXT NOT NULL,
    short_title TEXT,
    summary TEXT,
    language TEXT NOT NULL,
    as_of TEXT NOT NULL,
    as_of_earliest INTEGER,
    as_of_latest INTEGER,
    hemisphere TEXT CHECK (hemisphere IN ('northern', 'southern'))
) STRICT)"_s},
        TableDefinition{u"tracks"_s, uR"(CREATE TABLE tracks (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    summary TEXT,
    colour_light TEXT NOT NULL,
    colour_dark TEXT NOT NULL
) STRICT)"_s},
        TableDefinition{u"kinds"_s, uR"(CREATE TABLE kinds (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    of TEXT NOT NULL CHECK (of = 'actor' OR of = 'agreement' OR of = 'event'),
    shape TEXT,
    UNIQUE (of, id)
) STRICT)"_s},
        TableDefinition{u"roles"_s, uR"(CREATE TABLE roles (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL
) STRICT)"_s},
        TableDefinition{u"minerals"_s, uR"(CREATE TABLE minerals (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    symbol TEXT,
    group_name TEXT
) STRICT)"_s},
        TableDefinition{u"sources"_s, uR"(CREATE TABLE sources (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    author TEXT,
    publisher TEXT,
    url TEXT,
    published TEXT,
    published_earliest INTEGER,
    published_latest INTEGER,
    grade TEXT NOT NULL CHECK (grade = 'primary' OR grade = 'primary-copy' OR grade = 'secondary' OR grade = 'weak' OR grade = 'article'),
    note TEXT
) STRICT)"_s},
        TableDefinition{u"actors"_s, uR"(CREATE TABLE actors (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    short_name TEXT,
    kind TEXT NOT NULL,
    country TEXT,
    parent TEXT REFERENCES actors (id),
    importance INTEGER NOT NULL,
    summary TEXT,
    notes TEXT,
    kind_of TEXT GENERATED ALWAYS AS ('actor') VIRTUAL,
    FOREIGN KEY (kind_of, kind) REFERENCES kinds (of, id)
) STRICT)"_s},
        TableDefinition{u"agreements"_s, uR"(CREATE TABLE agreements (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    short_title TEXT,
    kind TEXT NOT NULL,
    track TEXT NOT NULL REFERENCES tracks (id),
    importance INTEGER NOT NULL,
    date TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    status TEXT,
    status_note TEXT,
    summary TEXT,
    confidence TEXT CHECK (confidence = 'low' OR confidence = 'medium' OR confidence = 'high'),
    notes TEXT,
    kind_of TEXT GENERATED ALWAYS AS ('agreement') VIRTUAL,
    FOREIGN KEY (kind_of, kind) REFERENCES kinds (of, id)
) STRICT)"_s},
        TableDefinition{u"events"_s, uR"(CREATE TABLE events (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    short_title TEXT,
    kind TEXT NOT NULL,
    track TEXT NOT NULL REFERENCES tracks (id),
    importance INTEGER NOT NULL,
    date TEXT NOT NULL,
    date_earliest INTEGER,
    date_latest INTEGER,
    summary TEXT,
    confidence TEXT CHECK (confidence = 'low' OR confidence = 'medium' OR confidence = 'high'),
    notes TEXT,
    kind_of TEXT GENERATED ALWAYS AS ('event') VIRTUAL,
    FOREIGN KEY (kind_of, kind) REFERENCES kinds (of, id)
) STRICT)"_s},
        TableDefinition{u"links"_s, uR"(CREATE TABLE links (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    from_event TEXT REFERENCES events (id),
    from_agreement TEXT REFERENCES agreements (id),
    to_event TEXT REFERENCES events (id),
    to_agreement TEXT REFERENCES agreements (id),
    relation TEXT NOT NULL CHECK (relation = 'builds-on' OR relation = 'responds-to' OR relation = 'implements' OR relation = 'amends' OR relation = 'supersedes' OR relation = 'follows'),
    basis TEXT NOT NULL CHECK (basis IN ('stated', 'inferred')),
    CHECK ((from_event IS NULL) <> (from_agreement IS NULL)),
    CHECK ((to_event IS NULL) <> (to_agreement IS NULL))
) STRICT)"_s},
        TableDefinition{u"claims"_s, uR"(CREATE TABLE claims (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    text TEXT NOT NULL,
    short_title TEXT,
    importance INTEGER NOT NULL,
    notes TEXT
) STRICT)"_s},
        TableDefinition{u"views"_s, uR"(CREATE TABLE views (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    summary TEXT,
    stated_by TEXT REFERENCES sources (id),
    from_date TEXT,
    to_date TEXT
) STRICT)"_s},
        TableDefinition{u"view_filters"_s, uR"(CREATE TABLE view_filters (
    number INTEGER PRIMARY KEY,
    view TEXT NOT NULL REFERENCES views (id),
    track TEXT REFERENCES tracks (id),
    kind TEXT,
    actor TEXT REFERENCES actors (id),
    agreement TEXT REFERENCES agreements (id),
    mineral TEXT REFERENCES minerals (id),
    CHECK ((track IS NOT NULL) + (kind IS NOT NULL) + (actor IS NOT NULL) + (agreement IS NOT NULL) + (mineral IS NOT NULL) = 1)
) STRICT)"_s},
        TableDefinition{u"event_agreements"_s, uR"(CREATE TABLE event_agreements (
    number INTEGER PRIMARY KEY,
    event TEXT NOT NULL REFERENCES events (id),
    agreement TEXT NOT NULL REFERENCES agreements (id)
) STRICT)"_s},
        TableDefinition{u"bodies"_s, uR"(CREATE TABLE bodies (
    number INTEGER PRIMARY KEY,
    agreement TEXT NOT NULL REFERENCES agreements (id),
    actor TEXT NOT NULL REFERENCES actors (id)
) STRICT)"_s},
        TableDefinition{u"claim_subjects"_s, uR"(CREATE TABLE claim_subjects (
    number INTEGER PRIMARY KEY,
    claim TEXT NOT NULL REFERENCES claims (id),
    event TEXT REFERENCES events (id),
    agreement TEXT REFERENCES agreements (id),
    actor TEXT REFERENCES actors (id),
    CHECK ((event IS NOT NULL) + (agreement IS NOT NULL) + (actor IS NOT NULL) = 1)
) STRICT)"_s},
        TableDefinition{u"parties"_s, uR"(CREATE TABLE parties (
    number INTEGER PRIMARY KEY,
    event TEXT REFERENCES events (id),
    agreement TEXT REFERENCES agreements (id),
    actor TEXT NOT NULL REFERENCES actors (id),
    role TEXT NOT NULL REFERENCES roles (id),
    note TEXT,
    CHECK ((event IS NULL) <> (agreement IS NULL))
) STRICT)"_s},
        TableDefinition{u"places"_s, uR"(CREATE TABLE places (
    number INTEGER PRIMARY KEY,
    event TEXT REFERENCES events (id),
    agreement TEXT REFERENCES agreements (id),
    place TEXT NOT NULL,
    CHECK ((event IS NULL) <> (agreement IS NULL))
) STRICT)"_s},
        TableDefinition{u"entry_minerals"_s, uR"(CREATE TABLE entry_minerals (
    number INTEGER PRIMARY KEY,
    event TEXT REFERENCES events (id),
    agreement TEXT REFERENCES agreements (id),
    mineral TEXT NOT NULL REFERENCES minerals (id),
    CHECK ((event IS NULL) <> (agreement IS NULL))
) STRICT)"_s},
        TableDefinition{u"amounts"_s, uR"(CREATE TABLE amounts (
    number INTEGER PRIMARY KEY,
    event TEXT REFERENCES events (id),
    agreement TEXT REFERENCES agreements (id),
    value REAL,
    currency TEXT,
    what TEXT NOT NULL,
    CHECK ((event IS NULL) <> (agreement IS NULL))
) STRICT)"_s},
        TableDefinition{u"alternatives"_s, uR"(CREATE TABLE alternatives (
    number INTEGER PRIMARY KEY,
    event TEXT REFERENCES events (id),
    agreement TEXT REFERENCES agreements (id),
    actor TEXT REFERENCES actors (id),
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    preferred INTEGER NOT NULL CHECK (preferred IN (0, 1)),
    note TEXT,
    CHECK ((event IS NOT NULL) + (agreement IS NOT NULL) + (actor IS NOT NULL) = 1)
) STRICT)"_s},
        TableDefinition{u"citations"_s, uR"(CREATE TABLE citations (
    number INTEGER PRIMARY KEY,
    event TEXT REFERENCES events (id),
    agreement TEXT REFERENCES agreements (id),
    actor TEXT REFERENCES actors (id),
    link TEXT REFERENCES links (id),
    claim TEXT REFERENCES claims (id),
    alternative INTEGER REFERENCES alternatives (number),
    source TEXT NOT NULL REFERENCES sources (id),
    section TEXT,
    paragraph INTEGER,
    page TEXT,
    confidence TEXT NOT NULL CHECK (confidence = 'low' OR confidence = 'medium' OR confidence = 'high'),
    date TEXT,
    date_earliest INTEGER,
    date_latest INTEGER,
    wording TEXT,
    CHECK ((event IS NOT NULL) + (agreement IS NOT NULL) + (actor IS NOT NULL) + (link IS NOT NULL) + (claim IS NOT NULL) +
           (alternative IS NOT NULL) = 1)
) STRICT)"_s},
        TableDefinition{u"supports"_s, uR"(CREATE TABLE supports (
    number INTEGER PRIMARY KEY,
    citation INTEGER NOT NULL REFERENCES citations (number),
    field TEXT NOT NULL
) STRICT)"_s},
    };
    return tables;
}

} // namespace pactline::storage
