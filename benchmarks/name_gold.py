"""Names that others marked by hand, read in place: factRuEval-2016 (ru) and KazNERD (kk).

Both are for scoring only: nothing in Ortaq is trained or built from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ortaq.language.names import Name, NameKind

_FACTRUEVAL = {
    "Person": NameKind.PERSON,
    "Org": NameKind.ORGANISATION,
    "Location": NameKind.PLACE,
    "LocOrg": NameKind.PLACE,  # a place acting as an organisation
}
_KAZNERD = {
    "PERSON": NameKind.PERSON,
    "ORGANISATION": NameKind.ORGANISATION,
    "GPE": NameKind.PLACE,
    "LOCATION": NameKind.PLACE,
}


@dataclass(frozen=True, slots=True)
class Marked:
    """A text and the names in it."""

    name: str
    text: str
    names: tuple[Name, ...]


def factrueval(folder: Path) -> Iterator[Marked]:
    """Give the documents of the development part; an object spans all its marks."""
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text(encoding="utf-8")
        spans = dict(_spans(path.with_suffix(".spans")))
        objects = path.with_suffix(".objects").read_text(encoding="utf-8").splitlines()
        names = [name for line in objects if (name := _object(line, spans, text))]
        yield Marked(path.stem, text, tuple(dict.fromkeys(names)))


def _spans(path: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            number, _, start, length, *_ = line.split()
            yield number, (int(start), int(start) + int(length))


def _object(line: str, spans: dict[str, tuple[int, int]], text: str) -> Name | None:
    words = line.partition("#")[0].split()
    kind = _FACTRUEVAL.get(words[1]) if len(words) > 2 else None
    places = [spans[word] for word in words[2:] if word in spans]
    if kind is None or not places:
        return None
    start, end = min(place[0] for place in places), max(place[1] for place in places)
    return Name(kind, start, end, text[start:end])


def kaznerd(path: Path) -> Iterator[Marked]:
    """Give the sentences of one part, tokens joined by spaces (the original ones are lost)."""
    rows: list[tuple[str, str]] = []
    lines = [*path.read_text(encoding="utf-8").splitlines(), ""]
    for number, line in enumerate(lines, start=1):
        if line.strip():
            token, _, tag = line.rpartition(" ")
            rows.append((token, tag))
        elif rows:
            yield _sentence(str(number), rows)
            rows = []


def _sentence(name: str, rows: list[tuple[str, str]]) -> Marked:
    text, names, open_name = "", [], None
    for token, tag in rows:
        start = len(text) + bool(text)
        text = f"{text} {token}" if text else token
        mark, _, label = tag.partition("-")
        if open_name and (mark != "I" or _KAZNERD.get(label) is not open_name[0]):
            names.append(open_name)
            open_name = None
        if open_name:
            open_name = (open_name[0], open_name[1], len(text))
        elif label in _KAZNERD:
            open_name = (_KAZNERD[label], start, len(text))
    names += [open_name] if open_name else []
    return Marked(name, text, tuple(Name(k, s, e, text[s:e]) for k, s, e in names))
