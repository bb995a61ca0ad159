"""A second opinion: a place for everybody by a logistic model, with its uncertainty.

logit P(agree) = a_i + b_j + x_i . y_j over votes that take a side. How strongly each term is
shrunk is learned from the votes themselves (variational empirical Bayes), so a small conversation
falls back to one number per person and statement, or to the statement alone. Method, guarantee and
limits: docs/methods/ideal-point.md.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from ortaq.opinion.beliefs import Beliefs, Prior, Sides, updated
from ortaq.opinion.parameters import IdealPointParameters
from ortaq.opinion.threads import one_thread
from ortaq.opinion.votes import VoteMatrix

Floats = NDArray[np.float64]
Longs = NDArray[np.int64]
Flags = NDArray[np.bool_]
AnyFloats = NDArray[np.floating]


@dataclass(frozen=True, slots=True, eq=False)
class IdealPoints:
    """The fitted model. d = 1 + axes: the lead, then the place along each axis."""

    people: Beliefs
    """(P, d) a_i and x_i, in the order of participants; the prior for those without votes."""
    statements: Beliefs
    """(S, d) b_j and y_j; the prior for statements that take no part or have no votes."""
    prior_people: Prior
    prior_statements: Prior
    known: Flags
    """(S,) True for statements that take part and on which somebody took a side."""
    strength: tuple[float, ...]
    """Variance of logits along each axis, largest first, at which votes are foretold best."""
    borne: tuple[float, ...]
    """The same if every doubt counts in full: 0 for axes that chance might have made."""
    doubt: float
    """As in the parameters."""
    rounds: int
    settled: bool
    """False where the rounds ran out before the shrinkage had settled."""

    @property
    def axes(self) -> int:
        """Number of axes, q."""
        return len(self.strength)

    def probabilities(self, rows: Longs, columns: Longs) -> Floats:
        """(n,) probability in (0, 1) that a person who takes a side agrees; uncertainty counts."""
        people, statements = self.people.chosen(rows), self.statements.chosen(columns)
        logits = people.leads + statements.leads
        logits = logits + (people.places * statements.places).sum(axis=1)
        spread = np.einsum("ni,nij,nj->n", statements.design, people.spreads, statements.design)
        spread += np.einsum("ni,nij,nj->n", people.design, statements.spreads, people.design)
        spread += (people.spreads[:, 1:, 1:] * statements.spreads[:, 1:, 1:]).sum(axis=(1, 2))
        return softened(logits, spread)

    def of_person(self, person: Beliefs) -> Floats:
        """(S,) the same for one person, over all statements."""
        count = len(self.statements)
        alone = replace(self, people=person)
        return alone.probabilities(np.zeros(count, np.int64), np.arange(count))

    def place(self, columns: Longs, votes: NDArray[np.int8], rounds: int = 15) -> Beliefs:
        """Place one person by votes in {-1, 0, +1}; the statements stay as they are. n = 1."""
        taken = (votes != 0) & self.known[columns]
        halves = votes[taken] / 2.0
        ends, own = np.array([0, len(halves)], np.int32), np.arange(len(halves), dtype=np.int32)
        sides = Sides(ends, own, halves, len(halves))
        person = Beliefs.before_votes(self.prior_people, 1)
        surer = self.statements.chosen(columns[taken]).surer(self.doubt)
        with one_thread():
            for _ in range(rounds if len(halves) else 0):
                person = updated(sides, person, surer, self.prior_people)
        return person


def softened(logits: Floats, variance: Floats) -> Floats:
    """Mean of the logistic function over a Gaussian logit (MacKay 1992): unsure is nearer 1/2."""
    shrunk = logits / np.sqrt(1.0 + np.pi / 8.0 * variance)
    chance: Floats = 1.0 / (1.0 + np.exp(-np.clip(shrunk, -35.0, 35.0)))
    return chance


def fit_ideal_points(
    matrix: VoteMatrix, parameters: IdealPointParameters, seed: int
) -> IdealPoints:
    """Fit the model to the votes that take a side, on statements that take part.

    Above `panel_votes` votes the axes are found on a part of the people drawn with the seed, and
    everybody then takes part in `all_rounds` further rounds.
    """
    sides = sides_of(matrix)
    with one_thread():
        panel = _panel(sides, parameters.panel_votes, seed)
        chosen = _rows_of(sides, panel)
        state = _settle(chosen, _first_guess(chosen, parameters), parameters)
        borne = _settle(chosen, state, replace(parameters, doubt=1.0)).strength
        if len(panel) < matrix.participant_count:
            few = replace(parameters, most_rounds=parameters.all_rounds)
            everybody = Beliefs.before_votes(state.prior_people, matrix.participant_count)
            final = _settle(sides, replace(state, people=everybody), few)
            state = replace(final, settled=state.settled)
        model = _finished(_placed_again(state, sides, parameters), sides, parameters.doubt)
        return replace(model, borne=borne)


def sides_of(matrix: VoteMatrix) -> Sides:
    """Keep agree and disagree on statements that take part."""
    kept = (matrix.votes != 0) & matrix.statements.taking_part[matrix.columns]
    counted = np.concatenate(([0], np.cumsum(kept)))
    starts = counted[matrix.indptr].astype(np.int32)
    halves = matrix.votes[kept] / 2.0
    return Sides(starts, matrix.columns[kept], halves, matrix.statement_count)


@dataclass(frozen=True, slots=True, eq=False)
class _State:
    """Where the rounds stand."""

    people: Beliefs
    statements: Beliefs
    prior_people: Prior
    prior_statements: Prior
    rounds: int = 0
    settled: bool = False

    @property
    def strength(self) -> tuple[float, ...]:
        """Variance of logits along each axis, largest first."""
        values = np.linalg.eigvalsh(self.prior_statements.covariance[1:, 1:])
        return tuple(float(max(value, 0.0)) for value in values[::-1])

    @property
    def scales(self) -> Floats:
        """Standard deviations that the rounds must settle: of a, of b, of each axis."""
        leads = self.prior_people.covariance[0, 0], self.prior_statements.covariance[0, 0]
        scales: Floats = np.sqrt(np.array([*leads, *self.strength]))
        return scales


def _panel(sides: Sides, most: int, seed: int) -> Longs:
    """Draw people until they have about `most` votes; all of them where there are fewer."""
    count = len(sides.starts) - 1
    if len(sides.others) <= most:
        return np.arange(count)
    order = np.random.default_rng(seed).permutation(count)
    votes = np.cumsum(np.diff(sides.starts)[order])
    return np.sort(order[: int(np.searchsorted(votes, most)) + 1])


def _rows_of(sides: Sides, rows: Longs) -> Sides:
    if len(rows) == len(sides.starts) - 1:
        return sides
    chosen = sides.weighted(sides.halves)[rows]
    starts, others = chosen.indptr.astype(np.int32), chosen.indices.astype(np.int32)
    return Sides(starts, others, chosen.data, sides.width)


def _first_guess(sides: Sides, parameters: IdealPointParameters) -> _State:
    """Start from the agreement on each statement and the leading directions of what is left."""
    size = 1 + parameters.axes
    people, width = len(sides.starts) - 1, sides.width
    agreed = np.bincount(sides.others, sides.halves + 0.5, width)
    votes = np.bincount(sides.others, minlength=width)
    share = (agreed + 1.0) / (votes + 2.0)
    rest = sides.weighted(sides.halves + 0.5 - share[sides.others])
    start = np.random.default_rng(width).standard_normal((width, parameters.axes))
    directions = np.linalg.qr(start)[0]
    for _ in range(parameters.start_rounds):
        directions = np.linalg.qr(rest.T @ (rest @ directions))[0]
    places = np.zeros((width, parameters.axes))
    places[:, : directions.shape[1]] = directions * np.sqrt(width)
    means = np.column_stack([np.log(share / (1.0 - share)), places])
    prior = Prior(np.zeros(size), np.eye(size))
    statements = Beliefs(means, np.tile(np.eye(size) / 10.0, (width, 1, 1)))
    return _State(Beliefs.before_votes(prior, people), statements, prior, prior)


def _settle(sides: Sides, state: _State, parameters: IdealPointParameters) -> _State:
    """Take turns between people and statements until the shrinkage stands still."""
    turned = sides.turned()
    for _ in range(parameters.most_rounds if len(sides.others) else 0):
        before = state.scales
        state = _round((sides, turned), state, parameters)
        moved = np.abs(state.scales - before).max() / max(float(before.max()), 1.0)
        if moved < parameters.tolerance:
            return replace(state, settled=True)
    return state


def _round(votes: tuple[Sides, Sides], state: _State, parameters: IdealPointParameters) -> _State:
    """Believe again about people, then statements, then how much each is shrunk."""
    (sides, turned), doubt = votes, parameters.doubt
    people = updated(sides, state.people, state.statements.surer(doubt), state.prior_people)
    statements = updated(turned, state.statements, people.surer(doubt), state.prior_statements)
    floor = parameters.least_variance
    voted, asked = np.diff(sides.starts) > 0, np.diff(turned.starts) > 0
    middle = np.zeros(people.means.shape[1])
    prior_people = _learned(people.chosen(voted), middle, floor)
    middle = middle.copy()
    middle[0] = statements.leads[asked].mean()
    prior_statements = _learned(statements.chosen(asked), middle, floor)
    fresh = _State(people, statements, prior_people, prior_statements, state.rounds + 1)
    return _in_unit_places(fresh)


def _learned(beliefs: Beliefs, middle: Floats, floor: float) -> Prior:
    """Take the prior that makes these beliefs likeliest (empirical Bayes)."""
    apart = beliefs.means - middle
    covariance = (beliefs.spreads.sum(axis=0) + apart.T @ apart) / len(beliefs)
    return Prior(middle, covariance + floor * np.eye(len(middle)))


def _in_unit_places(state: _State) -> _State:
    """Measure places of people in their standard deviations: statements then carry all size."""
    root = np.linalg.cholesky(state.prior_people.covariance[1:, 1:])
    return _turned_axes(state, np.linalg.inv(root), np.transpose(root))


def _turned_axes(state: _State, people: AnyFloats, statements: AnyFloats) -> _State:
    """Change the axes of both sides so that x . y stays: people' statements = identity."""
    left, right = _beside_lead(people), _beside_lead(statements)
    return replace(
        state,
        people=state.people.moved(left),
        statements=state.statements.moved(right),
        prior_people=_moved_prior(state.prior_people, left),
        prior_statements=_moved_prior(state.prior_statements, right),
    )


