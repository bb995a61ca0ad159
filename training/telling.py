"""Learn where somebody says something in a sentence that no rule reads, and which words.

    python -m training.telling            writes words/telling.{sentences,words}.tsv
    python -m training.telling --check    what is found among authors not learnt from

Learnt from every sentence of narration in the tuning half of our corpus, also from those that rules
read: what shows speech there shows it elsewhere; and from sentences of our own in which nobody says
anything (`telling.none.txt`), of a kind that reports have few of. The same input gives the same
tables. Clues: `ortaq.hearings.speech.weighed.clues`; docs/methods/hearings.md.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from ortaq.hearings.document import Span
from ortaq.hearings.read import Reading, read_hearing
from ortaq.hearings.speech.press import PressReader
from ortaq.hearings.speech.quotes import Quote
from ortaq.hearings.speech.weighed.clues import sentence_clues, word_clues
from ortaq.hearings.speech.weighed.read import most_said
from ortaq.hearings.speech.weighed.sight import Sight
from ortaq.hearings.speech.weighed.weights import CONSTANT, belief, worth
from tests.hearings.gold import Gold, Label, corpus

_WORDS = Path(__file__).parent.parent / "src/ortaq/hearings/words"
_NONE = Path(__file__).parent / "telling.none.txt"
_PENALTY = 0.3
"""Inverse strength of the penalty on large weights: .1 to 1 do nearly as well in the check."""
_NONE_SHARE = 3.0
"""A sentence of our own in which nobody speaks counts so much beside one of a report: each stands
for many, and reports have few of its kind."""
_SEEN = 3
"""A clue of a sentence is learnt from so many sentences at least."""
_SEEN_OF_WORDS = 6
"""… a clue of a word from so many words."""
_LEAST = 0.05
"""A clue worth less than this for everything is left out of the table (logits)."""
_BELIEFS = (0.5, 0.6, 0.7, 0.8, 0.9)
_FOLDS = 8


class Example(NamedTuple):
    """A sentence of narration: who wrote it, and what a reader saw in it."""

    author: str
    sight: Sight
    silent: bool
    """Whether no rule reads it."""
    told: bool
    said: tuple[bool, ...]
    """Of each token, whether it is said."""


def main() -> int:
    """Write the tables, or check them by leaving out authors in turn."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    reports = [gold for gold in corpus("tuning") if gold.tells_who_said_what]
    examples = [*(one for gold in reports for one in _of_report(gold)), *_of_none()]
    if parser.parse_args().check:
        _check(examples)
    else:
        _write("sentences", ["told"], _learnt_sentences(examples))
        _write("words", ["said", "first", "last"], _learnt_words(examples))
    return 0


# ── examples ────────────────────────────────────────────────────────────────────────────────────


def _of_report(gold: Gold) -> Iterator[Example]:
    """Give the sentences of a report with what its labels tell of them."""
    author = gold.name.split("-")[1]
    for span, sight, silent in _met(gold.text, gold.lang):
        labels = [one for one in gold.statements if span.start - 3 <= one.span.start < span.end]
        if not labels or not all(one.optional for one in labels):
            sure = [one for one in labels if not one.optional]
            yield Example(author, sight, silent, bool(sure), _said(sight, sure))


def _of_none() -> Iterator[Example]:
    """Give sentences of our own in which nobody says anything."""
    for line in _NONE.read_text(encoding="utf-8").splitlines()[1:]:
        lang, before, sentence = line.split("|")
        *_, (_, sight, silent) = _met(f"{before} {sentence}".strip(), lang)
        yield Example("none", sight, silent, told=False, said=_said(sight, ()))


def _met(text: str, lang: str) -> list[tuple[Span, Sight, bool]]:
    """Give the sentences of narration as a reader comes to them, and which no rule reads."""
    met: list[tuple[Span, Sight, bool]] = []

    def listen(reader: PressReader, span: Span, quotes: list[Quote]) -> None:
        sight = reader._sight(span, *reader._seen(span, quotes))
        before = len(reader.said)
        read(reader, span, quotes)
        if reader._text == text:  # else places of labels mean nothing: captions, Latin Kazakh
            met.append((span, sight, len(reader.said) == before))

    read = PressReader._sentence
    with (
        patch.object(PressReader, "_sentence", listen),
        patch.object(PressReader, "_weighed", lambda *_: False),
    ):
        read_hearing(text, Reading(lang=lang))
    return met


