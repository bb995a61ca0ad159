"""Whether a proposed wording entered a later edition: which of its changes the edition made, too.

That the edition made them does not prove that it made them because of the proposal.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ortaq.submissions.parameters import WORDINGS, WordingParameters
from ortaq.submissions.wordings.amendment import Edited
from ortaq.submissions.wordings.relations import features


class Entered(StrEnum):
    """How far a wording entered."""

    WHOLE = "whole"
    PARTLY = "partly"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Entry:
    """How far, and by which measure."""

    entered: Entered
    changed: int
    """Words that the proposal takes out or puts in."""
    taken: int
    """Of these, words that the later edition takes out or puts in, too."""


def entry(proposed: Edited, became: Edited, parameters: WordingParameters = WORDINGS) -> Entry:
    """Compare a proposal with what the article became; both as changes of the same words.

    A word that is put in counts once for each time; where it is put in plays no part, so that a
    clause which the editor moved still counts.
    """
    wanted, done = features(proposed.edits), features(became.edits)
    changed, taken = wanted.total(), (wanted & done).total()
    share = taken / changed if changed else 0.0
    if share >= parameters.entered:
        return Entry(Entered.WHOLE, changed, taken)
    if share >= parameters.entered_partly:
        return Entry(Entered.PARTLY, changed, taken)
    return Entry(Entered.NOT, changed, taken)
