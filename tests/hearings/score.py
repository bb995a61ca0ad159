"""Score a record (`ortaq hearing --json`) against the gold answers of its report, field by field.

Pure: record and gold in, counts out. What counts as right: tests/hearings/corpus/README.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from tests.hearings.alike import same_person, same_phrase, touching_phrase
from tests.hearings.gold import Gold, Label
from tests.hearings.overlap import (
    Pair,
    Record,
    likeness,
    matched,
    speech_likeness,
    speeches,
    words_of_label,
)
from tests.hearings.score_promises import score_promises
from tests.hearings.tally import Notes, Score, Tally

_BALLOT = {
    "for": "in_favour", "against": "against", "abstained": "abstained", "unanimous": "unanimous",
}  # fmt: skip
_GENRES = {"release": "press", "blog": "press"}
_FIELDS_OF_EVENT: Mapping[str, Callable[[str, str], bool]] = {
    "date": str.__eq__, "place": touching_phrase, "region": str.__eq__, "mode": str.__eq__,
    "organiser": touching_phrase, "kind": str.__eq__,
}  # fmt: skip
_ALWAYS_STATED = frozenset({"region", "mode", "kind"})
"""Facts that are judged only where the gold gives them; of the others, none given means none."""


def score(record: Record, gold: Gold) -> Score:
    """Give precision, recall and misses of one record."""
    notes = Notes(gold.name)
    tallies = {
        **_source(record.get("sources", ()), gold, notes),
        **_event(record.get("event", {}), gold.event, notes),
        **_who_said_what(record, gold, notes),
        **score_promises(record.get("promises", ()), gold, notes),
        **_claims(record.get("claims", ()), gold, notes),
        **_resolutions(record.get("resolutions", ()), gold, notes),
    }
    return Score(tallies, tuple(notes.lines))


def add_up(scores: Iterable[Score]) -> Score:
    """Add the scores of several reports."""
    return sum(scores, Score({}))


def _equal(one: object, other: object) -> bool:
    return one == other


def _source(found: Sequence[Record], gold: Gold, notes: Notes) -> dict[str, Tally]:
    """Compare what the document was taken for: its language, and how it tells of a meeting."""
    first = found[0] if found else {}
    genre = _GENRES.get(gold.kind, gold.kind)
    return {
        "source.lang": notes.one("source.lang", gold.lang, first.get("lang"), _equal),
        "source.genre": notes.one("source.genre", genre, first.get("genre"), _equal),
    }


def _event(found: Record, gold: Record, notes: Notes) -> dict[str, Tally]:
    tallies = {}
    for field, same in _FIELDS_OF_EVENT.items():
        judged = field in gold or field not in _ALWAYS_STATED
        value = found.get(field) if judged else None
        tallies[f"event.{field}"] = notes.one(f"event.{field}", gold.get(field), value, same)
    headcount = str(gold.get("headcount", "")), str(found.get("headcount") or "")
    tallies["event.headcount"] = notes.one("event.headcount", *headcount, _equal)
    return {**tallies, **_categories(found.get("evidence", {}).get("categories", ()), gold, notes)}


def _categories(found: Sequence[Record], gold: Record, notes: Notes) -> dict[str, Tally]:
    """Compare the groups said to take part: their words, and the codes given to these."""
    left, groups = list(found), Tally()
    wanted = gold.get("categories", ())
    for category in wanted:
        words = category["words"]
        match = next((f for f in left if touching_phrase(words, f["passage"]["text"])), None)
        if match is None:
            notes.missing("event.categories", words)
            continue
        left.remove(match)
        if "group" in category:
            groups += notes.one("event.groups", category["group"], match.get("group"), _equal)
    for surplus in left:
        notes.surplus("event.categories", surplus["passage"]["text"])
    named = Tally(len(wanted), len(found), len(found) - len(left))
    return {"event.categories": named, "event.groups": groups}


def _who_said_what(record: Record, gold: Gold, notes: Notes) -> dict[str, Tally]:
    """Compare people and statements; where speech was not labelled, who was online alone."""
    quiet = notes if gold.tells_who_said_what else Notes(gold.name)
    people = _people(record.get("people", ()), gold, quiet)
    if gold.tells_who_said_what:
        return {**people, **_statements(record.get("statements", ()), gold, notes)}
    notes.lines += [line for line in quiet.lines if "people.online" in line]
    return {"people.online": people["people.online"]}


def _people(found: Sequence[Record], gold: Gold, notes: Notes) -> dict[str, Tally]:
    left, pairs = list(found), []
    wanted = [p for p in gold.people if not p.get("optional", False)]
    for person in gold.people:
        match = next(
            (f for f in left if same_person(gold.names(person), f.get("name") or "")), None
        )
        if match is not None:
            left.remove(match)
            pairs.append((person, match))
        elif person in wanted:
            notes.missing("people", person["name"])
    for surplus in left:
        notes.surplus("people", surplus.get("name"))
    pairs = [pair for pair in pairs if pair[0] in wanted]
    tallies = {"people": Tally(len(wanted), len(pairs) + len(left), len(pairs))}
    return {**tallies, **_roles(pairs, wanted, notes)}


def _roles(
    pairs: Sequence[tuple[Record, Record]], wanted: Sequence[Record], notes: Notes
) -> dict[str, Tally]:
    """Score role, organisation and taking part online; those of people not found are missed."""
    tallies = {f: Tally(sum(f in p for p in wanted)) for f in ("role", "organisation", "online")}
    for person, found in pairs:
        for field in ("role", "organisation"):
            name = f"people.{field}: {person['name']}"
            same = _same_in(
                " ".join([*_wordings(person, "role"), *_wordings(person, "organisation")])
            )
            value = notes.one(name, person.get(field), found.get(field), same)
            tallies[field] += Tally(0, value.found, value.right)
        online = person.get("online") or None, found.get("participation") == "online" or None
        value = notes.one(f"people.online: {person['name']}", *online, _equal)
        tallies["online"] += Tally(0, value.found, value.right)
    return {f"people.{field}": tally for field, tally in tallies.items()}


def _wordings(person: Record, field: str) -> Sequence[str]:
    """Give the wordings of a role or organisation that are as good as each other."""
    value = person.get(field, ())
    return [value] if isinstance(value, str) else value


def _same_in(context: str) -> Callable[[str | Sequence[str], str], bool]:
    def same(gold: str | Sequence[str], found: str) -> bool:
        wordings = [gold] if isinstance(gold, str) else gold
        return any(same_phrase(wording, found, context=context) for wording in wordings)

    return same


def _statements(found: Sequence[Record], gold: Gold, notes: Notes) -> dict[str, Tally]:
    said = speeches(found)
    pairs, spans = matched("statements", gold.statements, said, speech_likeness, notes)
    attributed = [pair for pair in pairs if _right_speaker(*pair, gold)]
    for label, record in pairs:
        if not _right_speaker(label, record, gold):
            place = f"statements.speaker: «{words_of_label(label)}»"
            notes.wrong(place, label.fields["speaker"], record.get("speaker"))
    return {
        "statements": spans,
        "statements.attributed": Tally(spans.gold, spans.found, len(attributed)),
        "statements.letters": _letters(found, gold),
        "statements.kind": _same_values("kind", pairs, _kind, notes),
        "statements.stance": _stances(pairs, said, gold, notes),
        "statements.provisions": _provisions(pairs, notes),
    }


def _right_speaker(label: Label, found: Record, gold: Gold) -> bool:
    speaker, name = label.fields["speaker"], str(found.get("speaker") or "")
    if label.is_nameless:
        return touching_phrase(speaker, name)
    names = next(gold.names(person) for person in gold.people if person["name"] == speaker)
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
    given = {p: one for one in found for p in range(one["start"], one["end"])}
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


def _kind(found: Record) -> str:
    """A turn and a collective voice are forms in a record, and kinds to its readers."""
    form = str(found.get("form"))
    return form if form in ("turn", "collective") else str(found.get("kind"))


def _stance(found: Record) -> str:
    return found.get("stance") or "none"


def _same_values(
    field: str, pairs: Sequence[Pair], value: Callable[[Record], str], notes: Notes
) -> Tally:
    right = 0
    for label, found in pairs:
        if label.fields[field] == value(found):
            right += 1
        else:
            place = f"statements.{field}: «{words_of_label(label)}»"
            notes.wrong(place, label.fields[field], value(found))
    return Tally(len(pairs), len(pairs), right)


def _stances(pairs: Sequence[Pair], said: Sequence[Record], gold: Gold, notes: Notes) -> Tally:
    """Count stances other than none: support, objection and amendment are what is looked for."""
    unjudged = [g for g in gold.statements if g.optional or g.fields["stance"] == "any"]
    wanted = [g.fields["stance"] for g in gold.statements if g not in unjudged]
    judged = [pair for pair in pairs if pair[0] not in unjudged]
    agreed = _same_values("stance", judged, _stance, notes)
    none = sum(a.fields["stance"] == _stance(b) == "none" for a, b in judged)
    counted = [one for one in said if not any(likeness(g, one) > 0 for g in unjudged)]
    return Tally(
        sum(stance != "none" for stance in wanted),
        sum(_stance(one) != "none" for one in counted),
        agreed.right - none,
    )


def _provisions(pairs: Sequence[Pair], notes: Notes) -> Tally:
    """Compare the provisions cited inside statements that were found."""
    tally = Tally()
    for label, found in pairs:
        wanted, given = set(label.fields.get("provisions", ())), _cited(found)
        tally += Tally(len(wanted), len(given), len(wanted & given))
        if wanted != given:
            place = f"statements.provisions: «{words_of_label(label)}»"
            notes.wrong(place, sorted(wanted), sorted(given))
    return tally


def _cited(found: Record) -> set[str]:
    """Give the addresses that the text cites; a likeness of words is only a suggestion."""
    links = found.get("links", ())
    plain = {link for link in links if isinstance(link, str)}
    return plain | {link["eid"] for link in links if not isinstance(link, str) and _is_cited(link)}


def _is_cited(link: Record) -> bool:
    return any("cit" in reason["code"] for reason in link["because"])


def _claims(found: Sequence[Record], gold: Gold, notes: Notes) -> dict[str, Tally]:
    pairs, spans = matched("claims", gold.claims, found, likeness, notes)
    kinds = verdicts = Tally()
    for label, record in pairs:
        fields = label.fields
        kinds += notes.one("claims.kind", fields["kind"], record.get("kind"), _equal)
        verdicts += notes.one("claims.verdict", fields["verdict"], record.get("verdict"), _among)
    return {"claims": spans, "claims.kind": kinds, "claims.verdict": verdicts}


def _among(allowed: Sequence[str], found: str) -> bool:
    return found in allowed


def _resolutions(found: Sequence[Record], gold: Gold, notes: Notes) -> dict[str, Tally]:
    """Compare decisions; one block voted on at once may be given in one piece or item by item."""
    items = [one for one in found if any(_inside(one, label) for label in gold.resolutions)]
    firsts = [next((one for one in items if _inside(one, g)), None) for g in gold.resolutions]
    counted = [one for one in found if one not in items or any(one is f for f in firsts)]
    pairs, spans = matched("resolutions", gold.resolutions, counted, likeness, notes)
    counts = Tally()
    for label, record in pairs:
        ballot = record.get("ballot") or {}
        for field, key in _BALLOT.items():
            value = None if ballot.get(key) is False else ballot.get(key)
            counts += notes.one(f"resolutions.{field}", label.fields.get(field), value, _equal)
    return {"resolutions": spans, "resolutions.counts": counts}


def _inside(found: Record, label: Label) -> bool:
    return likeness(label, found) > 0 and found["end"] <= label.span.end + 1
