"""Learn what the clues of a statement are worth for its stance.

    python -m training.stance            writes words/stance.weights.tsv
    python -m training.stance --check    precision and recall on authors not learnt from

Learnt from the tuning half of our corpus and from our own single sentences: `training/stance.*.txt`
(stance | voice | verb that reports | words) and those of the tests. The same input gives the same
table. Rules: docs/methods/stance.md.
"""

from __future__ import annotations

import argparse
import io
import json
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from ortaq.cli import main as ortaq
from ortaq.hearings.attitude.weights import CONSTANT, STANCES, believed
from ortaq.hearings.record import Stance
from ortaq.hearings.speech.evidence import Telling, clues_in
from ortaq.hearings.speech.stance import hear, stance_of
from tests.hearings.gold import LANGUAGES, Gold, corpus
from tests.hearings.overlap import pair_up, speech_likeness, speeches

_ROOT = Path(__file__).parent.parent
_TABLE = _ROOT / "src/ortaq/hearings/words/stance.weights.tsv"
_SENTENCES = _ROOT / "tests/hearings/attitude/sentences.txt"
_PENALTY = 0.3
"""Inverse strength of the penalty on large weights: .2 to .4 do as well in the check."""
_SENTENCE = 0.25
_SENTENCE_OF_NONE = 0.5
"""A single sentence of our own counts so much beside a statement of a report: ours are harder than
what is said at hearings, and fewer of them have no stance. Twice as much found as much among
strangers and was wrong more often; none at all found .80 instead of .82."""
_SEEN = 2
"""A clue is learnt from so many statements at least."""
_FOLDS = 16
_STRANGER = r"w\d+"
_NAMES = [stance.value for stance in STANCES]


class Example(NamedTuple):
    """A labelled statement: whose hand it is by, what a reader saw in it, and its clues."""

    lang: str
    author: str
    stance: str
    clues: frozenset[str]
    outright: str
    """The stance that is read without any weighing, if any."""