def _said(sight: Sight, labels: Sequence[Label]) -> tuple[bool, ...]:
    pieces = [piece for label in labels for piece in label.span.pieces]
    middles = [(token.start + token.end) // 2 for token in sight.tokens]
    return tuple(any(start <= at < end for start, end in pieces) for at in middles)


# ── learning ────────────────────────────────────────────────────────────────────────────────────

Table = dict[str, tuple[float, ...]]


def _learnt_sentences(examples: Sequence[Example]) -> Table:
    clues = [set(sentence_clues(one.sight)) for one in examples]
    shares = [_NONE_SHARE if one.author == "none" else 1.0 for one in examples]
    return _learnt(clues, [[one.told for one in examples]], _SEEN, shares)


def _learnt_words(examples: Sequence[Example]) -> Table:
    told = [one for one in examples if one.told]
    clues = [clue for one in told for clue in word_clues(one.sight)]
    said = [said for one in told for said in one.said]
    first = [bool(first) for one in told for first in _edges(one.said)]
    last = [bool(last) for one in told for last in reversed([*_edges(one.said[::-1])])]
    return _learnt(clues, [said, first, last], _SEEN_OF_WORDS, [1.0] * len(clues))


def _edges(said: Sequence[bool]) -> Iterator[bool]:
    """Tell of each token whether words that are said begin with it."""
    return (here and not before for before, here in zip((False, *said), said, strict=False))


def _learnt(
    clues: Sequence[set[str]],
    truths: Sequence[Sequence[bool]],
    seen: int,
    shares: Sequence[float],
) -> Table:
    times = Counter(clue for one in clues for clue in one)
    columns = DictVectorizer(sort=True)
    rows = columns.fit_transform(
        [{clue: 1.0 for clue in sorted(one) if times[clue] >= seen} for one in clues]
    )
    models = [
        LogisticRegression(C=_PENALTY, max_iter=3000).fit(rows, truth, sample_weight=shares)
        for truth in truths
    ]
    worth = np.vstack([[*model.intercept_, *model.coef_[0]] for model in models]).T.round(2) + 0.0
    names = [CONSTANT, *columns.feature_names_]
    return {
        name: tuple(row)
        for name, row in zip(names, worth.tolist(), strict=True)
        if name == CONSTANT or max(map(abs, row)) >= _LEAST
    }


def _write(kind: str, columns: Sequence[str], table: Table) -> None:
    head = f"# Written by training/telling.py: a clue, and what it is worth (logits): {columns}."
    rows = ["\t".join([name, *(f"{one:g}" for one in row)]) for name, row in table.items()]
    (_WORDS / f"telling.{kind}.tsv").write_text("\n".join([head, *rows, ""]), encoding="utf-8")


# ── the check ───────────────────────────────────────────────────────────────────────────────────


def _check(examples: Sequence[Example]) -> None:
    """Print what is found in silent sentences where each author is judged by what others taught.

    Right is a sentence in which somebody speaks; in place, one of whose said words half are found,
    and that holds no more than as many others.
    """
    authors = sorted({one.author for one in examples})
    judged: list[tuple[float, bool, bool]] = []
    for number in range(_FOLDS):
        held = set(authors[number::_FOLDS])
        taught = [one for one in examples if one.author not in held]
        tables = _learnt_sentences(taught), _learnt_words(taught)
        judged += [_judged(one, *tables) for one in examples if one.silent and one.author in held]
    wanted = sum(told for _, told, _ in judged)
    print(f"{len(judged)} sentences that no rule reads, in {wanted} of them somebody speaks")
    for least in _BELIEFS:
        found = [one for one in judged if one[0] >= least]
        right, placed = sum(one[1] for one in found), sum(one[2] for one in found)
        print(f"belief {least}: {len(found)} found, {right} right, {placed} in place")


def _judged(one: Example, sentences: Table, words: Table) -> tuple[float, bool, bool]:
    (logit,) = worth(sentence_clues(one.sight), sentences)
    start, end = most_said([worth(clues, words) for clues in word_clues(one.sight)])
    shared = sum(one.said[start:end])
    half = max(sum(one.said), end - start) / 2
    return belief(logit), one.told, one.told and shared >= half


if __name__ == "__main__":
    raise SystemExit(main())
