"""The pairing found is the best one there is."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from ortaq.law.comparison.assignment import best_pairs

_GAINS = st.dictionaries(
    st.tuples(st.integers(0, 6), st.integers(0, 6)),
    st.sampled_from((-0.5, 0.0, 0.1, 0.2, 0.5, 0.7)) | st.floats(-1, 1),
)


@given(_GAINS)
def test_no_other_pairing_has_a_greater_sum(gains: dict[tuple[int, int], float]) -> None:
    pairs = best_pairs((*place, gain) for place, gain in gains.items())
    full = np.zeros((7, 7))
    for place, gain in gains.items():
        full[place] = max(gain, 0)
    rows, columns = linear_sum_assignment(-full)
    assert np.isclose(sum(gains[pair] for pair in pairs.items()), full[rows, columns].sum())


@given(_GAINS)
def test_everyone_is_paired_at_most_once_and_only_where_it_pays(
    gains: dict[tuple[int, int], float],
) -> None:
    pairs = best_pairs((*place, gain) for place, gain in gains.items())
    assert len(set(pairs.values())) == len(pairs)
    assert all(gains[pair] > 0 for pair in pairs.items())


def test_a_good_pair_gives_way_to_two_better_ones() -> None:
    assert best_pairs([(0, 0, 0.9), (0, 1, 0.8), (1, 0, 0.7)]) == {0: 1, 1: 0}


def test_nothing_is_paired_at_a_loss() -> None:
    assert best_pairs([(0, 0, -0.1), (1, 1, 0.0)]) == {}
