"""What a model of opinions says about one person's next statement, small enough to be kept.

Of a fitted model (`ideal_point`) only the statements stay, and what is believed of somebody before
any vote. Nothing in it leads to a person who voted. Method: docs/methods/routing.md.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.beliefs import Beliefs, Prior
from ortaq.opinion.ideal_point import IdealPoints, fit_ideal_points
from ortaq.opinion.parameters import DEFAULT_PARAMETERS, IdealPointParameters
from ortaq.opinion.routing import Gains, expected_gains
from ortaq.opinion.tally import Counts
from ortaq.opinion.votes import Statements, VoteMatrix

Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True, eq=False)
class Asking:
    """The statements of a model, S of them, without the people it was fitted to."""

    ids: tuple[str, ...]
    model: IdealPoints

    def gains(self, answers: Mapping[str, int], wanted: Sequence[str], part_votes: Counts) -> Gains:
        """Say what a vote on each wanted statement would teach.

        answers: 1 agree, -1 disagree, 0 pass, by id, of the person. part_votes: (H, W) votes so far
        of everybody and of each part of the person. A statement that the model does not know is
        believed to be like all others. Takes time in proportion to S.
        """
        places = {id_: column for column, id_ in enumerate(self.ids)}
        told = [(places[id_], vote) for id_, vote in answers.items() if id_ in places]
        columns = np.array([column for column, _ in told], np.int64)
        person = self.model.place(columns, np.array([vote for _, vote in told], np.int8))
        known = np.array([id_ in places for id_ in wanted], np.bool_)
        rows = np.array([places.get(id_, 0) for id_ in wanted], np.int64)
        return expected_gains(
            self._narrowed(rows, known), person, Statements.of(np.array(wanted)), part_votes
        )

    def _narrowed(self, rows: NDArray[np.int64], known: NDArray[np.bool_]) -> IdealPoints:
        """Give the model of these statements alone, the unknown ones as they are before votes."""
        whole = self.model
        before = Beliefs.before_votes(whole.prior_statements, len(rows))
        here = known[:, None]
        means = np.where(here, whole.statements.means[rows], before.means)
        spreads = np.where(here[:, :, None], whole.statements.spreads[rows], before.spreads)
        return _model(
            Beliefs(means, spreads),
            (whole.prior_people, whole.prior_statements),
            known & whole.known[rows],
            whole.doubt,
        )


def asking_of(
    matrix: VoteMatrix,
    most_people: int,
    parameters: IdealPointParameters = DEFAULT_PARAMETERS.ideal_point,
    seed: int = 0,
) -> Asking:
    """Fit a model to the votes of at most so many people, drawn with the seed."""
    count = matrix.participant_count
    if count > most_people:
        drawn = np.zeros(count, np.bool_)
        chance = np.random.default_rng(seed)
        drawn[chance.choice(count, most_people, replace=False)] = True
        matrix = matrix.of_participants(drawn)
    fitted = fit_ideal_points(matrix, parameters, seed)
    return Asking(tuple(str(id_) for id_ in matrix.statements.ids), fitted)


def asking_document(asking: Asking) -> dict[str, Any]:
    """Write what is needed to ask, as JSON has it."""
    model = asking.model
    return {
        "ids": list(asking.ids),
        "statements": [model.statements.means.tolist(), model.statements.spreads.tolist()],
        "people": _prior_document(model.prior_people),
        "before": _prior_document(model.prior_statements),
        "known": model.known.tolist(),
        "doubt": model.doubt,
    }


def asking_from(document: Mapping[str, Any]) -> Asking:
    """Read it back."""
    means, spreads = (np.array(part, np.float64) for part in document["statements"])
    priors = _prior(document["people"]), _prior(document["before"])
    known = np.array(document["known"], np.bool_)
    return Asking(
        tuple(document["ids"]), _model(Beliefs(means, spreads), priors, known, document["doubt"])
    )


def _prior_document(prior: Prior) -> list[Any]:
    return [prior.mean.tolist(), prior.covariance.tolist()]


def _prior(document: Sequence[Any]) -> Prior:
    return Prior(np.array(document[0], np.float64), np.array(document[1], np.float64))


def _model(
    statements: Beliefs, priors: tuple[Prior, Prior], known: NDArray[np.bool_], doubt: float
) -> IdealPoints:
    people, before = priors
    return IdealPoints(
        people=Beliefs.before_votes(people, 0),
        statements=statements,
        prior_people=people,
        prior_statements=before,
        known=known,
        strength=(),
        borne=(),
        doubt=doubt,
        rounds=0,
        settled=True,
    )
