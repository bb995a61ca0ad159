"""The model for Kazakh names is ours: it comes from the sentences that are committed here."""

from __future__ import annotations

from pathlib import Path

import pycrfsuite
import pytest

from ortaq.language.names.kazakh_features import features
from ortaq.language.names.kazakh_model import model_names
from ortaq.language.spans import Span
from training.kazakh_names import SEED, SENTENCES, train
from training.kazakh_sentences import sentences

UNSEEN = 7


@pytest.fixture(scope="module")
def trained_anew(tmp_path_factory: pytest.TempPathFactory) -> pycrfsuite.Tagger:
    path: Path = tmp_path_factory.mktemp("model") / "kazakh.crfsuite"
    train(path, SENTENCES, SEED)
    tagger = pycrfsuite.Tagger()
    tagger.open(str(path))
    return tagger


def test_the_same_seed_draws_the_same_sentences() -> None:
    assert list(sentences(50, SEED)) == list(sentences(50, SEED))
    assert list(sentences(50, SEED)) != list(sentences(50, UNSEEN))


def test_training_anew_gives_the_model_that_is_shipped(trained_anew: pycrfsuite.Tagger) -> None:
    """Bits of a sum differ between processors, so what is compared is what both models say."""
    same, total = 0, 0
    for rows in sentences(300, UNSEEN):
        words = [word for word, _ in rows]
        text = " ".join(words)
        shipped = {(name.start, name.end, str(name.kind)) for name in _shipped(text)}
        again = _named(words, trained_anew.tag(features(words)))
        same += len(shipped & again)
        total += len(shipped | again)
    assert same / total > 0.99


def _shipped(text: str) -> list[object]:
    return list(model_names(Span(0, len(text), text)))


def _named(words: list[str], tags: list[str]) -> set[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    start = 0
    for word, tag in zip(words, tags, strict=True):
        end = start + len(word)
        if tag.startswith("B-"):
            found.append((start, end, tag[2:]))
        elif tag.startswith("I-") and found:
            found[-1] = (found[-1][0], end, found[-1][2])
        start = end + 1
    return set(found)
