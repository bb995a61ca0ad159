"""Gold answers of the corpus: what a person read in a report, with its place in the text.

Conventions of labelling: tests/hearings/corpus/README.md. A marker that is not found, or that is
found twice, is an error and never a missing label.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CORPUS = Path(__file__).parent / "corpus"
HALVES = ("tuning", "unseen")
LANGUAGES = ("ru", "kk", "en")
STATEMENT_KINDS = frozenset({"direct", "reported", "turn", "collective"})
STANCES = frozenset({"support", "object", "amend", "none", "any"})
"""`any`: fair readers may differ, and the stance is not judged."""
BOUNDS = frozenset({"exact", "at_least", "at_most", "about"})
CLAIM_KINDS = frozenset({"unanimity", "support"})
VERDICTS = frozenset({"supported", "untested", "contradicted"})
_ALLOWED = {
    "statements": {"kind": STATEMENT_KINDS, "stance": STANCES},
    "promises": {"bound": BOUNDS},
    "claims": {"kind": CLAIM_KINDS},
}
_CAPTION_MARKS = re.compile(
    r"^(?:WEBVTT.*|\d+|(?:\d+:)?\d+:\d+[.,]\d+ --> .*)?\n|</?v[^>]*>", re.MULTILINE
)


class GoldError(ValueError):
    """A gold answer that does not fit its text: file, label, what is wrong."""


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text, and the pieces of it that were really said."""

    start: int
    end: int
    pieces: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Label:
    """One labelled statement, promise, claim or resolution."""

    span: Span
    fields: Mapping[str, Any]

    @property
    def optional(self) -> bool:
        """Whether fair readers may differ: neither demanded nor counted as wrong."""
        return bool(self.fields.get("optional", False))

    @property
    def is_nameless(self) -> bool:
        """Whether the speaker is several people, or one whom the text never names."""
        collective = self.fields.get("kind") == "collective"
        return collective or bool(self.fields.get("unnamed", False))


@dataclass(frozen=True, slots=True)
class Gold:
    """A report of the corpus and everything that a person read in it."""

    name: str
    lang: str
    kind: str
    path: Path
    text: str
    event: Mapping[str, Any]
    people: tuple[Mapping[str, Any], ...]
    statements: tuple[Label, ...]
    promises: tuple[Label, ...]
    claims: tuple[Label, ...]
    resolutions: tuple[Label, ...]

    @property
    def tells_who_said_what(self) -> bool:
        """Whether speech was labelled too, and not only facts, promises and claims."""
        return bool(self.statements)

    @staticmethod
    def names(person: Mapping[str, Any]) -> tuple[str, ...]:
        """Give every form in which the text names a person."""
        return (person["name"], *person.get("also", ()))


def corpus(half: str) -> Iterator[Gold]:
    """Every report of a half, by name. Raises GoldError for the first label that does not fit."""
    for path in sorted((CORPUS / half).glob("*.toml")):
        yield read_gold(path)


def read_gold(path: Path) -> Gold:
    """Read one gold file and the report beside it; offsets count the report's characters."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    source = path.parent / table["file"]
    text = source.read_bytes().decode("utf-8")
    labels = {
        noun: tuple(_label(entry, noun, text, path) for entry in table.get(noun, ()))
        for noun in ("statements", "promises", "claims", "resolutions")
    }
    people = tuple(table.get("people", ()))
    _check_speakers(labels["statements"], people, path)
    return Gold(
        path.stem, table["lang"], table["kind"], source, text, table["event"], people, **labels
    )


def _label(entry: Mapping[str, Any], noun: str, text: str, path: Path) -> Label:
    place = f"{path.name}: {noun}: {entry.get('text', entry.get('from', '?'))!r}"
    for field, allowed in _ALLOWED.get(noun, {}).items():
        if entry.get(field, min(allowed)) not in allowed:
            raise GoldError(f"{place}: {field} is {entry[field]!r}, not one of {sorted(allowed)}")
    return Label(_span(entry, text, place, captions=_is_captions(text)), entry)


def _is_captions(text: str) -> bool:
    return text.startswith("WEBVTT") or " --> " in text


def _span(entry: Mapping[str, Any], text: str, place: str, *, captions: bool) -> Span:
    """Find the words `text`, or the stretch from the words `from` up to and with `to`."""
    first = entry.get("text") or entry.get("from", "")
    last = entry.get("text") or entry.get("to", "")
    start = _only_place_of(first, text, place)
    found = text.find(last, start)
    if not last or found < 0:
        raise GoldError(f"{place}: the end {last!r} does not follow its beginning")
    end = found + len(last)
    gaps = [_gap(words, text, (start, end), place) for words in entry.get("without", ())]
    if captions:
        gaps += [m.span() for m in _CAPTION_MARKS.finditer(text) if start <= m.start() < end]
    return Span(start, end, tuple(_pieces(start, end, sorted(gaps))))


def _only_place_of(words: str, text: str, place: str) -> int:
    times = text.count(words) if words else 0
    if times != 1:
        raise GoldError(f"{place}: {words!r} stands {times} times in the text, not once")
    return text.index(words)


def _gap(words: str, text: str, within: tuple[int, int], place: str) -> tuple[int, int]:
    start, end = within
    found = text.find(words, start, end)
    if not words or found < 0:
        raise GoldError(f"{place}: {words!r} does not interrupt this statement")
    return found, found + len(words)


def _pieces(start: int, end: int, gaps: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for gap_start, gap_end in gaps:
        if gap_start > start:
            yield start, gap_start
        start = max(start, gap_end)
    if start < end:
        yield start, end


def _check_speakers(
    statements: tuple[Label, ...], people: tuple[Mapping[str, Any], ...], path: Path
) -> None:
    """Every speaker is one of the people, or is marked as unnamed or collective."""
    names = {person["name"] for person in people}
    for label in statements:
        speaker = label.fields["speaker"]
        if not label.is_nameless and speaker not in names:
            raise GoldError(f"{path.name}: nobody is called {speaker!r}")
