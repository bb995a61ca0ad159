"""Numbers that decide which proposals of a hearing a person should look at first."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReviewParameters:
    """Thresholds of the review."""

    certain: float = 0.75
    """Score in [0, 1] from which a proposal may be confirmed together with others.

    Reason: on the tuning half of our corpus what lies above was right in nearly every case; what
    lies below has to be read one by one. Source: docs/methods/hearing-review.md."""


PARAMETERS = ReviewParameters()
