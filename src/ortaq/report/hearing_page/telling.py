"""Parts of a record as the report of a hearing writes them: facts, offices, votes, promises."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal

from ortaq.jurisdictions.regions import regions
from ortaq.report.commitments_page.wording import (
    currency_in_words,
    day_in_words,
    large_in_words,
    wording,
)
from ortaq.report.hearing_page.values import Values
from ortaq.report.opinion_page.wording import NO_BREAK, Wording

SIDES = ("in_favour", "against", "abstained")
CHOSEN = frozenset({"kind", "mode"})
"""Facts whose value is a word of a closed list."""


def facts(record: Values, say: Wording) -> Iterator[tuple[str, str]]:
    """Give the facts of the meeting with their labels, "" where it is not told."""
    event = record["event"]
    for name in ("date", "place", "region", "kind", "organiser", "mode", "headcount"):
        yield say(f"fact_{name}"), _fact(name, str(event[name] or ""), event, say)


def _fact(name: str, value: str, event: Values, say: Wording) -> str:
    if not value:
        return ""
    match name:
        case "date":
            return day_told(value, say)
        case "region":
            return region_name(value, say.lang)
        case "headcount":
            return bounded(_bound(event["evidence"][name]), value, say)
        case _:
            return _chosen(f"{name}_{value}", value, say) if name in CHOSEN else value


def _chosen(key: str, value: str, say: Wording) -> str:
    """Give the word of a code; a code without a word stands for itself."""
    return say.patterns.get(key, value)


def version_told(about: str, value: str, say: Wording) -> str:
    """Write what one source says where sources differ."""
    field = about.rpartition(".")[2]
    if field == "date":
        return day_told(value, say)
    if field == "region":
        return region_name(value, say.lang)
    if field == "ballot":
        told = [None if count == "-" else int(count) for count in value.split()]
        return votes(dict(zip(SIDES, told, strict=True)), say)
    word = {"participation": "part", "stance": "stance"}.get(field, field)
    return _chosen(f"{word}_{value}", value, say)


def about_told(about: str, say: Wording) -> str:
    """Say about what sources differ."""
    return _chosen(f"about_{about.replace('.', '_')}", say("about_other"), say)


def _bound(fact: Values) -> str:
    told = [one["detail"] for one in fact["because"] if one["code"] == "bound"]
    return told[0] if told else "exact"


def bounded(bound: str, value: str, say: Wording) -> str:
    """Write a number with how exact it is: about 60."""
    return say(f"bound_{bound or 'exact'}", value=value)


def day_told(value: str, say: Wording) -> str:
    """Write an ISO date in full; what is none stays as it is."""
    try:
        return day_in_words(datetime.date.fromisoformat(value), say)
    except ValueError:
        return value


def region_name(code: str, lang: str) -> str:
    """Name a region; its code where it is unknown."""
    found = next((one for one in regions().all if one.code == code), None)
    return found.name(lang) if found else code


def office(speaker: Values) -> str:
    """Give role and organisation, as the sources have them."""
    return ", ".join(part for part in (speaker["role"], speaker["organisation"]) if part)


def by_speaker(record: Values) -> list[tuple[Values | None, list[Values]]]:
    """Give the statements of each person or voice, in the order in which they first spoke."""
    speakers = {one["id"]: one for name in ("voices", "people") for one in record[name]}
    groups: dict[str, list[Values]] = {}
    for one in record["statements"]:
        groups.setdefault(one["speaker_id"] or "", []).append(one)
    return [(speakers.get(key), several) for key, several in groups.items()]


def votes(ballot: Values, say: Wording) -> str:
    """Write counted votes; a side that nobody told says so."""
    if all(ballot[side] is None for side in SIDES):
        return say("said_unanimous")
    told = {
        side: say("not_told") if ballot[side] is None else say.number(ballot[side])
        for side in SIDES
    }
    return say("votes", **told)


def promise_parts(one: Values, say: Wording) -> Iterator[str]:
    """Give what a promise tells: who, how much, when, where."""
    if one["speaker"]:
        yield say("promise_said", who=one["speaker"])
    if one["actor"]:
        yield say("promise_actor", who=one["actor"])
    if one["amount"]:
        amount = one["amount"]
        words = wording(say.lang)
        number = large_in_words(Decimal(str(amount["value"])), words)
        value = f"{number}{NO_BREAK}{currency_in_words(amount['currency'] or '', words)}".rstrip()
        yield bounded(amount["bound"], value, say)
    if one["to"]:
        yield say("promise_until", day=day_told(one["to"], say))
    if one["place"]:
        yield str(one["place"])
