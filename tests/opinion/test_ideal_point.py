"""The second opinion: it finds what is there, claims no more, and depends on votes alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.planted_opinions import planted, without_groups
from ortaq.opinion.assembly import assemble
from ortaq.opinion.ideal_point import IdealPoints, fit_ideal_points, softened
from ortaq.opinion.parameters import IdealPointParameters
from ortaq.opinion.votes import VoteMatrix
from tests.opinion.camps import camps, labels
from tests.opinion.worlds import drawn, moderated, shuffled

LIMITS = IdealPointParameters()
SIZES = (30, 12)
OPPOSED = [[0.9] * 6 + [0.1] * 6 + [0.9] * 2, [0.1] * 6 + [0.9] * 6 + [0.9] * 2]


def fitted(matrix: VoteMatrix, **changes: float) -> IdealPoints:
    return fit_ideal_points(matrix, replace(LIMITS, **changes), seed=1)


def everything(model: IdealPoints) -> np.ndarray:
    people, statements = len(model.people), len(model.statements)
    rows = np.repeat(np.arange(people), statements)
    return model.probabilities(rows, np.tile(np.arange(statements), people)).reshape(people, -1)


def test_two_camps_stand_apart_on_the_first_axis() -> None:
    model = fitted(camps(SIZES, OPPOSED, seen=0.7))
    first, second = (model.people.places[labels(SIZES) == camp, 0] for camp in (0, 1))
    assert max(first.min(), second.min()) > min(first.max(), second.max())
    assert model.strength[0] > 1.0


def test_votes_not_seen_are_foretold_by_camp() -> None:
    matrix = camps(SIZES, OPPOSED, seen=0.5)
    truth = np.repeat(np.array(OPPOSED), SIZES, axis=0)
    found = everything(fitted(matrix))
    unseen = np.ones_like(truth, np.bool_)
    unseen[matrix.rows, matrix.columns] = False
    assert np.mean((found > 0.5)[unseen] == (truth > 0.5)[unseen]) > 0.95


def test_people_of_one_opinion_get_no_axis() -> None:
    model = fitted(without_groups("one opinion", 120, 30, 20).matrix())
    assert max(model.borne) < 0.01


def test_a_line_of_people_bears_one_axis_and_no_second() -> None:
    first, second = fitted(without_groups("line", 400, 60, 30).matrix()).borne
    assert first > 0.1
    assert second < 0.01


def test_a_handful_of_people_is_shrunk_to_the_mean_of_each_statement() -> None:
    model = fitted(without_groups("one opinion", 12, 20, 8).matrix())
    found = everything(model)
    assert found.std(axis=0).max() < 0.1


def test_planted_places_are_found_again() -> None:
    world = planted(1_000, 100, 50)
    model = fitted(world.matrix())
    centres = np.array([model.people.places[world.groups == g].mean(axis=0) for g in range(3)])
    spread = np.mean([model.people.places[world.groups == g].std(axis=0) for g in range(3)])
    nearest = np.array([np.delete(np.linalg.norm(centres - c, axis=1), g).min()
                        for g, c in enumerate(centres)])  # fmt: skip
    assert nearest.min() > 2 * spread
    assert model.settled


def test_a_forecast_of_so_many_in_a_hundred_comes_true_so_often() -> None:
    chance = np.random.default_rng(5).uniform(0.05, 0.95, (2, 40)).tolist()
    sizes = (60, 60)
    found = everything(fitted(camps(sizes, chance, seen=0.6)))
    truth = np.repeat(np.array(chance), sizes, axis=0)
    for low in (0.0, 0.25, 0.5, 0.75):
        inside = (found >= low) & (found < low + 0.25)
        assert found[inside].mean() == pytest.approx(truth[inside].mean(), abs=0.06)


def test_the_order_of_votes_changes_not_a_byte() -> None:
    matrix = camps(SIZES, OPPOSED, seen=0.7)
    straight, mixed = fitted(matrix), fitted(shuffled(matrix, 3))
    assert straight.people.means.tobytes() == mixed.people.means.tobytes()
    assert straight.statements.spreads.tobytes() == mixed.statements.spreads.tobytes()


def test_turning_every_vote_round_turns_every_forecast_round() -> None:
    matrix = camps(SIZES, OPPOSED, seen=0.7)
    rows, columns = matrix.participants[matrix.rows], matrix.statements.ids[matrix.columns]
    turned = assemble(rows, columns, -matrix.votes)
    assert np.allclose(everything(fitted(matrix)) + everything(fitted(turned)), 1.0, atol=1e-6)


def test_a_pass_is_not_half_an_agreement_but_no_side_at_all() -> None:
    matrix = drawn("+ + - 0\n+ + - .\n- - + 0\n- - + +\n+ + . -")
    bare = drawn("+ + - .\n+ + - .\n- - + .\n- - + +\n+ + . -")
    assert np.array_equal(everything(fitted(matrix)), everything(fitted(bare)))


def test_rejected_and_meta_statements_are_not_known_to_the_model() -> None:
    matrix = moderated(drawn("+ + -\n- + +\n+ - +"), [0, -1, 0], [False, False, True])
    assert fitted(matrix).known.tolist() == [True, False, False]


def test_without_a_side_taken_nothing_is_foretold() -> None:
    assert np.all(everything(fitted(drawn("0 0\n0 0"))) == 0.5)


@pytest.mark.parametrize("picture", ["+", "+ -", "+\n-", "+ + +\n+ + +", "+ .\n. -"])
def test_the_smallest_worlds_have_forecasts_between_never_and_always(picture: str) -> None:
    found = everything(fitted(drawn(picture)))
    assert ((found > 0) & (found < 1)).all()


def test_no_axes_leave_one_number_for_each_person_and_statement() -> None:
    model = fitted(camps(SIZES, OPPOSED), axes=0)
    assert model.axes == 0
    assert everything(model).shape == (42, 14)


def test_placing_one_person_again_gives_the_place_among_all() -> None:
    matrix = camps(SIZES, OPPOSED, seen=0.7)
    model = fitted(matrix, place_rounds=10)
    own = slice(matrix.indptr[3], matrix.indptr[4])
    person = model.place(matrix.columns[own].astype(np.int64), matrix.votes[own])
    assert np.allclose(person.means[0], model.people.means[3], atol=0.01)


def test_a_part_of_the_people_teaches_nearly_what_all_teach() -> None:
    matrix = planted(1_500, 60, 30).matrix()
    whole, part = everything(fitted(matrix)), everything(fitted(matrix, panel_votes=20_000))
    assert np.abs(whole - part).mean() < 0.02


def test_who_has_more_votes_is_known_more_surely() -> None:
    matrix = camps((20, 20), [OPPOSED[0], OPPOSED[1]], seen=0.6)
    model = fitted(matrix)
    each, doubt = matrix.votes_each, model.people.spreads[:, 1, 1]
    assert doubt[each == each.max()].mean() < doubt[each == each.min()].mean()


@given(st.floats(-20, 20), st.floats(0, 50))
def test_doubt_draws_a_forecast_towards_a_half_and_never_across(logit: float, doubt: float) -> None:
    sure, unsure = softened(np.array([logit, logit]), np.array([0.0, doubt]))
    assert abs(unsure - 0.5) <= abs(sure - 0.5) + 1e-12
    assert (unsure - 0.5) * (sure - 0.5) >= 0


@settings(max_examples=25)
@given(st.lists(st.lists(st.sampled_from("+-0."), min_size=4, max_size=4), min_size=1, max_size=6))
def test_any_votes_give_forecasts_between_never_and_always(lines: list[list[str]]) -> None:
    picture = "\n".join(" ".join([*line, "+"]) for line in lines)
    found = everything(fitted(drawn(picture), most_rounds=20))
    assert ((found > 0) & (found < 1)).all()
