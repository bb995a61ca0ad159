"""Texts that are too unequal in length for the pair of languages that they are in.

The logarithm of the ratio of two lengths scatters about its median, the less the longer the
texts are: like one over the square root of the length. The scatter is measured in the pair at
hand. Method and figures: docs/methods/parity.md.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from statistics import median

from ortaq.law.parameters import ParityParameters

_NORMAL = 1.4826
"""Standard deviation of a normal distribution over its median absolute deviation."""

Lengths = tuple[int, int]
"""Lengths of two corresponding texts (characters without white space), both at least 1."""


def median_ratio(lengths: Sequence[Lengths]) -> float:
    """Give the median of right over left, 1.0 where nothing compares."""
    return math.exp(_centre(lengths))


def unequal(lengths: Sequence[Lengths], parameters: ParityParameters) -> list[bool]:
    """Say of each pair whether its ratio is farther from the median than the scatter explains."""
    centre = _centre(lengths)
    deviations = [
        abs(math.log(right / left) - centre) * math.sqrt((left + right) / 2)
        for left, right in lengths
    ]
    scatter = _NORMAL * median(deviations) if deviations else 0.0
    limit = parameters.length_outlier * max(scatter, parameters.length_scatter)
    return [deviation > limit for deviation in deviations]


def _centre(lengths: Sequence[Lengths]) -> float:
    return median(math.log(right / left) for left, right in lengths) if lengths else 0.0
