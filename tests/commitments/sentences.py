"""Labelled sentences: promise or not, with amount, period and actor. See labelled/README.md."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tests.hearings.alike import touching_phrase
from tests.hearings.tally import Tally

LABELLED = Path(__file__).parent / "labelled"
HALVES = ("tuning", "unseen")
TUNED_ON = "tuning"
"""Of this half every miss is printed; of the other, where strangers have written one, figures."""
LANGUAGES = ("ru", "kk", "en")
SAID_ON = date(2026, 3, 2)
BOUNDS = frozenset({"", "exact", "at_least", "at_most", "about"})


@dataclass(frozen=True, slots=True)
class Promised:
    """What a sentence promises; "" or None = it does not say."""

    amount: int | None = None
    currency: str = ""
    bound: str = ""
    since: str = ""
    until: str = ""
    actor: str = ""
    conditional: bool = False


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence, and what a person read in it."""

    text: str
    promised: Promised | None


def sentences(half: str, lang: str) -> Iterator[Sentence]:
    """Give the labelled sentences of a half in one language, in order; none where none are."""
    path = LABELLED / half / f"{lang}.csv"
    if not path.exists():
        return
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield Sentence(row["text"], _promised(row) if row["promise"] == "yes" else None)


def _promised(row: dict[str, str]) -> Promised:
    return Promised(
        amount=int(row["amount"]) if row["amount"] else None,
        currency=row["currency"],
        bound=row["bound"],
        since=row["since"],
        until=row["until"],
        actor=row["actor"],
        conditional=row["conditional"] == "yes",
    )


@dataclass(frozen=True, slots=True)
class ReportPassage:
    """A few sentences of a report, and the words in them that promise."""

    lang: str
    text: str
    promises: tuple[str, ...]


def report_passages() -> tuple[ReportPassage, ...]:
    """Give the passages in the order of their file."""
    content = tomllib.loads((LABELLED / "passages.toml").read_text(encoding="utf-8"))
    return tuple(
        ReportPassage(one["lang"], one["text"].strip(), tuple(one["promises"]))
        for one in content["passages"]
    )


def score_passage(passage: ReportPassage, found: Sequence[tuple[int, int]]) -> Tally:
    """Count places found that share more than half of the shorter with a label."""
    right = 0
    for words in passage.promises:
        start, end = passage.text.index(words), passage.text.index(words) + len(words)
        right += any(2 * (min(b, end) - max(a, start)) > min(b - a, end - start) for a, b in found)
    return Tally(len(passage.promises), len(found), right)


_FIELDS: dict[str, Callable[[Promised], object]] = {
    "amount": lambda p: (p.amount, p.currency) if p.amount is not None else "",
    "bound": lambda p: p.bound,
    "period": lambda p: (p.since, p.until) if p.since or p.until else "",
    "conditional": lambda p: p.conditional or "",
}


def score_sentences(
    labelled: Iterable[Sentence], found: Callable[[str], Promised | None]
) -> dict[str, Tally]:
    """Count promises found, and their fields where a promise was found rightly."""
    pairs = [(sentence.promised, found(sentence.text)) for sentence in labelled]
    both = [(a, b) for a, b in pairs if a is not None and b is not None]
    tallies = {
        "promise": Tally(
            sum(a is not None for a, _ in pairs), sum(b is not None for _, b in pairs), len(both)
        )
    }
    for field, value in _FIELDS.items():
        values = [(value(a), value(b)) for a, b in both]
        tallies[field] = Tally(
            sum(bool(a) for a, _ in values),
            sum(bool(b) for _, b in values),
            sum(bool(a) and a == b for a, b in values),
        )
    named = [(a.actor, b.actor) for a, b in both if a.actor]
    right = sum(bool(b) and touching_phrase(a, b) for a, b in named)
    return {**tallies, "actor": Tally(len(named), sum(bool(b) for _, b in named), right)}


def misses(labelled: Iterable[Sentence], found: Callable[[str], Promised | None]) -> Iterator[str]:
    """Tell each sentence that was read otherwise than a person read it."""
    for sentence in labelled:
        given = found(sentence.text)
        if (sentence.promised is None) != (given is None):
            kind = "taken for a promise" if given else "promise missed"
            yield f"{kind}: {sentence.text}"
        elif sentence.promised is not None and given is not None:
            yield from _differences(sentence.text, sentence.promised, given)


def _differences(text: str, wanted: Promised, given: Promised) -> Iterator[str]:
    for field, value in _FIELDS.items():
        if value(wanted) != value(given):
            yield f"{field}: {value(given)!r} instead of {value(wanted)!r}: {text}"
