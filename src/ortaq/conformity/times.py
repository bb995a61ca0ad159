"""Which lengths of time in a sentence are limits for acting, and from which event each is counted.

A limit is a time within which, or a day by which, something is to be done. A state that goes on, a
term of office, a thing of the past that bears a day, and a mere beginning are none.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ortaq.conformity.vocabulary import Vocabulary
from ortaq.language.periods import Period
from ortaq.language.russian import Parse, parses

_WORD = re.compile(r"[\w-]+")
_PAID_FOR = re.compile(r"за\s")
_CLAUSE = re.compile(r"[,;:–—(]")
_ENDS_EVENT = frozenset({"VERB", "INFN", "PRTS", "ADJS", "PRED"})
"""Parts of speech that name no event but begin to say what is to be done."""
_ACTS = frozenset({"VERB", "INFN", "PRTS", "ADJS", "PRED"})
_KAZAKH_PAST = re.compile(r"\s+(?:[\w-]+\s+){0,2}?[\w-]{2,}(?:ған|ген|қан|кен)\b(?!\s+күн)")


@dataclass(frozen=True, slots=True)
class Event:
    """From what a time is counted. is_entry: from the entry into force of the text itself."""

    start: int
    end: int
    text: str
    is_entry: bool


def is_due(sentence: str, spoken: Vocabulary) -> bool:
    """Whether a sentence has something done, and does not only let it go on."""
    return bool(spoken.duty.search(sentence)) or not spoken.lasting.search(sentence)


def is_limit(period: Period, start: date) -> bool:
    """Tell a time within which to act, or by which, from a day and from a beginning.

    start: the day from which the lengths of the sentence were counted.
    """
    if period.last_day is None:
        return False
    return period.first_day is None or period.first_day == start < period.last_day


def is_aside(sentence: str, period: Period, spoken: Vocabulary) -> bool:
    """Whether the time belongs to what was done before, or says for what somebody is paid.

    `избранные до 1 июля 2027 года`, `пособие за три месяца`.
    """
    if spoken.lang == "kk":
        return bool(_KAZAKH_PAST.match(sentence, period.end))
    if _PAID_FOR.match(period.text):
        return True
    clause = _CLAUSE.split(sentence[: period.start])[-1]
    likeliest = [found[0] for word in _WORD.findall(clause) if (found := parses(word.lower()))]
    told = any(one.part == "PRTF" and "past" in one.marks for one in likeliest)
    return told and not any(one.part in _ACTS for one in likeliest)


# ── events ──────────────────────────────────────────────────────────────────────────────────────


def events_in(sentence: str, spoken: Vocabulary) -> tuple[Event, ...]:
    """Give the events from which times are counted, in order."""
    return tuple(_event(found, spoken) for found in spoken.since.finditer(sentence))


def _event(found: re.Match[str], spoken: Vocabulary) -> Event:
    entry = spoken.entry_into_force.search(found["event"])
    text = found["event"].strip()
    if spoken.lang == "ru":
        text = _without_deed(text)
    elif entry:
        text = found["event"][entry.start() :].strip()
    return Event(found.start(), found.end(), text, entry is not None)


def _without_deed(event: str) -> str:
    """Cut what is to be done off the words for an event: `принятия акта должно быть`."""
    kept: list[str] = []
    for word in event.split():
        found = parses(word.lower().strip('«»"()'))
        if found and _ends(found[0]):
            break
        kept.append(word)
    while kept and kept[-1].lower() in {"и", "а", "но", "или", "не"}:
        kept.pop()
    return " ".join(kept)


def _ends(reading: Parse) -> bool:
    return reading.part in _ENDS_EVENT


def event_of(period: Period, events: tuple[Event, ...], lang: str) -> Event | None:
    """Give the event from which a time is counted: the next one in Russian, else the last before.

    `в течение месяца со дня А, в течение года со дня Б`; Kazakh names the event first.
    """
    before = [one for one in events if one.start < period.start]
    after = [one for one in events if one.start >= period.end - 1]
    if lang == "kk":
        return before[-1] if before else next(iter(after), None)
    beside = next((one for one in after if one.start - period.end <= 1), None)
    return beside or (before[-1] if before else next(iter(after), None))


def is_from_entry(sentence: str, event: Event | None, spoken: Vocabulary) -> bool:
    """Whether a time is counted from the entry into force; so it is where nothing else is said.

    `В таком случае … в течение месяца` speaks of an event that another sentence names.
    """
    return event.is_entry if event else not spoken.refers_back.search(sentence)
