#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Show that check_history.py accepts the built-in history and finds each fault of a broken copy.

Usage: test_check_history.py HISTORY SCHEMA
"""
import copy
import json
import pathlib
import sys
import unittest

import check_history

SOURCE = "wai-2025"
COUNTS = "110/81/130/15/365"
HISTORY = {}
SCHEMA = {}


def first(history, name, wanted=lambda entry: True):
    return next(entry for entry in history[name] if wanted(entry))


def with_alternatives(field):
    return lambda entry: any(a["field"] == field for a in entry.get("alternatives", []))


def set_value(name, key, value, wanted=lambda entry: True):
    def change(history):
        first(history, name, wanted)[key] = value
    return change


def reverse_alternatives(history):
    first(history, "events", with_alternatives("date"))["alternatives"].reverse()


def prefer_twice(history):
    first(history, "events", with_alternatives("date"))["alternatives"][1]["preferred"] = True


def drop_other_reading(history):
    entry = first(history, "events", with_alternatives("date"))
    entry["alternatives"] = [a for a in entry["alternatives"] if a["field"] == "date"][:1]


def move_date(history):
    first(history, "events", with_alternatives("date"))["date"] = "1999-01-01"


def close_parent_circle(history):
    child = first(history, "actors", lambda actor: "parent" in actor)
    first(history, "actors", lambda actor: actor["id"] == child["parent"])["parent"] = child["id"]


def repeat_id(history):
    history["claims"][0]["id"] = history["events"][0]["id"]


def repeat_kind(history):
    history["kinds"].append(history["kinds"][0])


def unknown_party(history):
    first(history, "events", lambda event: "parties" in event)["parties"][0]["actor"] = "nobody"


def unknown_role(history):
    first(history, "agreements")["parties"][0]["role"] = "bystander"


def unknown_citation(history):
    history["actors"][0]["citations"][0]["source"] = "no-such-page"


def unknown_mineral(history):
    first(history, "events", lambda event: "minerals" in event)["minerals"][0] = "unobtainium"


def wrong_section(history):
    history["links"][0]["to"] = history["actors"][0]["id"]


def reorder_keys(history):
    entry = history["events"][0]
    entry["id"] = entry.pop("id")


def repeat_link(history):
    history["links"].append({**history["links"][0], "id": "again"})


def hide_what_the_article_names(history):
    cites = lambda event: any(citation["source"] == SOURCE for citation in event["citations"])
    first(history, "events", cites)["importance"] = 1


def cited_first(history):
    """The first citation of the starting source by an event that has its date."""
    dated = lambda event: any(c["source"] == SOURCE and "date" in c for c in event["citations"])
    return next(c for c in first(history, "events", dated)["citations"] if c["source"] == SOURCE)


def repeat_short_title(history):
    history["agreements"][0]["shortTitle"] = history["events"][0]["shortTitle"].upper()


def turn_link(history):
    link = first(history, "links")
    link.update({"from": link["to"], "to": link["from"]})
    link["id"] = f"{link['from']}--{link['relation']}--{link['to']}"


def leave_the_article_alone(history):
    cites = lambda event: any(citation["source"] == SOURCE for citation in event["citations"])
    event = first(history, "events", cites)
    event["citations"] = [citation for citation in event["citations"] if citation["source"] == SOURCE]


def cite_weakly_with_high_confidence(history):
    weak = first(history, "sources", lambda source: source["grade"] == "weak")["id"]
    first(history, "events", lambda event: event["confidence"] == "high")["citations"] = [{"source": weak, "confidence": "low"}]


def give_all(importance):
    def change(history):
        for event in history["events"]:
            event["importance"] = importance
    return change


# Faults that the schema finds, or that need it.
BROKEN_SHAPE = {
    "unknown key": (set_value("events", "colour", "red"), "colour"),
    "missing key": (lambda history: history["events"][0].pop("date"), "'date' is a required"),
    "empty list": (set_value("events", "places", []), "places"),
    "long short title": (set_value("events", "shortTitle", "x" * 33), "shortTitle"),
    "importance": (set_value("agreements", "importance", 6), "importance"),
    "status": (set_value("agreements", "status", "perhaps"), "status"),
    "date in words": (set_value("events", "date", "May 2023"), "date"),
    "preferred alone": (drop_other_reading, "alternatives"),
    "key order": (reorder_keys, "order"),
}

# Faults that only the rules beyond the schema find.
BROKEN_RULES = {
    "no citation": (lambda history: history["actors"][0].pop("citations"), "has no citations"),
    "source not cited": (lambda history: history["sources"][0].update(id="unread"), "is never cited"),
    "thirteenth month": (set_value("events", "date", "2023-13"), "no month 13"),
    "day that is not": (set_value("events", "date", "2023-02-30"), "no day 2023-02-30"),
    "backward interval": (set_value("events", "date", "2023-02/2022-02"), "ends before it starts"),
    "kind": (set_value("events", "kind", "treaty-level"), "kind of event"),
    "track": (set_value("events", "track", "nowhere"), "no track"),
    "party": (unknown_party, "no actor"),
    "role": (unknown_role, "no role"),
    "source": (unknown_citation, "no source"),
    "mineral": (unknown_mineral, "no mineral"),
    "agreement": (set_value("events", "agreements", ["no-pact"]), "no agreement"),
    "bodies": (set_value("agreements", "bodies", ["no-body"]), "no actor"),
    "link end": (wrong_section, "no event or agreement"),
    "claim": (set_value("claims", "about", ["no-thing"]), "no event, agreement or actor"),
    "view": (set_value("views", "statedBy", "no-page"), "no source"),
    "parent circle": (close_parent_circle, "own ancestor"),
    "repeated id": (repeat_id, "already used"),
    "repeated kind": (repeat_kind, "more than once"),
    "repeated link": (repeat_link, "another link"),
    "preferred last": (reverse_alternatives, "comes first"),
    "preferred twice": (prefer_twice, "exactly one"),
    "preferred date": (move_date, "not the entry's date"),
    "count": (lambda history: history["sources"].pop(), "instead of 365"),
    "hidden": (hide_what_the_article_names, "at least 4"),
    "float": (set_value("events", "amounts", [{"value": 1.0, "what": "loan"}]), "as an integer"),
}

# Faults against what the built-in history keeps to by choice.
BROKEN_HOUSE = {
    "same short title": (repeat_short_title, "is that of agreements/"),
    "id in a text": (set_value("events", "notes", "See wai-2025."), "names an id, wai-2025"),
    "no full stop": (set_value("claims", "text", "Ministers met"), "capital to full stop"),
    "lower case": (set_value("agreements", "statusNote", "current."), "capital to full stop"),
    "long summary": (set_value("events", "summary", "One. Two. Three. Four."), "more than 3 sentences"),
    "publisher": (set_value("sources", "publisher", "The White House, reworded copy on a site"), "more than a name"),
    "link id": (set_value("links", "id", "some-link"), "FROM--RELATION--TO"),
    "link order": (turn_link, "something later"),
    "confidence of a citation": (lambda history: cited_first(history).update(confidence="high"), "by its grade"),
    "no paragraph": (lambda history: cited_first(history).pop("paragraph"), "without paragraph"),
    "no section": (lambda history: cited_first(history).pop("section"), "without section"),
    "date without wording": (lambda history: cited_first(history).pop("wording"), "only one of date and wording"),
    "article alone": (leave_the_article_alone, "starting article alone"),
    "high without reason": (cite_weakly_with_high_confidence, "high needs"),
    "crowded": (give_all(4), "have 4 or more"),
    "crowded backbone": (give_all(5), "have 5;"),
}


def plain(history):
    return (json.dumps(history, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def problems(raw, schema=None, house=False):
    return [": ".join(found) for found in check_history.check(raw, schema, COUNTS, SOURCE, complete=True, house=house)]


class CheckHistory(unittest.TestCase):
    def test_built_in_history_is_clean(self):
        self.assertEqual(problems(plain(HISTORY), SCHEMA, house=True), [])

    def test_schema_finds_broken_shape(self):
        self.expect_each(BROKEN_SHAPE, SCHEMA)

    def test_rules_find_what_the_schema_cannot(self):
        self.expect_each(BROKEN_RULES, None)

    def test_house_rules_find_what_the_format_allows(self):
        self.expect_each(BROKEN_HOUSE, None, house=True)

    def expect_each(self, faults, schema, house=False):
        for name, (change, message) in faults.items():
            with self.subTest(name):
                broken = copy.deepcopy(HISTORY)
                change(broken)
                found = problems(plain(broken), schema, house)
                self.assertTrue(any(message in text for text in found), f"{name}: {found[:5]}")

    def test_other_forms_are_found(self):
        text = plain(HISTORY)
        for raw in (text[:-1], text.replace(b"\n", b"\r\n"), json.dumps(HISTORY, indent=2).encode() + b"\n"):
            self.assertTrue(any("plain form" in found for found in problems(raw)))

    def test_what_cannot_be_read_is_one_problem(self):
        for raw in (b"", b"{", b"\xff", b"[]", b'{"id": 1, "id": 2}'):
            self.assertEqual(len(problems(raw)), 1, raw)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    try:
        import jsonschema  # noqa: F401
    except ImportError:
        sys.exit("the Python module jsonschema is missing: install python3-jsonschema (4.0 or later)")
    HISTORY.update(json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8")))
    SCHEMA.update(json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8")))
    unittest.main(argv=sys.argv[:1])
