"""Every number that decides how sentences without a rule are read: value, unit, reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WeighingParameters:
    """Beliefs lie in [0, 1]."""

    stem_letters: int = 5
    """So many first letters stand for a word: four and six were a little worse."""

    length_step: int = 5
    """Length is told in steps of so many words …"""

    longest: int = 6
    """… and no further than by so many steps."""

    places: int = 4
    """A report has so many parts of one length, by which the place of a sentence is told."""

    early: int = 3
    """So far from the beginning the first of those named is told from the others (words)."""

    near_ends: int = 4
    """So far from either end of a sentence a word is told from the others (words)."""

    parts: int = 4
    """Of so many stretches between marks one is told from the other."""

    ending_letters: int = 3
    """So many last letters stand for the form of a word."""

    words_beside: int = 2
    """So many words on both sides of a word help to tell whether it is said."""

    least_belief: float = 0.9
    """Somebody says something from this belief on. Among thirty reports not learnt from, .8 found
    nine statements more and gave two of them to the right speaker."""

    least_words: int = 2
    """Fewer words are no statement."""


PARAMETERS = WeighingParameters()
