#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Check a history file: schema, references, unique ids, alternatives, dates and form.

Usage: check_history.py [--schema SCHEMA] [--counts A/A/E/C/S] [--prominent SOURCE] [--complete] [--house-rules] FILE

Prints one line a problem, "FILE: PLACE: message", and exits with 1 if there is any, 2 if it cannot run.
"""
import argparse
import collections
import datetime
import json
import pathlib
import re
import sys

import house_rules

ENTRY_LISTS = ("actors", "agreements", "events", "links", "claims", "sources")
COUNTED_LISTS = ("actors", "agreements", "events", "claims", "sources")
VOCABULARIES = ("tracks", "roles", "minerals", "views")
PROMINENT_IMPORTANCE = 4


class Problems:
    """Collects problems with their place."""

    def __init__(self):
        self.found = []

    def add(self, place, message):
        self.found.append((place, message))


def refuse_repeated_keys(pairs):
    seen = collections.Counter(key for key, _ in pairs)
    repeated = [key for key, count in seen.items() if count > 1]
    if repeated:
        raise ValueError("key occurs twice in one object: " + ", ".join(repeated))
    return dict(pairs)


def named(history, name):
    """The objects of one list that are well enough formed to be looked at further."""
    entries = history.get(name, [])
    return [x for x in entries if isinstance(x, dict) and isinstance(x.get("id"), str)] if isinstance(entries, list) else []


def check_schema(history, schema, problems):
    from jsonschema import Draft202012Validator

    Draft202012Validator.check_schema(schema)
    for error in Draft202012Validator(schema).iter_errors(history):
        message = error.message if len(error.message) < 240 else error.message[:240] + "…"
        problems.add("/".join(str(part) for part in error.absolute_path) or "(top)", message)


def check_key_order(value, rule, schema, place, problems):
    """Keys come in the order in which the schema lists them."""
    while isinstance(rule, dict) and "$ref" in rule:
        rule = schema["$defs"].get(rule["$ref"].rsplit("/", 1)[-1], {})
    if isinstance(value, list):
        for number, item in enumerate(value):
            check_key_order(item, rule.get("items", {}), schema, f"{place}/{number}", problems)
    elif isinstance(value, dict):
        properties = rule.get("properties", {})
        expected = [key for key in properties if key in value]
        if [key for key in value if key in properties] != expected:
            problems.add(place or "(top)", "keys are not in the order " + ", ".join(expected))
        for key, item in value.items():
            check_key_order(item, properties.get(key, {}), schema, f"{place}/{key}".lstrip("/"), problems)


def check_form(raw, history, problems):
    expected = (json.dumps(history, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    if raw == expected:
        return
    got, want = raw.split(b"\n"), expected.split(b"\n")
    line = next((n for n, pair in enumerate(zip(got, want), 1) if pair[0] != pair[1]), min(len(got), len(want)))
    problems.add(f"line {line}", "not in the plain form (UTF-8, two spaces, one key a line, final newline)")


def check_numbers(value, place, problems):
    if isinstance(value, float) and value.is_integer():
        problems.add(place, f"write {int(value)} as an integer")
    elif isinstance(value, (dict, list)):
        for key, item in value.items() if isinstance(value, dict) else enumerate(value):
            check_numbers(item, f"{place}/{key}".lstrip("/"), problems)


def check_unique(history, problems):
    seen = {}
    for name in ENTRY_LISTS:
        for entry in named(history, name):
            if entry["id"] in seen:
                problems.add(f"{name}/{entry['id']}", f"id is already used in {seen[entry['id']]}")
            seen[entry["id"]] = name
    for name in VOCABULARIES:
        for id, count in collections.Counter(x["id"] for x in named(history, name)).items():
            if count > 1:
                problems.add(f"{name}/{id}", "id occurs more than once")
    kinds = collections.Counter((x.get("of"), x["id"]) for x in named(history, "kinds"))
    for (of, id), count in kinds.items():
        if count > 1:
            problems.add(f"kinds/{id}", f"occurs more than once among the kinds of {of}")


def references(history):
    """Yields (place, id, what it must be) for each reference in the history."""
    for name, of in (("actors", "actor"), ("agreements", "agreement"), ("events", "event")):
        for x in named(history, name):
            place = f"{name}/{x['id']}"
            yield f"{place}/kind", x.get("kind"), f"kind of {of}"
            for key, what in (("track", "track"), ("parent", "actor")):
                if key in x:
                    yield f"{place}/{key}", x[key], what
            for key, what in (("bodies", "actor"), ("minerals", "mineral"), ("agreements", "agreement")):
                for id in x.get(key, []):
                    yield f"{place}/{key}", id, what
            for party in x.get("parties", []):
                yield f"{place}/parties", party.get("actor"), "actor"
                yield f"{place}/parties", party.get("role"), "role"
    for x in named(history, "links"):
        yield f"links/{x['id']}/from", x.get("from"), "event or agreement"
        yield f"links/{x['id']}/to", x.get("to"), "event or agreement"
    for x in named(history, "claims"):
        for id in x.get("about", []):
            yield f"claims/{x['id']}/about", id, "event, agreement or actor"
    for x in named(history, "views"):
        if "statedBy" in x:
            yield f"views/{x['id']}/statedBy", x["statedBy"], "source"
        for key, ids in x.get("filter", {}).items():
            for id in ids:
                yield f"views/{x['id']}/filter/{key}", id, key.rstrip("s")
    for name in ENTRY_LISTS:
        for x in named(history, name):
            for alternative in [x] + x.get("alternatives", []):
                for citation in alternative.get("citations", []):
                    yield f"{name}/{x['id']}/citations", citation.get("source"), "source"


def check_references(history, problems):
    known = {what: {x["id"] for x in named(history, what + "s")} for what in
             ("actor", "agreement", "event", "track", "role", "mineral", "source")}
    for x in named(history, "kinds"):
        known.setdefault(f"kind of {x.get('of')}", set()).add(x["id"])
        known.setdefault("kind", set()).add(x["id"])
    known["event or agreement"] = known["event"] | known["agreement"]
    known["event, agreement or actor"] = known["event or agreement"] | known["actor"]
    for place, id, what in references(history):
        if id not in known.get(what, set()):
            problems.add(place, f"there is no {what} \"{id}\"")


def check_parents(history, problems):
    parents = {x["id"]: x.get("parent") for x in named(history, "actors")}
    for start in parents:
        seen, id = set(), start
        while id in parents and id not in seen:
            seen.add(id)
            id = parents[id]
        if id == start:
            problems.add(f"actors/{start}/parent", "is its own ancestor")


def check_links(history, problems):
    ends = set()
    for x in named(history, "links"):
        key = (x.get("from"), x.get("relation"), x.get("to"))
        if x.get("from") == x.get("to"):
            problems.add(f"links/{x['id']}", "joins an entry to itself")
        if key in ends:
            problems.add(f"links/{x['id']}", "says the same as another link")
        ends.add(key)


def check_alternatives(history, problems):
    for name in ("actors", "agreements", "events"):
        for x in named(history, name):
            place, readings = f"{name}/{x['id']}/alternatives", {}
            for alternative in x.get("alternatives", []):
                readings.setdefault(alternative.get("field"), []).append(alternative)
            if list(readings) != [field for field, _ in grouped(x.get("alternatives", []))]:
                problems.add(place, "readings of one field must stand next to each other")
            for field, found in readings.items():
                preferred = [n for n, reading in enumerate(found) if reading.get("preferred")]
                if preferred != [0]:
                    problems.add(place, f"{field}: exactly one reading is preferred, and it comes first")
                elif len(found) < 2:
                    problems.add(place, f"{field}: a single reading is not an alternative")
                elif field == "date" and found[0].get("value") != x.get("date"):
                    problems.add(place, "the preferred date is not the entry's date")


def grouped(alternatives):
    """Runs of neighbouring alternatives of the same field."""
    runs = []
    for alternative in alternatives:
        if not runs or runs[-1][0] != alternative.get("field"):
            runs.append((alternative.get("field"), []))
        runs[-1][1].append(alternative)
    return runs


def dates(value, place):
    """Yields each date in the history with its place, those of alternatives included."""
    if isinstance(value, dict):
        for key in ("date", "published", "from", "to"):
            if isinstance(value.get(key), str) and not place.startswith("links"):
                yield f"{place}/{key}", value[key]
        if value.get("field") == "date" and isinstance(value.get("value"), str):
            yield f"{place}/value", value["value"]
        for key, item in value.items():
            yield from dates(item, f"{place}/{key}".lstrip("/"))
    elif isinstance(value, list):
        for number, item in enumerate(value):
            id = item.get("id", number) if isinstance(item, dict) else number
            yield from dates(item, f"{place}/{id}")


def date_problem(text):
    """Why a plain date or interval cannot be, or None; forms beyond year, month and day are left to the program."""
    starts = []
    for end in text.split("/"):
        match = re.fullmatch(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?", re.sub("[?~%]", "", end))
        if not match:
            continue
        year, month, day = (int(part) if part else None for part in match.groups())
        if month and not (1 <= month <= 12 or 21 <= month <= 41) or month == 0:
            return f"there is no month {month:02}"
        if day is not None:
            try:
                datetime.date(year, month, day)
            except ValueError:
                return f"there is no day {year}-{month:02}-{day:02}"
        starts.append((year, month or 1, day or 1))
    if len(starts) == 2 and starts[0] > starts[1] and len(text.split("/")[1]) >= len(text.split("/")[0]):
        return "ends before it starts"
    return None


def check_dates(history, problems):
    for place, text in dates(history, ""):
        problem = date_problem(text)
        if problem:
            problems.add(place, f"{text}: {problem}")


def check_counts(history, counts, problems):
    expected = counts.split("/")
    for name, number in zip(COUNTED_LISTS, expected):
        if len(history.get(name, [])) != int(number):
            problems.add(name, f"{len(history.get(name, []))} instead of {number}")


def check_prominent(history, source, problems):
    """Agreements, events and claims that cite the source must be important enough for a first view."""
    for name in ("agreements", "events", "claims"):
        for x in named(history, name):
            if any(c.get("source") == source for c in x.get("citations", [])) and x.get("importance", 0) < PROMINENT_IMPORTANCE:
                problems.add(f"{name}/{x['id']}/importance", f"cites {source}, so it is at least {PROMINENT_IMPORTANCE}")


def check_complete(history, problems):
    """What the format lets be left out but a published history should have."""
    needed = {
        "tracks": ("summary",), "actors": ("shortName", "summary", "citations"), "claims": ("shortTitle", "citations"),
        "agreements": ("shortTitle", "date", "status", "summary", "parties", "confidence", "citations"),
        "events": ("shortTitle", "summary", "confidence", "citations"), "sources": ("publisher", "url"),
    }
    for name, keys in needed.items():
        for x in named(history, name):
            for key in keys:
                if key not in x:
                    problems.add(f"{name}/{x['id']}", f"has no {key}")
    cited = {id for place, id, what in references(history) if what == "source"}
    for x in named(history, "sources"):
        if x["id"] not in cited:
            problems.add(f"sources/{x['id']}", "is never cited")


def check(raw, schema=None, counts=None, prominent=None, complete=False, house=False):
    """All problems of the file's bytes as a list of (place, message)."""
    problems = Problems()
    try:
        history = json.loads(raw.decode("utf-8"), object_pairs_hook=refuse_repeated_keys)
    except ValueError as error:
        problems.add("(file)", str(error))
        return problems.found
    if not isinstance(history, dict):
        problems.add("(top)", "must be an object")
        return problems.found
    if schema:
        check_schema(history, schema, problems)
        if problems.found:
            return problems.found  # the rest relies on the shape
        check_key_order(history, schema, schema, "", problems)
    check_form(raw, history, problems)
    check_numbers(history, "", problems)
    for rule in (check_unique, check_references, check_parents, check_links, check_alternatives, check_dates):
        rule(history, problems)
    if counts:
        check_counts(history, counts, problems)
    if prominent:
        check_prominent(history, prominent, problems)
    if complete:
        check_complete(history, problems)
    if house:
        house_rules.check_house_rules(history, prominent, problems)
    return problems.found


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--schema", type=pathlib.Path, help="JSON Schema; without it only the rules beyond the schema are checked")
    parser.add_argument("--counts", metavar="A/A/E/C/S", help="numbers of actors, agreements, events, claims and sources")
    parser.add_argument("--prominent", metavar="SOURCE", help="entries that cite this source must have importance 4 or more")
    parser.add_argument("--complete", action="store_true", help="every entry has a short title, summary, citations …; every source is cited")
    parser.add_argument("--house-rules", action="store_true", help="what the built-in history keeps to: see house_rules.py")
    parser.add_argument("file", type=pathlib.Path)
    options = parser.parse_args()
    if options.counts and not re.fullmatch(r"\d+(/\d+){4}", options.counts):
        parser.error("--counts takes five numbers, such as 110/81/130/15/365")
    if options.house_rules and not options.schema:
        parser.error("--house-rules needs --schema, because it relies on the shape of the history")
    schema = None
    if options.schema:
        try:
            import jsonschema  # noqa: F401
        except ImportError:
            print("the Python module jsonschema is missing: install python3-jsonschema (4.0 or later)", file=sys.stderr)
            return 2
        schema = json.loads(options.schema.read_text(encoding="utf-8"))
    try:
        raw = options.file.read_bytes()
    except OSError as error:
        print(error, file=sys.stderr)
        return 2
    found = check(raw, schema, options.counts, options.prominent, options.complete, options.house_rules)
    for place, message in found:
        print(f"{options.file}: {place}: {message}", file=sys.stderr)
    print(f"{len(found)} problems" if found else "no problems")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
