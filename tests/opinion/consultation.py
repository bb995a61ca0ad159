"""A small consultation with two camps, what all agree on, and what is known about people."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import polars as pl

from ortaq.opinion.assembly import assemble
from ortaq.opinion.readers.attributes import Attributes
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.votes import Statements, VoteMatrix

SHARED = "Кеңсе құжаттары үш тілде жариялансын"
DISPUTED = "The new road should cross the park"
HOSTILE = "<script>alert(1)</script> & \"both\" 'sides'"
TEXTS = (SHARED, DISPUTED, HOSTILE)
STATEMENTS = 14
KZ = ("Қарағанды облысы", "Карагандинская область", "Astana", "Павлодар", "Abai Region")


@dataclass(frozen=True, slots=True)
class Draw:
    """What to draw."""

    first: int = 90
    second: int = 60
    noise: float = 0.08
    seed: int = 4


def votes_of_two_camps(draw: Draw = Draw()) -> VoteMatrix:
    """Draw people of two camps: all agree with the first statement, camps differ on the others."""
    rng = np.random.default_rng(draw.seed)
    people = draw.first + draw.second
    camp = np.where(np.arange(people) < draw.first, 1, -1)
    votes = np.repeat(camp[:, None], STATEMENTS, axis=1)
    votes[:, ::3] *= -1
    votes[:, 1] = camp
    votes[:, 0] = 1
    turned = rng.random(votes.shape) < draw.noise
    votes = np.where(turned, -votes, votes)
    rows, columns = np.nonzero(rng.random(votes.shape) < 0.9)
    matrix = assemble(rows, columns, votes[rows, columns].astype(np.int8))
    return matrix.with_statements(_named(matrix.statements))


def _named(statements: Statements) -> Statements:
    texts = [*TEXTS, *(f"Statement {key}" for key in statements.ids[len(TEXTS) :])]
    return Statements(statements.ids, np.array(texts), statements.moderation, statements.meta)


def reading_of_two_camps(draw: Draw = Draw()) -> Reading:
    return Reading(votes_of_two_camps(draw), topic="A road, a park")


def attributes(matrix: VoteMatrix, seed: int = 7) -> Attributes:
    """Give everybody a region in some spelling, a sector, and an address."""
    rng = np.random.default_rng(seed)
    people = matrix.participants.tolist()
    chance = [0.4, 0.2, 0.25, 0.12, 0.03]
    region = [KZ[i] for i in rng.choice(len(KZ), len(people), p=chance)]
    sector = [("farmer", "official", None)[i] for i in rng.choice(3, len(people))]
    frame = pl.DataFrame(
        {
            "participant": people,
            "region": region,
            "sector": sector,
            "mail": [f"{person}@example.kz" for person in people],
        }
    )
    return Attributes(("region", "sector", "mail"), frame)