def _beside_lead(change: AnyFloats) -> Floats:
    """Leave the lead alone and change the place."""
    whole = np.eye(len(change) + 1)
    whole[1:, 1:] = change
    return whole


def _moved_prior(prior: Prior, change: Floats) -> Prior:
    return Prior(change @ prior.mean, change @ prior.covariance @ change.T)


def _placed_again(state: _State, sides: Sides, parameters: IdealPointParameters) -> _State:
    """Place everybody by the final statements, as `IdealPoints.place` would place them."""
    people, surer = state.people, state.statements.surer(parameters.doubt)
    for _ in range(parameters.place_rounds):
        people = updated(sides, people, surer, state.prior_people)
    return replace(state, people=people)


def _finished(state: _State, sides: Sides, doubt: float) -> IdealPoints:
    """Fix the rotation by singular values, and the signs by the largest loading."""
    vectors = np.linalg.eigh(state.prior_statements.covariance[1:, 1:])[1][:, ::-1]
    places = state.statements.places @ vectors
    largest = places[np.abs(places).argmax(axis=0), np.arange(places.shape[1])]
    turn = (vectors * np.where(largest < 0, -1.0, 1.0)).T
    state = _turned_axes(state, turn, turn)
    return IdealPoints(
        state.people,
        state.statements,
        state.prior_people,
        state.prior_statements,
        np.bincount(sides.others, minlength=sides.width) > 0,
        state.strength,
        (),
        doubt,
        state.rounds,
        state.settled,
    )
