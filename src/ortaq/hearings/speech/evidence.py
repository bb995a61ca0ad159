"""All that a reader of a statement goes by to tell its stance, as clues to be weighed.

Its words and their forms, the signs of clauses, the phrases of the lists, what the draft is said to
do, the verb that reports, what the writer says beside it, who speaks and where. Rules:
docs/methods/stance.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ortaq.hearings.attitude.concepts import concept_clues, cue_clues
from ortaq.hearings.attitude.relief import Stretch
from ortaq.hearings.attitude.sign import Kind, Sign
from ortaq.hearings.attitude.wording import Clue, manner_clues, word_clues
from ortaq.hearings.attitude.words import choice
from ortaq.hearings.record import Stance
from ortaq.hearings.speech.effects import effects_in
from ortaq.hearings.speech.phrases import phrases
from ortaq.hearings.speech.setting import Setting, setting_clues
from ortaq.hearings.speech.terms import fold, terms


@dataclass(frozen=True, slots=True)
class Telling:
    """How the writer tells of a statement."""

    cue: str = ""
    """Dictionary form, or form, of the verb that reports it."""
    told: str = ""
    """The words that report it."""
    frame: str = ""
    """What the writer says beside it in the same paragraph: Не согласилась с ним Ким."""
    before: Stance = Stance.NONE
    """Of the last statement of somebody else."""
    setting: Setting = field(default_factory=Setting)
    """Who speaks, in which form, and where in the talk."""


@dataclass(frozen=True, slots=True)
class Heard:
    """A statement that is looked at, with what clauses have shown already."""

    folded: str
    lang: str
    telling: Telling
    signs: Sequence[Sign]
    reliefs: Sequence[Stretch]


def clues_in(heard: Heard) -> Iterator[Clue]:
    """Give every clue of a statement; the same one may come several times."""
    yield from word_clues(heard.folded, heard.lang)
    yield from concept_clues(heard.folded, heard.lang)
    yield from manner_clues(heard.folded, heard.lang)
    topics = _sentences_on_topic(heard)
    for clue in (*_of_signs(heard), *_of_phrases(heard), *_of_effects(heard)):
        yield clue
        if clue.end and any(start <= clue.start < end for start, end in topics):
            yield clue._replace(name=f"{clue.name} of the draft")
    yield from _of_telling(heard)
    yield from setting_clues(heard.telling.setting, heard.lang)


def _sentences_on_topic(heard: Heard) -> list[Stretch]:
    """Give the sentences that speak of the draft or a norm."""
    topic = phrases(heard.lang, "topic")
    return [(a, b) for a, b in sentences(heard.folded) if topic.search(heard.folded, a, b)]


def sentences(folded: str) -> list[Stretch]:
    """Give where each sentence begins and ends."""
    ends = [0, *(one.end() for one in re.finditer(r"[.!?…]\s", folded)), len(folded)]
    return list(pairwise(ends))


def _of_signs(heard: Heard) -> Iterator[Clue]:
    contrast = re.compile(rf"\b(?:{choice(heard.lang, 'contrast')})\b")
    turns = [found.start() for found in contrast.finditer(heard.folded)]
    seen: set[Kind] = set()
    for sign in heard.signs:
        name = f"sign {sign.kind.name.lower()}"
        yield Clue(name, sign.start, sign.end)
        if sign.foreseen:
            yield Clue(f"{name} foreseen", sign.start, sign.end)
        if sign.kind in seen:
            yield Clue(f"{name} again", sign.start, sign.end)
        if turns and sign.start > turns[-1]:
            yield Clue(f"{name} behind but", sign.start, sign.end)
        seen.add(sign.kind)
    values = [one for one in heard.signs if one.kind in (Kind.GOOD, Kind.BAD)]
    if values:
        yield Clue(f"sign {values[-1].kind.name.lower()} last", values[-1].start, values[-1].end)


def _of_phrases(heard: Heard) -> Iterator[Clue]:
    for kind in _LISTS:
        seen = 0
        for found in phrases(heard.lang, kind).finditer(heard.folded):
            yield Clue(f"phrase {_manner(heard, found)}{kind}", *found.span())
            seen += 1
        if seen > 1:
            yield Clue(f"phrase {kind} again")
    if phrases(heard.lang, "topic").search(heard.folded):
        yield Clue("topic")
    if phrases(heard.lang, "procedure").match(heard.folded):
        yield Clue("procedure")


def _manner(heard: Heard, found: re.Match[str]) -> str:
    """Tell a phrase that is taken back: не против; снимет барьеры."""
    if any(start <= found.start() and found.end() <= end for start, end in heard.reliefs):
        return "relieved "
    return "denied " if is_denied(heard.folded, found, heard.lang) else ""


def is_denied(folded: str, found: re.Match[str], lang: str) -> bool:
    """Whether a word of denial stands right before a phrase, or, in Kazakh, right behind it."""
    before = folded[max(0, found.start() - 12) : found.start()]
    behind = folded[found.end() :].split(maxsplit=1)[:1]
    if behind and behind[0].startswith(tuple(terms(lang, "stance.denied"))):
        return True
    return any(re.search(rf"\b{word}\s+$", before) for word in terms(lang, "stance.denials"))


def _of_effects(heard: Heard) -> Iterator[Clue]:
    for found in effects_in(heard.folded, heard.lang):
        yield Clue(f"effect {found.effect.value}", found.start, found.end)


def _of_telling(heard: Heard) -> Iterator[Clue]:
    cue, told = fold(heard.telling.cue), fold(heard.telling.told)
    if cue:
        yield Clue(f"{heard.lang} told by {cue}")
        yield from cue_clues(f"{cue} {told}", heard.lang)
    for kind in _CUES:
        if cue in terms(heard.lang, f"stance.by_cue_{kind}"):
            yield Clue(f"told by {kind}")
    for kind in ("support", "object"):
        if phrases(heard.lang, f"told_{kind}").search(told):
            yield Clue(f"told as {kind}")
    frame = fold(heard.telling.frame)
    for kind in ("agree", "differ", "object", "support"):
        if phrases(heard.lang, f"frame_{kind}").search(frame):
            yield Clue(f"framed by {kind}")
            yield Clue(f"framed by {kind} with {heard.telling.before.value}")


_LISTS = (
    "status_quo", "object_outright", "support_outright", "amend", "amend_edit", "amend_asking",
    "object", "support", "support_weak",
)  # fmt: skip
_CUES = ("amend", "support", "object", "opinion", "promise", "judge")
