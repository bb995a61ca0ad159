"""What sums of clues make of a stance: an objection needs more belief than the others."""

from __future__ import annotations

import pytest

from ortaq.hearings.attitude.parameters import PARAMETERS
from ortaq.hearings.attitude.weights import believed
from ortaq.hearings.record import Stance

BARELY, SURELY = 0.6, 3.0
"""Logits above two others, which make little less than half of the belief, and nearly all."""


@pytest.mark.parametrize(
    ("stance", "rival", "ahead", "expected"),
    [
        (Stance.SUPPORT, Stance.OBJECT, BARELY, Stance.SUPPORT),
        (Stance.AMEND, Stance.OBJECT, BARELY, Stance.AMEND),
        (Stance.OBJECT, Stance.SUPPORT, BARELY, Stance.NONE),
        (Stance.OBJECT, Stance.SUPPORT, SURELY, Stance.OBJECT),
        (Stance.SUPPORT, Stance.OBJECT, -BARELY, Stance.NONE),
    ],
)
def test_an_objection_needs_more_belief(
    stance: Stance, rival: Stance, ahead: float, expected: Stance
) -> None:
    sums = dict.fromkeys(Stance, -3.0)
    sums |= {Stance.NONE: -PARAMETERS.for_none, rival: -0.1, stance: ahead}
    assert believed(sums) is expected