def main() -> int:
    """Write the table, or check it by leaving out authors in turn."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--check", action="store_true")
    examples = [*_of_corpus(), *_of_sentences()]
    if parser.parse_args().check:
        _check(examples)
    else:
        _TABLE.write_text(_as_table(*_learnt(examples)), encoding="utf-8")
    return 0


def _of_corpus() -> Iterator[Example]:
    for gold in corpus("tuning"):
        if gold.tells_who_said_what:
            yield from _of_report(gold)


def _of_report(gold: Gold) -> Iterator[Example]:
    """Give the statements of a report as they are handed to the reader of stance."""
    asked: list[tuple[str, str, Telling]] = []

    def listen(words: str, lang: str, telling: Telling) -> tuple[Stance, tuple[()]]:
        asked.append((words, lang, telling))
        return stance_of(words, lang, telling)[0], ()

    output = io.StringIO()
    with (
        patch("ortaq.hearings.speech.read.stance_of", listen),
        patch("ortaq.hearings.complete.with_statements_of_many", lambda record, _: record),
        redirect_stdout(output),
    ):
        ortaq(["hearing", str(gold.path), "--json"])
    said = speeches(json.loads(output.getvalue()).get("statements", ()))
    author = gold.name.split("-")[1]
    for i, j in pair_up(gold.statements, said, speech_likeness):
        label = gold.statements[i]
        if not label.optional and label.fields["stance"] != "any":
            yield _example(author, label.fields["stance"], *asked[j])


def _of_sentences() -> Iterator[Example]:
    for lang in LANGUAGES:
        for line in _lines(Path(__file__).parent / f"stance.{lang}.txt"):
            stance, voice, cue, words = line.split("|")
            yield _example(f"voice {voice}", stance, words, lang, Telling(cue=cue))
    for line in _lines(_SENTENCES):
        lang, stance, cue, words = line.split("|")
        yield _example("sentences", stance, words, lang, Telling(cue=cue))


def _lines(file: Path) -> list[str]:
    return [line for line in file.read_text(encoding="utf-8").splitlines() if line]


def _example(author: str, stance: str, words: str, lang: str, telling: Telling) -> Example:
    clues = frozenset(clue.name for clue in clues_in(hear(words, lang, telling)))
    found, why = stance_of(words, lang, telling)
    outright = found.value if why and why[0].code != "weighed" else ""
    return Example(lang, author, stance, clues, outright)


def _learnt(examples: Sequence[Example]) -> tuple[DictVectorizer, LogisticRegression]:
    seen = Counter(clue for one in examples for clue in one.clues)
    rows = [{clue: 1.0 for clue in sorted(one.clues) if seen[clue] >= _SEEN} for one in examples]
    columns = DictVectorizer(sort=True)
    model = LogisticRegression(C=_PENALTY, max_iter=2000, tol=1e-6)
    shares = [_share(one) for one in examples]
    model.fit(columns.fit_transform(rows), [one.stance for one in examples], sample_weight=shares)
    return columns, model


def _share(one: Example) -> float:
    if not _is_sentence(one):
        return 1.0
    return _SENTENCE_OF_NONE if one.stance == Stance.NONE.value else _SENTENCE


def _as_table(columns: DictVectorizer, model: LogisticRegression) -> str:
    order = [list(model.classes_).index(name) for name in _NAMES]
    names = [CONSTANT, *columns.feature_names_]
    worth = np.vstack([model.intercept_[order], model.coef_[order].T]).round(2)
    head = [
        "# Written by training/stance.py: a clue, and what it is worth (logits) for each stance."
    ]
    head.append("\t".join(["# clue", *_NAMES]))
    rows = [
        "\t".join([name, *(f"{one:g}" for one in row)])
        for name, row in zip(names, worth + 0.0, strict=True)
        if name == CONSTANT or np.ptp(row) >= 0.05
    ]
    return "\n".join([*head, *rows, ""])


def _check(examples: Sequence[Example]) -> None:
    """Print precision and recall where every author is judged by what the others taught.

    Strangers are the authors who wrote without knowing any rule: they tell what to expect.
    """
    authors = sorted({one.author for one in examples})
    apart = [one for one in authors if re.fullmatch(_STRANGER, one)]
    others = [one for one in authors if one not in apart]
    fold = {author: i % _FOLDS for authors in (apart, others) for i, author in enumerate(authors)}
    judged: list[tuple[Example, str]] = []
    for number in range(_FOLDS):
        columns, model = _learnt([one for one in examples if fold[one.author] != number])
        held = [one for one in examples if fold[one.author] == number]
        logits = model.decision_function(
            columns.transform([dict.fromkeys(e.clues, 1.0) for e in held])
        )
        guesses = [
            believed(dict(zip(map(Stance, model.classes_), row, strict=True))) for row in logits
        ]
        judged += [(one, one.outright or guess) for one, guess in zip(held, guesses, strict=True)]
    for kind in ("strangers", "our own", "sentences"):
        for lang in (*LANGUAGES, "all"):
            some = [
                (one.stance, guess)
                for one, guess in judged
                if lang in (one.lang, "all") and kind == _kind(one)
            ]
            print(f"{kind}, {lang}: {_figures(some)}")


def _kind(one: Example) -> str:
    if _is_sentence(one):
        return "sentences"
    return "strangers" if re.fullmatch(_STRANGER, one.author) else "our own"


def _is_sentence(one: Example) -> bool:
    return one.author == "sentences" or one.author.startswith("voice ")


def _figures(some: Sequence[tuple[str, str]]) -> str:
    wanted = sum(stance != "none" for stance, _ in some)
    found = sum(guess != "none" for _, guess in some)
    right = sum(stance == guess != "none" for stance, guess in some)
    return f"{len(some)} statements, precision {right / found:.3f}, recall {right / wanted:.3f}"


if __name__ == "__main__":
    raise SystemExit(main())
