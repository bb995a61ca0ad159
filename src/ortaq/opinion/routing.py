"""Which statement to ask a participant next: the published priority, and ours.

Ours counts what one more vote is expected to teach, in nats: about the person, about the statement,
and about what the person's parts of society think of it. Nothing else raises a statement; every
statement not yet seen keeps a chance. Method and limits: docs/methods/routing.md.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ortaq.errors import OrtaqError
from ortaq.opinion.beliefs import Beliefs
from ortaq.opinion.ideal_point import IdealPoints
from ortaq.opinion.parameters import PolisRoutingParameters, RoutingParameters
from ortaq.opinion.tally import Counts, Tally
from ortaq.opinion.votes import Flags, Moderation, Statements

Floats = NDArray[np.float64]


class NothingLeftToAsk(OrtaqError):
    """The participant has seen every statement that may be asked."""

    def __init__(self, seen: int) -> None:
        self.seen = seen
        super().__init__(f"nothing is left to ask: all {seen} statements were seen or are rejected")


@dataclass(frozen=True, slots=True, eq=False)
class Gains:
    """What one vote is expected to teach, in nats (natural units of information). Arrays (S,)."""

    person: Floats
    """About the place of the person; 0 for statements outside the model (meta, or new)."""
    statement: Floats
    """About the statement's place; 0 for meta statements, which have none."""
    parts: Floats
    """About the shares of everybody and of each part the person belongs to."""

    @property
    def total(self) -> Floats:
        """(S,) their sum."""
        whole: Floats = self.person + self.statement + self.parts
        return whole


def polis_priority(
    by_group: Tally, extremity: Floats, meta: Flags, parameters: PolisRoutingParameters
) -> Floats:
    """(S,) priority as published (mode `polis`, step 13), from votes of the people in groups."""
    counts = by_group.total
    agrees, passes, votes = counts.agree[0], counts.passed[0], counts.votes[0]
    agree, passing = (agrees + 1.0) / (votes + 2.0), (passes + 1.0) / (votes + 2.0)
    novelty = 1.0 + parameters.novelty * 2.0 ** (-votes / parameters.halving)
    priority: Floats = ((1.0 - passing) * (1.0 + extremity) * agree * novelty) ** 2
    return np.where(meta, parameters.meta**2, priority)


def expected_gains(
    model: IdealPoints, person: Beliefs, statements: Statements, part_votes: Counts
) -> Gains:
    """Count what a vote of this person on each statement is expected to teach.

    person: one, as `IdealPoints.place` gives it. part_votes: (H, S) votes so far of everybody and
    of each part that the person belongs to. Takes time in proportion to S.
    """
    chance = model.of_person(person)
    weight = chance * (1.0 - chance)
    design, own = model.statements.design, person.design[0]
    about_person = np.einsum("ni,ij,nj->n", design, person.spreads[0], design)
    about_statement = np.einsum("i,nij,j->n", own, model.statements.spreads, own)
    subject = ~statements.meta
    return Gains(
        np.where(subject & model.known, 0.5 * np.log1p(weight * about_person), 0.0),
        np.where(subject, 0.5 * np.log1p(weight * about_statement), 0.0),
        gains_of_parts(part_votes),
    )


def gains_of_parts(part_votes: Counts | Floats) -> Floats:
    """(S,) what one more vote teaches about the shares of all parts, from their votes (H, S)."""
    gains: Floats = (0.5 * np.log1p(1.0 / (part_votes + 2.0))).sum(axis=0)
    return gains


def information_priority(gains: Gains, parameters: RoutingParameters) -> Floats:
    """(S,) our priority: the expected information, sharpened. Nothing else enters."""
    priority: Floats = gains.total**parameters.sharpness
    return priority


def askable(statements: Statements, seen: Flags) -> Flags:
    """(S,) statements that may be asked: not seen, not rejected. Meta ones may."""
    accepted: Flags = statements.moderation != Moderation.REJECTED
    return accepted & ~seen


def chances(priority: Floats, allowed: Flags, parameters: RoutingParameters) -> Floats:
    """(S,) chance of each statement to be asked: in proportion to priority, and a share for all.

    Raises NothingLeftToAsk where nothing is allowed.
    """
    count = int(allowed.sum())
    if not count:
        raise NothingLeftToAsk(len(allowed))
    wanted = np.where(allowed, priority, 0.0)
    total = float(wanted.sum())
    by_priority = wanted / total if total > 0.0 else allowed / count
    mixed: Floats = (
        1.0 - parameters.even_share
    ) * by_priority + parameters.even_share * allowed / count
    return mixed


def next_statement(chance: Floats, seed: int) -> int:
    """Draw one statement by its chance: its position. The same seed gives the same statement."""
    return int(np.random.default_rng(seed).choice(len(chance), p=chance / chance.sum()))
