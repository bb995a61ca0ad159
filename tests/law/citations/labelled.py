"""Hand-made labels, and what the grammar finds at their places. For tests and the benchmark.

Offsets count characters that are not white space, in Unicode NFC, invisible ones left out, of the
text that pypdfium2 (PDF), python-docx (paragraphs) or the tokens of a word list give; so they do
not depend on how lines are wrapped. The sum of the whole text guards against another reading.
Only the regions in `windows.csv` are labelled, and there every reference.
"""

from __future__ import annotations

import csv
import hashlib
import io
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import docx

from ortaq.law.citations import Citation, find_citations, grammar_for, notation
from tests.real_laws import pages_of

LABELS = Path(__file__).parent / "labels"
_INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff\ufffe\x02")


@dataclass(frozen=True, slots=True)
class Region:
    """A labelled stretch of a document, or a label in it."""

    document: str
    split: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Label:
    """One reference as a person read it."""

    region: Region
    targets: frozenset[str]
    """Paths in the notation of the library; empty where even a person was in doubt."""
    act: str


@dataclass(frozen=True, slots=True)
class Score:
    """Agreement of the grammar with the labels of one split."""

    labels: int
    found: int
    same_span: int
    same_target: int
    wrong: tuple[str, ...]
    """What the grammar found and no person labelled, or labelled otherwise."""
    missed: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Share of the references found that a person labelled so, with the same targets."""
        return self.same_target / max(1, self.found)

    @property
    def recall(self) -> float:
        """Share of the labelled references found, with the same targets."""
        return self.same_target / max(1, self.labels)


def splits(lang: str) -> tuple[str, ...]:
    """The splits of a language, in the order of the file."""
    return tuple(dict.fromkeys(label.region.split for label in labels(lang)))


@cache
def labels(lang: str) -> tuple[Label, ...]:
    """All labels of a language."""
    return tuple(
        Label(_region(row), frozenset(row["targets"].split()), row["act"])
        for row in _rows(f"{lang}.csv")
    )


def score(lang: str, split: str, data: Path) -> Score:
    """Compare what the grammar finds in one split with its labels."""
    wanted = {_key(label.region): label for label in labels(lang) if label.region.split == split}
    certain = {key: label for key, label in wanted.items() if label.targets}
    found = {
        key: citation
        for key, citation in _found_in(lang, split, data)
        if not any(_overlap(key, doubt) for doubt in wanted.keys() - certain.keys())
    }
    spans = certain.keys() & found.keys()
    agreed = {key for key in spans if certain[key].targets == set(notation(found[key]))}
    return Score(
        labels=len(certain),
        found=len(found),
        same_span=len(spans),
        same_target=len(agreed),
        wrong=tuple(f"{key}: {found[key].text}" for key in sorted(found.keys() - agreed)),
        missed=tuple(f"{key}" for key in sorted(certain.keys() - found.keys())),
    )


_Key = tuple[str, int, int]


def _key(region: Region) -> _Key:
    return region.document, region.start, region.end


def _overlap(one: _Key, other: _Key) -> bool:
    return one[0] == other[0] and one[1] < other[2] and other[1] < one[2]


def _found_in(lang: str, split: str, data: Path) -> Iterator[tuple[_Key, Citation]]:
    regions = [_region(row) for row in _rows("windows.csv") if row["split"] == split]
    for region in regions:
        if lang_of(region.document) != lang:
            continue
        for start, end, citation in citations_of(region.document, data):
            if region.start <= start and end <= region.end:
                yield (region.document, start, end), citation


@cache
def citations_of(document: str, data: Path) -> Sequence[tuple[int, int, Citation]]:
    """All references of a document with their offsets among the printed characters."""
    text = text_of(document, data)
    offsets = _printed_offsets(text)
    found = find_citations(text, grammar_for(lang_of(document)))
    return [(offsets[citation.start], offsets[citation.end], citation) for citation in found]


def _printed_offsets(text: str) -> list[int]:
    offsets, count = [], 0
    for letter in text:
        offsets.append(count)
        count += _is_printed(letter)
    return [*offsets, count]


def _is_printed(letter: str) -> bool:
    return not letter.isspace() and letter not in _INVISIBLE


@cache
def text_of(document: str, data: Path) -> str:
    """The text of a document, checked against the sum taken when it was labelled."""
    row = next(row for row in _rows("documents.csv") if row["document"] == document)
    text = unicodedata.normalize("NFC", _read(data / row["file"]))
    printed = "".join(filter(_is_printed, text))
    if hashlib.sha256(printed.encode()).hexdigest() != row["sha256"]:
        raise ValueError(f"{document}: the text is not the one that was labelled")
    return text


def _read(path: Path) -> str:
    content = path.read_bytes()
    match path.suffix:
        case ".pdf":
            return "\n".join(pages_of(path))
        case ".docx":
            return "\n".join(part.text for part in docx.Document(io.BytesIO(content)).paragraphs)
        case _:
            return _sentences(content.decode())


def _sentences(tokens: str) -> str:
    """The sentences of a file with one token a line and empty lines between sentences."""
    blocks = tokens.strip().split("\n\n")
    return "\n".join(" ".join(line.split()[0] for line in block.splitlines()) for block in blocks)


def lang_of(document: str) -> str:
    """The language of a labelled document."""
    return next(row["lang"] for row in _rows("documents.csv") if row["document"] == document)


def _region(row: dict[str, str]) -> Region:
    return Region(row["document"], row["split"], int(row["start"]), int(row["end"]))


@cache
def _rows(name: str) -> tuple[dict[str, str], ...]:
    with (LABELS / name).open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file))
