"""The similarity is the cosine of TF-IDF over runs of letters, found for every pair."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.feature_extraction.text import TfidfVectorizer

from ortaq.law.comparison.similarity import Rows, alike, count_runs

_TEXTS = st.lists(
    st.lists(
        st.sampled_from(("кеңес", "кеңестің", "суд", "судья", "law", "laws", "a", "of")), min_size=1
    ).map(" ".join),
    min_size=2,
    max_size=8,
)


@given(_TEXTS)
def test_it_agrees_with_scikit_learn(texts: list[str]) -> None:
    """Union of two analysers, because ours takes runs of 3 and of 5 letters but not of 4."""
    counts = count_runs(texts)
    rows = Rows(counts, len(texts))
    short, long = (
        TfidfVectorizer(analyzer="char_wb", ngram_range=(n, n)).build_analyzer() for n in (3, 5)
    )

    def runs(text: str) -> list[str]:
        words = [f" {word} " for word in text.split()]
        kept = [word for word in words if len(word) >= 5]
        return [*short(text), *(run for word in kept for run in long(word.strip()))]

    expected = TfidfVectorizer(analyzer=runs, sublinear_tf=True).fit_transform(texts)
    cosines = (expected @ expected.T).toarray()
    ours = [[rows.cosine(i, j) for j in range(len(texts))] for i in range(len(texts))]
    assert np.allclose(ours, np.minimum(cosines, 1), atol=1e-6)


@given(_TEXTS, st.integers(1, 7))
def test_every_pair_above_the_threshold_is_found(texts: list[str], olds: int) -> None:
    olds = min(olds, len(texts) - 1)
    counts, news = count_runs(texts), len(texts) - olds
    rows = Rows(counts, len(texts))
    found = alike(counts, olds, news, 0.3)
    pairs = {(i, j): rows.cosine(i, olds + j) for i in range(olds) for j in range(news)}
    listed = dict(
        zip(zip(found.old.tolist(), found.new.tolist(), strict=True), found.score, strict=True)
    )
    assert set(listed) >= {pair for pair, score in pairs.items() if score > 0.3 + 1e-9}
    assert all(score == pytest.approx(pairs[pair]) for pair, score in listed.items())


def test_texts_without_a_common_run_are_not_alike() -> None:
    counts = count_runs(["суд", "кеңес"])
    assert len(alike(counts, 1, 1, 0.01).old) == 0


def test_nothing_is_alike_where_one_side_is_empty() -> None:
    assert len(alike(count_runs([]), 0, 0, 0.3).old) == 0
    assert len(alike(count_runs(["law"]), 1, 0, 0.3).old) == 0
