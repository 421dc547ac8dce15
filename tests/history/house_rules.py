# SPDX-License-Identifier: GPL-3.0-or-later
"""What the built-in history keeps to beyond the format: distinct names, plain texts, even evidence, a calm first view.

Each rule takes the history and the Problems to add to; `source` is the one that the history starts from.
"""
import collections
import re

CONFIDENCE_OF_GRADE = {"primary": "high", "primary-copy": "high", "secondary": "medium", "article": "medium", "weak": "low"}
FIRST_VIEW_IMPORTANCE = 4
MOST_SENTENCES = 3
TEXTS = ("name", "shortName", "title", "shortTitle", "summary", "statusNote", "notes", "note", "text", "what")
# A full stop after an initial, a number's "No." or "Mt." does not end a sentence.
SENTENCE_END = re.compile(r"(?<![A-Z])(?<!\bNo)(?<!\bMt)[.!?](?=\s|$)")
REMARK = re.compile(r"\b(cit(?:es|ing)|cop(?:y|ied)|quot(?:ed|ing)|repost|reworded|release|text)\b|/")


def entries(history, *names):
    for name in names:
        for entry in history.get(name, []):
            yield f"{name}/{entry['id']}", entry


def citations(entry):
    for holder in [entry] + entry.get("alternatives", []):
        yield from holder.get("citations", [])


def texts(value, key=""):
    """Each text for people in an entry, with its key."""
    if isinstance(value, str) and key in TEXTS:
        yield key, value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from texts(item, name)
    elif isinstance(value, list):
        for item in value:
            yield from texts(item, key)


def check_short_titles(history, problems):
    """In a figure a short title stands alone."""
    for names, key in ((("agreements", "events"), "shortTitle"), (("actors",), "shortName"), (("claims",), "shortTitle")):
        seen = {}
        for place, entry in entries(history, *names):
            first = seen.setdefault(entry.get(key, "").casefold(), place)
            if first != place:
                problems.add(f"{place}/{key}", f"is that of {first}")


def check_texts(history, problems):
    ids = {entry["id"] for _, entry in entries(history, "actors", "agreements", "events", "claims", "sources") if "-" in entry["id"]}
    for place, entry in entries(history, "actors", "agreements", "events", "claims"):
        for key, text in texts(entry):
            for word in re.findall(r"[a-z0-9][a-z0-9.-]*-[a-z0-9-]+", text):
                if word in ids:
                    problems.add(f"{place}/{key}", f"names an id, {word}")
            if key in ("summary", "statusNote", "notes", "text") and (text[0].islower() or not text.endswith(".")):
                problems.add(f"{place}/{key}", "is not a sentence from capital to full stop")
            if key in ("summary", "text") and len(SENTENCE_END.findall(text)) > MOST_SENTENCES:
                problems.add(f"{place}/{key}", f"has more than {MOST_SENTENCES} sentences")


def check_publishers(history, problems):
    """A figure names the publisher without ", via …" and a remark in brackets; what is left must be a name."""
    for place, entry in entries(history, "sources"):
        name = re.sub(r" *\([^()]*\)$", "", entry.get("publisher", "").split(", via ")[0])
        if REMARK.search(name):
            problems.add(f"{place}/publisher", f"\"{name}\" is more than a name; write \"ISSUER, via SITE\" or a note")


def check_evidence(history, source, problems):
    grades = {entry["id"]: entry["grade"] for _, entry in entries(history, "sources")}
    for place, entry in entries(history, "actors", "agreements", "events", "claims"):
        for citation in citations(entry):
            wanted = CONFIDENCE_OF_GRADE.get(grades.get(citation["source"]))
            if wanted and citation["confidence"] != wanted:
                problems.add(f"{place}/citations", f"{citation['source']} gives confidence {wanted}, by its grade")
            if source and citation["source"] == source:
                check_place(citation, place, problems)
    for place, entry in entries(history, "agreements", "events"):
        own = [grades.get(citation["source"]) for citation in entry.get("citations", [])]
        if not any(grade != "article" for grade in own):
            problems.add(f"{place}/citations", "rests on the starting article alone")
        elif entry.get("confidence") == "high" and "primary" not in own and "primary-copy" not in own and own.count("secondary") < 2:
            problems.add(f"{place}/confidence", "high needs a primary source or two good ones")


def check_place(citation, place, problems):
    """The starting source is cited to the paragraph, and a date of its with the words that give it."""
    for key in ("section", "paragraph"):
        if key not in citation:
            problems.add(f"{place}/citations", f"cites {citation['source']} without {key}")
    if ("date" in citation) != ("wording" in citation):
        problems.add(f"{place}/citations", f"cites {citation['source']} with only one of date and wording")


def check_link_ids(history, problems):
    for place, link in entries(history, "links"):
        if link["id"] != f"{link['from']}--{link['relation']}--{link['to']}":
            problems.add(place, "is not named FROM--RELATION--TO")


def first_day(date):
    return re.sub("[?~%]", "", date.split("/")[0])


def check_link_order(history, problems):
    """Links lead from the later to the earlier; within what a coarse date leaves open either is possible."""
    days = {entry["id"]: first_day(entry.get("date", "")) for _, entry in entries(history, "agreements", "events")}
    for place, link in entries(history, "links"):
        later, earlier = days.get(link["from"], ""), days.get(link["to"], "")
        precision = min(len(later), len(earlier))
        if later[:precision] < earlier[:precision]:
            problems.add(place, f"goes back to something later, {earlier} after {later}")


def check_first_view(history, problems):
    """Few enough to be read at once: one entry in twenty at 5, one in five at 4 or 5."""
    found = collections.Counter(entry.get("importance", 0) for _, entry in entries(history, "agreements", "events"))
    total = sum(found.values())
    if found[5] * 20 > total:
        problems.add("(importance)", f"{found[5]} of {total} entries have 5; one in twenty is enough")
    prominent = sum(count for importance, count in found.items() if importance >= FIRST_VIEW_IMPORTANCE)
    if prominent * 5 > total:
        problems.add("(importance)", f"{prominent} of {total} entries have {FIRST_VIEW_IMPORTANCE} or more; one in five is enough")


def check_house_rules(history, source, problems):
    for rule in (check_short_titles, check_texts, check_publishers, check_link_ids, check_link_order, check_first_view):
        rule(history, problems)
    check_evidence(history, source, problems)
