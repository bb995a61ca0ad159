"""Every number that decides how sentences without a rule are read: value, unit, reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WeighingParameters:
    """Beliefs lie in [0, 1]."""

    stem_letters: int = 5
    """So many first letters stand for a word: four and six were a little worse."""

    words_beside: int = 2
    """So many words on both sides of a word help to tell whether it is said."""

    least_belief: float = 0.9
    """Somebody says something from this belief on. Among thirty reports not learnt from, .8 found
    nine statements more and gave two of them to the right speaker."""

    least_words: int = 2
    """Fewer words are no statement."""


PARAMETERS = WeighingParameters()
