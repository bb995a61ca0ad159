"""Every number about published results that decides something: value, unit, reason, source."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from ortaq.opinion.parameters import DEFAULT_PARAMETERS


@dataclass(frozen=True, slots=True)
class ResultParameters:
    """When results are counted and released."""

    least: int = DEFAULT_PARAMETERS.suppression.least
    """People whose answers a count must bring at once to each statement that it changes, and
    smallest published cell. Fewer could be told apart by subtracting one count from the next."""
    seconds_between: float = 3.0
    """Shortest pause between two counts of a question: people who vote see them move."""
    rest: float = 3.0
    """Pause after a count, in times of what it took: the computer has other work too."""
    first_release: int = 200
    """People with whom answers by part are released first: ten for each of twenty regions."""
    release_growth: float = 3.0
    """Times as many people as in the last release that make the next one: each release narrows
    what may be shown later (docs/methods/suppression.md), so few and large ones show more."""
    counting_dies_after: timedelta = timedelta(minutes=30)
    """After so long somebody who began to count is taken for dead."""
    asking_people: int = 2000
    """People whose votes say what is asked next: more change no choice, and cost seconds."""
    without_marked: float = 0.01
    """Largest step in which results without unusual voters are told (share): whole per cents."""


RESULTS = ResultParameters()
