"""Every number that decides what an attitude is: value, unit, reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AttitudeParameters:
    """Lengths are in words."""

    readings: int = 2
    """So many readings of a Russian word are looked at: the likeliest, and one beside it."""

    object_words: int = 5
    """So far behind a verb its object is looked for."""

    modal_words: int = 4
    """So far from an infinitive a word of being able or asking may stand."""

    scope_words: int = 7
    """So far a thing that is spoken of may stand from the verb."""

    after_contrast: float = 2.0
    """What stands behind но, бірақ or but counts so much more than what stands before."""


PARAMETERS = AttitudeParameters()
