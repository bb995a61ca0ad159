"""Which laws lean on which, in circles and in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from ortaq.conformity.knock_on import KnockOn, Leaning, knock_on, leaning
from tests.conformity.worlds import act

TITLES = {
    "land": "Земельный кодекс Озёрного края",
    "water": "Водный кодекс Озёрного края",
    "fish": "О рыбной ловле",
    "boats": "О лодках и причалах",
}
CITED = {
    "land": "Земельного кодекса Озёрного края",
    "water": "Водному кодексу Озёрного края",
    "fish": "Закону «О рыбной ловле»",
    "boats": "Закона «О лодках и причалах»",
}


def world(arrows: set[tuple[str, str]]) -> Leaning:
    laws = {}
    for law, title in TITLES.items():
        lines = [f"{at}. Смотри статью 3 {CITED[named]}." for at, (source, named) in enumerate(
            sorted(arrows), 1) if source == law]  # fmt: skip
        body = "\n".join(lines) or "1. Ничего иного не сказано."
        laws[law] = act(f"{title}\n\nСтатья 1. Общее\n{body}\n")
    return leaning(laws)


ARROWS = st.sets(
    st.tuples(st.sampled_from(list(TITLES)), st.sampled_from(list(TITLES))).filter(
        lambda pair: pair[0] != pair[1]
    )
)


@given(ARROWS)
def test_every_law_named_is_found_in_any_case_and_no_other(arrows: set[tuple[str, str]]) -> None:
    assert set(world(arrows).arrows) == arrows


@given(ARROWS)
def test_work_begins_with_what_is_named_unless_they_name_each_other(
    arrows: set[tuple[str, str]],
) -> None:
    found = world(arrows)
    step = {law: at for at, laws in enumerate(found.order) for law in laws}
    together = {frozenset(circle) for circle in found.circles}
    for source, named in arrows:
        in_circle = any({source, named} <= circle for circle in together)
        assert step[named] == step[source] if in_circle else step[named] < step[source]
    assert sorted(step) == sorted(TITLES)


def test_a_change_reaches_those_that_lean_on_it_over_the_fewest_steps() -> None:
    found = world({("fish", "water"), ("boats", "fish"), ("boats", "land")})
    assert knock_on(found, ["water"]) == (
        KnockOn("fish", 1, ("water",)),
        KnockOn("boats", 2, ("fish",)),
    )
    assert knock_on(found, []) == ()


def test_a_law_named_for_a_like_subject_is_another_law() -> None:
    laws = {
        "acts": act("О правовых актах\n\nСтатья 1. А\n1. Ничего иного не сказано.\n"),
        "norms": act("О налогах\n\nСтатья 1. А\n1. По Закону «О нормативных правовых актах».\n"),
    }
    assert leaning(laws).arrows == {}
