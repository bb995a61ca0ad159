"""Score a record of `ortaq hearing --json` against the gold answers of its report.

Pure: record and gold in, counts out. What counts as right: tests/hearings/corpus/README.md.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from tests.hearings.alike import same_person, same_phrase, touching_phrase
from tests.hearings.gold import Gold, Label
from tests.hearings.overlap import (
    Pair,
    Record,
    excused,
    likeness,
    matched,
    words_of_label,
)
from tests.hearings.tally import Notes, Score, Tally


def score(record: Record, gold: Gold) -> Score:
    """Give precision, recall and misses of one record, field by field."""
    notes = Notes(gold.name)
    tallies = {
        **_event(record.get("event", {}), gold.event, notes),
        **_people(record.get("people", ()), gold, notes),
        **_statements(record.get("statements", ()), gold, notes),
        **_promises(record.get("promises", ()), gold, notes),
        **_claims(record.get("claims", ()), gold, notes),
        **_resolutions(record.get("resolutions", ()), gold, notes),
    }
    return Score(tallies, tuple(notes.lines))


def _event(found: Record, gold: Record, notes: Notes) -> dict[str, Tally]:
    same: dict[str, Callable[[Any, Any], bool]] = {
        "date": _equal, "place": touching_phrase, "region": _equal,
        "organiser": touching_phrase, "kind": _equal, "mode": _equal,
    }  # fmt: skip
    tallies = {}
    for field, test in same.items():
        judged = field in gold or field not in ("kind", "mode", "region")
        value = found.get(field) if judged else None
        tallies[f"event.{field}"] = notes.one(f"event.{field}", gold.get(field), value, test)
    headcount = found.get("headcount")
    value = headcount.get("value") if isinstance(headcount, Mapping) else headcount
    wanted = gold.get("headcount")
    tallies["event.headcount"] = notes.one("event.headcount", wanted, value, _equal)
    categories = _categories(found.get("categories", ()), gold, notes)
    return {**tallies, "event.categories": categories}


def _equal(one: object, other: object) -> bool:
    return one == other


def _categories(found: Sequence[Any], gold: Record, notes: Notes) -> Tally:
    """Compare the groups said to take part, by code or by the words of the text."""
    left = list(found)
    wanted = gold.get("categories", ())
    for category in wanted:
        match = next((f for f in left if _same_category(category, f)), None)
        if match is None:
            notes.missing("event.categories", category["words"])
        else:
            left.remove(match)
    for surplus in left:
        notes.surplus("event.categories", surplus)
    return Tally(len(wanted), len(found), len(found) - len(left))


def _same_category(gold: Record, found: Any) -> bool:
    if isinstance(found, Mapping):
        values = [str(value) for value in found.values()]
    else:
        values = [str(found)]
    return gold["group"] in values or any(touching_phrase(gold["words"], v) for v in values)


def _people(found: Sequence[Record], gold: Gold, notes: Notes) -> dict[str, Tally]:
    left = list(found)
    pairs = []
    wanted = [p for p in gold.people if not p.get("optional", False)]
    for person in gold.people:
        match = next((f for f in left if same_person(_names(person), f.get("name") or "")), None)
        if match is not None:
            left.remove(match)
            pairs.append((person, match))
        elif person in wanted:
            notes.missing("people", person["name"])
    left = [f for f in left if not _is_unnamed_speaker(f, gold)]
    for surplus in left:
        notes.surplus("people", surplus.get("name"))
    pairs = [pair for pair in pairs if pair[0] in wanted]
    tallies = {"people": Tally(len(wanted), len(pairs) + len(left), len(pairs))}
    return {**tallies, **_roles(pairs, wanted, notes)}


def _names(person: Record) -> tuple[str, ...]:
    return (person["name"], *person.get("also", ()))


def _is_unnamed_speaker(found: Record, gold: Gold) -> bool:
    """A record may list speakers that the text never names; that is no mistake."""
    unnamed = [s.fields["speaker"] for s in gold.statements if _is_nameless(s)]
    name = f"{found.get('name') or ''} {found.get('role') or ''}"
    return any(touching_phrase(words, name) for words in unnamed)


def _is_nameless(label: Label) -> bool:
    return label.fields["kind"] == "collective" or bool(label.fields.get("unnamed", False))


def _roles(
    pairs: Sequence[tuple[Record, Record]], wanted: Sequence[Record], notes: Notes
) -> dict[str, Tally]:
    """Score role, organisation and taking part online; of people not found all are missed."""
    tallies = {f: Tally(sum(f in p for p in wanted)) for f in ("role", "organisation", "online")}
    for person, found in pairs:
        both = f"{person.get('role', '')} {person.get('organisation', '')}"
        for field in ("role", "organisation"):
            name = f"people.{field}: {person['name']}"
            value = notes.one(
                name, person.get(field), found.get(field),
                lambda a, b, both=both: same_phrase(a, b, context=both),
            )  # fmt: skip
            tallies[field] += Tally(0, value.found, value.right)
        online = person.get("online", False) or None, found.get("online") or None
        value = notes.one(f"people.online: {person['name']}", *online, _equal)
        tallies["online"] += Tally(0, value.found, value.right)
    return {f"people.{field}": tally for field, tally in tallies.items()}


def _statements(found: Sequence[Record], gold: Gold, notes: Notes) -> dict[str, Tally]:
    pairs, spans = matched("statements", gold.statements, found, speech_likeness, notes)
    attributed = [pair for pair in pairs if _right_speaker(*pair, gold)]
    for label, record in pairs:
        if (label, record) not in attributed:
            place = f"statements.speaker: «{words_of_label(label)}»"
            notes.wrong(place, label.fields["speaker"], record.get("speaker"))
    return {
        "statements": spans,
        "statements.attributed": Tally(spans.gold, spans.found, len(attributed)),
        "statements.letters": _letters(found, gold),
        "statements.kind": _same_values("kind", pairs, notes),
        "statements.stance": _stances(pairs, found, gold, notes),
        "statements.provisions": _provisions(pairs, notes),
    }


def _right_speaker(label: Label, found: Record, gold: Gold) -> bool:
    speaker, name = label.fields["speaker"], str(found.get("speaker") or "")
    if _is_nameless(label):
        return touching_phrase(speaker, name)
    names = next(_names(person) for person in gold.people if person["name"] == speaker)
    return same_person(names, name)


def _letters(found: Sequence[Record], gold: Gold) -> Tally:
    """Count spoken characters given to the right speaker, however they were cut into pieces."""
    owner = {
        place: label
        for label in gold.statements
        for start, end in label.span.pieces
        for place in range(start, end)
    }
    ignored = _unspoken(gold) | {p for p, label in owner.items() if label.optional}
    given: dict[int, Record] = {}
    for record in found:
        given.update(dict.fromkeys(range(record["start"], record["end"]), record))
    known: dict[tuple[int, int], bool] = {}
    right = 0
    for place in (given.keys() & owner.keys()) - ignored:
        key = id(owner[place]), id(given[place])
        if key not in known:
            known[key] = _right_speaker(owner[place], given[place], gold)
        right += known[key]
    return Tally(len(owner.keys() - ignored), len(given.keys() - ignored), right)


def _unspoken(gold: Gold) -> set[int]:
    """Places of reporting clauses inside statements: nobody's words, in nobody's disfavour."""
    outer = {p for label in gold.statements for p in range(label.span.start, label.span.end)}
    spoken = {p for label in gold.statements for a, b in label.span.pieces for p in range(a, b)}
    return outer - spoken


def _same_values(field: str, pairs: Sequence[Pair], notes: Notes) -> Tally:
    right = 0
    for label, found in pairs:
        if label.fields[field] == found.get(field):
            right += 1
        else:
            place = f"statements.{field}: «{words_of_label(label)}»"
            notes.wrong(place, label.fields[field], found.get(field))
    return Tally(len(pairs), len(pairs), right)


def _stances(pairs: Sequence[Pair], found: Sequence[Record], gold: Gold, notes: Notes) -> Tally:
    """Count stances other than none: support, objection and amendment are what is looked for."""
    wanted = [label for label in gold.statements if not label.optional]
    agreed = _same_values("stance", pairs, notes)
    none = sum(a.fields["stance"] == b.get("stance") == "none" for a, b in pairs)
    optional = [s for s in gold.statements if s.optional]
    counted = [f for f in found if not excused(f, optional)]
    return Tally(
        sum(label.fields["stance"] != "none" for label in wanted),
        sum(f.get("stance", "none") != "none" for f in counted),
        agreed.right - none,
    )


def _provisions(pairs: Sequence[Pair], notes: Notes) -> Tally:
    """Compare the provisions cited inside statements that were found; suggestions do not count."""
    tally = Tally()
    for label, found in pairs:
        wanted, given = set(label.fields.get("provisions", ())), _cited(found)
        tally += Tally(len(wanted), len(given), len(wanted & given))
        if wanted != given:
            place = f"statements.provisions: «{words_of_label(label)}»"
            notes.wrong(place, sorted(wanted), sorted(given))
    return tally


def _cited(found: Record) -> set[str]:
    links = found.get("provisions", ())
    return {
        link if isinstance(link, str) else link["eid"]
        for link in links
        if isinstance(link, str) or link.get("because") == "citation"
    }


def _promises(found: Sequence[Record], gold: Gold, notes: Notes) -> dict[str, Tally]:
    pairs, spans = matched("promises", gold.promises, found, likeness, notes)
    fields: dict[str, Callable[[Label, Record, str], Tally]] = {
        "amount": lambda a, b, n: notes.one(n, _gold_amount(a), _amount(b), _close),
        "bound": lambda a, b, n: notes.one(n, a.fields.get("bound"), _bound(b), _equal),
        "period": lambda a, b, n: notes.one(n, _gold_period(a), _period(b), _equal),
        "actor": lambda a, b, n: _if_stated("actor", a, b, notes, n),
        "place": lambda a, b, n: _if_stated("place", a, b, notes, n),
        "speaker": lambda a, b, n: _promise_speaker(a, b, gold, notes, n),
    }
    tallies = {"promises": spans}
    for field, compare in fields.items():
        one_by_one = (compare(a, b, f"promises.{field}: «{words_of_label(a)}»") for a, b in pairs)
        tallies[f"promises.{field}"] = sum(one_by_one, Tally())
    return tallies


def _gold_amount(label: Label) -> tuple[float, str] | None:
    fields = label.fields
    return (float(fields["amount"]), fields["currency"]) if "amount" in fields else None


def _amount(found: Record) -> tuple[float, str] | None:
    amount = found.get("amount") or {}
    value = amount.get("value")
    return None if value is None else (float(value), amount.get("currency") or "")


def _bound(found: Record) -> str | None:
    return (found.get("amount") or {}).get("bound")


def _close(one: tuple[float, str], other: tuple[float, str]) -> bool:
    return math.isclose(one[0], other[0], rel_tol=1e-6) and one[1] == other[1]


def _gold_period(label: Label) -> tuple[str, str] | None:
    return _interval(label.fields.get("since"), label.fields.get("until"))


def _period(found: Record) -> tuple[str, str] | None:
    return _interval(found.get("from"), found.get("to"))


def _interval(start: object, end: object) -> tuple[str, str] | None:
    return (str(start or ""), str(end or "")) if start or end else None


def _if_stated(field: str, label: Label, found: Record, notes: Notes, name: str) -> Tally:
    """Compare words that the gold gives; where it gives none, none are judged."""
    if field not in label.fields:
        return Tally()
    return notes.one(name, label.fields[field], found.get(field), touching_phrase)


def _promise_speaker(label: Label, found: Record, gold: Gold, notes: Notes, name: str) -> Tally:
    if "speaker" not in label.fields:
        return Tally()
    wanted = label.fields["speaker"]
    names = next((_names(p) for p in gold.people if p["name"] == wanted), (wanted,))
    return notes.one(name, wanted, found.get("speaker"), lambda _, b: same_person(names, b))


def _claims(found: Sequence[Record], gold: Gold, notes: Notes) -> dict[str, Tally]:
    pairs, spans = matched("claims", gold.claims, found, likeness, notes)
    kinds = [a.fields["kind"] == b.get("kind") for a, b in pairs]
    verdicts = Tally()
    for label, record in pairs:
        wanted, given = label.fields["verdict"], record.get("verdict")
        verdicts += notes.one("claims.verdict", wanted, given, lambda a, b: b in a)
    return {
        "claims": spans,
        "claims.kind": Tally(len(pairs), len(pairs), sum(kinds)),
        "claims.verdict": verdicts,
    }


def _resolutions(found: Sequence[Record], gold: Gold, notes: Notes) -> dict[str, Tally]:
    """Compare decisions; one block voted on at once may be given in one piece or item by item."""
    pieces = [f for f in found if any(_inside(f, label) for label in gold.resolutions)]
    firsts = [next((p for p in pieces if _inside(p, g)), None) for g in gold.resolutions]
    counted = [f for f in found if f not in pieces or any(f is first for first in firsts)]
    pairs, spans = matched("resolutions", gold.resolutions, counted, likeness, notes)
    counts = Tally()
    for label, record in pairs:
        for field in ("for", "against", "abstained", "unanimous"):
            if field in label.fields:
                name = f"resolutions.{field}"
                counts += notes.one(name, label.fields[field], record.get(field), _equal)
    return {"resolutions": spans, "resolutions.counts": counts}


def _inside(found: Record, label: Label) -> bool:
    return likeness(label, found) > 0 and found["start"] >= label.span.start - len("1. ")


def add_up(scores: Iterable[Score]) -> Score:
    """Add the scores of several reports."""
    return sum(scores, Score({}))
