"""Influence: planted borrowings between two editions of a real draft, found among many letters.

    python3 run.py bench influence [--letters N] [--editions N]

A borrowing is a phrase of 5 to 14 words from one invented letter, put into an article, every third
with one word changed. As many other insertions come from laws of the same country and from no
letter. Counted are words. How it was made: docs/methods/influence.md.
"""

from __future__ import annotations

import argparse
import os
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from benchmarks.generated_letters import BEGIN, generated_letters
from benchmarks.machine import described
from ortaq.law.act import Act, Provision
from ortaq.law.importers import read_act
from ortaq.submissions.influence.trace import Influence, trace_influence
from ortaq.submissions.submission import Submission

REPOSITORY = Path(__file__).resolve().parent.parent
LAWS = {"ru": "sectoral/k2100000400.09-01-2026.ru.pdf", "kk": "constitution-1995.kk.pdf"}
PUBLISHED = BEGIN.replace(year=2027)
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Planted:
    """An edition with words put in."""

    act: Act
    borrowed: tuple[str, ...]
    foreign: tuple[str, ...]


def main() -> int:
    """Print one line for each language; 1 where the real material is absent."""
    arguments = _arguments()
    data = Path(os.environ.get("ORTAQ_SHARED_DATA", REPOSITORY.parent / "shared" / "data"))
    if not data.is_dir():
        print(f"no real material at {data}; set ORTAQ_SHARED_DATA to its folder")
        return 1
    print(described())
    letters = generated_letters(arguments.letters).submissions
    print("\n| language | letters | edition | borrowed words | precision | recall | wrong | s |")
    print("|---|---|---|---|---|---|---|---|")
    for lang in ("ru", "kk"):
        for seed in range(arguments.editions):
            _print_edition(data / "law" / "kz", lang, letters, seed)
    return 0


def _print_edition(folder: Path, lang: str, letters: Sequence[Submission], seed: int) -> None:
    old = _read(folder / f"constitution-2026-draft.{lang}.docx")
    own = [letter for letter in letters if letter.lang == lang]
    foreign = _sentences(_read(folder / LAWS[lang]))
    planted = _planted(old, own, foreign, np.random.default_rng(seed))
    begin = time.perf_counter()
    found = trace_influence((old, planted.act), PUBLISHED, own)
    seconds = time.perf_counter() - begin
    right, traced, wrong = _counted(found, planted)
    total = sum(len(_WORD.findall(text)) for text in planted.borrowed)
    print(
        f"| {lang} | {len(own):,} | {seed} | {total} | {right / max(1, traced):.3f}"
        f" | {right / total:.3f} | {wrong} | {seconds:.1f} |"
    )


def _counted(found: Influence, planted: Planted) -> tuple[int, int, int]:
    """Count words: traced and borrowed, traced in all, traced though put in from elsewhere."""
    right = traced = wrong = 0
    for span in found.spans:
        words = span.change.text[span.start : span.end]
        size = len(_WORD.findall(words))
        best = max((_common(words, text) for text in planted.borrowed), default=0)
        traced += size
        right += min(best, size)
        wrong += max((_common(words, text) for text in planted.foreign), default=0) > best
    return right, traced, wrong


def _common(one: str, other: str) -> int:
    mine, theirs = _WORD.findall(one.lower()), _WORD.findall(other.lower())
    joined, inside = " ".join(mine), " ".join(theirs)
    return (
        len(mine)
        if joined in inside
        else len(theirs)
        if inside in joined
        else len(set(mine) & set(theirs))
    )


def _planted(
    old: Act, letters: Sequence[Submission], foreign: Sequence[str], rng: np.random.Generator
) -> Planted:
    articles = [article.eid for article in old.articles()]
    chosen = rng.choice(len(articles), 40, replace=False)
    borrowed = [_phrase(letters[rng.integers(len(letters))].text, rng) for _ in range(20)]
    other = [_phrase(foreign[rng.integers(len(foreign))], rng) for _ in range(20)]
    additions = {articles[at]: text for at, text in zip(chosen, [*borrowed, *other], strict=True)}
    written = {
        eid: _changed(text, rng) if number % 3 == 0 and number < 20 else text
        for number, (eid, text) in enumerate(additions.items())
    }
    act = replace(old, provisions=tuple(_with(part, written) for part in old.provisions))
    return Planted(act, tuple(borrowed), tuple(other))


def _phrase(text: str, rng: np.random.Generator) -> str:
    words = text.split()
    length = min(len(words), int(rng.integers(5, 15)))
    first = int(rng.integers(len(words) - length + 1))
    return " ".join(words[first : first + length])


def _changed(text: str, rng: np.random.Generator) -> str:
    words = text.split()
    words[len(words) // 2] = ("иной", "бөлек")[int(rng.integers(2))]
    return " ".join(words)


def _with(provision: Provision, additions: dict[str, str]) -> Provision:
    children = tuple(_with(child, additions) for child in provision.children)
    if provision.eid not in additions:
        return replace(provision, children=children)
    addition = additions[provision.eid]
    if not children:
        return replace(provision, text=(*provision.text[:-1], f"{provision.text[-1]} {addition}"))
    last = children[-1]
    text = (*last.text[:-1], f"{last.text[-1]} {addition}") if last.text else (addition,)
    return replace(provision, children=(*children[:-1], replace(last, text=text)))


def _sentences(act: Act) -> list[str]:
    lines = (line for provision in act.walk() for line in provision.text)
    return [line for line in lines if len(line.split()) > 15]


def _read(path: Path) -> Act:
    return read_act(path.read_bytes(), path.name)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=10_000)
    parser.add_argument("--editions", type=int, default=3)
    return parser.parse_args()


if __name__ == "__main__":
    raise SystemExit(main())
