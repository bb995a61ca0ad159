"""Several sources of one meeting become one record, and where they differ both stand in it."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ortaq.hearings.merging import merge
from ortaq.hearings.merging.likeness import same_body, same_name, same_words
from ortaq.hearings.record import (
    Ballot,
    Category,
    Claim,
    ClaimKind,
    Disagreement,
    Event,
    Participation,
    Passage,
    ProvisionLink,
    Reason,
    Record,
    Resolution,
    Stance,
    Verdict,
)
from tests.hearings.merging.small_records import people, record, told

QUOTE = "Вода в реке принадлежит всем, и платить за неё должны те, кто берёт больше других."
CHANGED = "Вода в реке принадлежит всем, и платить за неё обязаны те, кто берёт больше других."
OTHER = "Дорогу до школы мы построим к осени, деньги на это уже есть в бюджете района."


def disagreements(merged: Record) -> dict[str, list[str]]:
    return {one.about: [version.value for version in one.versions] for one in merged.disagreements}


def test_one_record_comes_back_as_it_is() -> None:
    alone = record("a", people("Олег Ли"), [("Олег Ли", QUOTE)])
    assert merge([alone]) is alone


def test_nothing_cannot_be_merged() -> None:
    with pytest.raises(ValueError, match="nothing"):
        merge([])


def test_a_source_that_came_twice_counts_once() -> None:
    first, second = record("a", people("Олег Ли")), record("b", people("Ким Анна"))
    both = merge([first, second])
    assert merge([first, first]) == first
    assert merge([both, second]) == both
    assert merge([first, both]) == both


def test_the_same_person_under_two_forms_is_one() -> None:
    merged = merge([record("a", people("О. Сапаров")), record("b", people("Олег Сапаров"))])
    (person,) = merged.people
    assert person.name == "Олег Сапаров"
    assert [(mention.text, mention.source) for mention in person.mentions] == [
        ("О. Сапаров", 0),
        ("Олег Сапаров", 1),
    ]
    assert Reason("joined", "Олег Сапаров") not in person.because
    assert Reason("joined", "О. Сапаров") in person.because or person.because == ()


def test_a_name_that_two_may_bear_joins_nobody() -> None:
    first = record("a", people("Олег Сапаров", "Анна Сапарова"))
    second = record("b", people("Сапаров"))
    assert len(merge([first, second]).people) == 3


def test_two_people_of_one_source_are_never_joined() -> None:
    first = record("a", people("О. Сапаров", "Олег Сапаров"))
    assert len(merge([first, record("b", people("Ким Анна"))]).people) == 3


def test_namesakes_of_one_source_join_nobody() -> None:
    namesakes = people("Олег Ли", "Олег Ли")
    for order in permutations([record("a", namesakes), record("b", people("Олег Ли"))]):
        assert len(merge(list(order)).people) == 3


def test_what_one_source_leaves_out_another_fills_in() -> None:
    plain, with_role = people("Олег Ли"), people("Олег Ли", role="ректор")
    online = (replace(with_role[0], participation=Participation.ONLINE),)
    (person,) = merge([record("a", plain), record("b", online)]).people
    assert (person.role, person.participation) == ("ректор", Participation.ONLINE)


def test_two_roles_of_one_person_stand_side_by_side() -> None:
    first, second = people("Олег Ли", role="ректор"), people("Олег Ли", role="проректор по науке")
    merged = merge([record("a", first), record("b", second)])
    assert disagreements(merged) == {"person.role": ["ректор", "проректор по науке"]}
    assert merged.people[0].role == "ректор"


def test_roles_in_two_languages_are_not_compared() -> None:
    first, second = people("Олег Ли", role="ректор"), people("Олег Ли", role="басшысы")
    assert not merge([record("a", first), record("b", second, lang="kk")]).disagreements


def test_the_same_words_stand_once_and_say_where_else_they_stand() -> None:
    first = record("a", people("Олег Ли"), [("Олег Ли", QUOTE)])
    second = record("b", people("О. Ли"), [("О. Ли", QUOTE)])
    merged = merge([first, second])
    (statement,) = merged.statements
    assert Reason("also_in", f"1 1000 {1000 + len(QUOTE)}") in statement.because
    assert statement.speaker == merged.people[0].id
    assert not merged.disagreements


def test_a_changed_word_in_a_quotation_is_shown() -> None:
    first = record("a", people("Олег Ли"), [("Олег Ли", QUOTE)])
    second = record("b", people("Олег Ли"), [("Олег Ли", CHANGED)])
    merged = merge([first, second])
    assert len(merged.statements) == 1
    assert sorted(disagreements(merged)["statement.text"]) == sorted([QUOTE, CHANGED])


def test_a_shortened_quotation_is_the_same_words_and_no_disagreement() -> None:
    short = QUOTE[: QUOTE.index(", и платить")] + "."
    merged = merge([record("a", said=[("", short)]), record("b", said=[("", QUOTE)])])
    assert [statement.passage.text for statement in merged.statements] == [QUOTE]
    assert not merged.disagreements


def test_the_same_words_in_two_mouths_are_a_disagreement_about_the_speaker() -> None:
    first = record("a", people("Олег Ли"), [("Олег Ли", QUOTE)])
    second = record("b", people("Анна Ким"), [("Анна Ким", QUOTE)])
    merged = merge([first, second])
    assert len(merged.statements) == 1
    assert disagreements(merged)["statement.speaker"] == [one.id for one in merged.people]


def test_a_translation_stays_apart() -> None:
    first, second = record("a", said=[("", QUOTE)]), record("b", said=[("", QUOTE)], lang="kk")
    assert len(merge([first, second]).statements) == 2


def test_repetition_within_one_source_stays() -> None:
    first = record("a", said=[("", QUOTE), ("", QUOTE)])
    assert len(merge([first, record("b", said=[("", OTHER)])]).statements) == 3


def test_what_was_said_twice_in_one_source_is_not_once_because_another_has_it() -> None:
    twice, once = record("a", said=[("", QUOTE), ("", QUOTE)]), record("b", said=[("", QUOTE)])
    for order in permutations([twice, once]):
        assert len(merge(list(order)).statements) == 2


def test_a_quotation_cut_into_pieces_is_one_in_either_order() -> None:
    whole = record("a", people("Олег Ли"), [("Олег Ли", f"{QUOTE} {OTHER}")])
    pieces = record("b", people("Олег Ли"), [("Олег Ли", QUOTE), ("Олег Ли", OTHER)])
    for order in permutations([whole, pieces]):
        (statement,) = merge(list(order)).statements
        assert statement.passage.text == f"{QUOTE} {OTHER}"


def test_a_short_word_of_two_people_is_two_statements() -> None:
    first = record("a", people("Олег Ли"), [("Олег Ли", "Я за.")])
    second = record("b", people("Анна Ким"), [("Анна Ким", "Я за.")])
    assert len(merge([first, second]).statements) == 2


def test_the_rest_of_a_quotation_still_continues_it() -> None:
    first = record("a", said=[("", QUOTE), ("", OTHER)])
    rest = replace(first.statements[1], continues="s1")
    first = replace(first, statements=(first.statements[0], rest))
    merged = merge(
        [record("b", people("Анна Ким"), [("Анна Ким", "Спасибо за ваше внимание")]), first]
    )
    by_id = {statement.id: statement for statement in merged.statements}
    (continuing,) = [one for one in merged.statements if one.continues]
    assert by_id[continuing.continues].passage.text == QUOTE


def test_what_sources_add_to_a_statement_is_kept() -> None:
    link = ProvisionLink("", "art_5", 1.0, (Reason("citation"),))
    first, second = record("a", said=[("", QUOTE)]), record("b", said=[("", QUOTE)])
    rich = replace(
        second.statements[0], stance=Stance.OBJECT, topics=("water",), provisions=(link,)
    )
    (statement,) = merge([first, replace(second, statements=(rich,))]).statements
    assert (statement.stance, statement.topics, statement.provisions) == (
        Stance.OBJECT,
        ("water",),
        (link,),
    )


def test_two_dates_stand_side_by_side_and_the_surer_one_in_the_record() -> None:
    first = record("a", event=Event(date=told("2026-03-12", 0.7)))
    second = record("b", event=Event(date=told("2026-03-11", 0.9)))
    merged = merge([first, second])
    assert merged.event.date is not None
    assert merged.event.date.value == "2026-03-11"
    (difference,) = merged.disagreements
    assert [(v.value, v.passage.source) for v in difference.versions] == [
        ("2026-03-12", 0),
        ("2026-03-11", 1),
    ]


def test_a_day_of_publication_contradicts_nobody() -> None:
    published = told("2026-03-13", 0.99, Reason("published"))
    first, second = Event(date=published), Event(date=told("2026-03-12", 0.7))
    merged = merge([record("a", event=first), record("b", event=second)])
    assert merged.event.date is not None
    assert merged.event.date.value == "2026-03-12"
    assert not merged.disagreements


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (("70", "at_least"), ("74", "exact"), False),
        (("70", "at_least"), ("60", "exact"), True),
        (("80", "about"), ("74", "exact"), False),
        (("80", "about"), ("120", "exact"), True),
        (("74", "exact"), ("75", "exact"), True),
        (("50", "at_most"), ("60", "at_least"), True),
    ],
)
def test_counts_differ_only_where_both_cannot_be_true(
    one: tuple[str, str], other: tuple[str, str], differ: bool
) -> None:
    events = (
        Event(headcount=told(count, 0.9, Reason("bound", bound))) for count, bound in (one, other)
    )
    merged = merge([record(name, event=event) for name, event in zip("ab", events, strict=True)])
    assert bool(merged.disagreements) is differ


def test_a_count_is_shown_with_its_bound() -> None:
    first = Event(headcount=told("70", 0.9, Reason("bound", "at_least")))
    second = Event(headcount=told("60", 0.9, Reason("bound", "exact")))
    merged = merge([record("a", event=first), record("b", event=second)])
    assert disagreements(merged) == {"event.headcount": ["at_least 70", "60"]}


def test_a_shortened_organiser_is_the_same() -> None:
    first = Event(organiser=told("общественный фонд «Родник»"))
    second = Event(organiser=told("фонд «Родник»"))
    assert not merge([record("a", event=first), record("b", event=second)]).disagreements


def test_each_stakeholder_group_is_announced_once() -> None:
    first = Event(categories=(Category(Passage("учёные", 0, 6), "scientists", 0.9),))
    second = Event(
        categories=(
            Category(Passage("эксперты", 0, 8), "scientists", 0.9),
            Category(Passage("студенты", 9, 17), "youth", 0.9),
        )
    )
    merged = merge([record("a", event=first), record("b", event=second)])
    assert [one.group for one in merged.event.categories] == ["scientists", "youth"]


def test_votes_told_differently_are_shown() -> None:
    words = Passage("Утвердить план работы на следующий год.", 0, 39)
    first, second = (
        replace(record(name), resolutions=(Resolution("r1", "1", words, ballot, 0.9),))
        for name, ballot in (("a", Ballot(11, 2, 1)), ("b", Ballot(12, 2, None)))
    )
    merged = merge([first, second])
    assert len(merged.resolutions) == 1
    assert disagreements(merged) == {"resolution.ballot": ["11 2 1", "12 2 -"]}


def test_claims_of_two_sources_stay_two_unless_they_are_the_same_words() -> None:
    def claiming(name: str, words: str) -> Record:
        passage = Passage(words, 0, len(words))
        claim = Claim("c1", ClaimKind.UNANIMITY, passage, Verdict.UNTESTED, (), 0.9)
        return replace(record(name), claims=(claim,))

    agreed = claiming("a", "Участники пришли к единому мнению.")
    merged = merge(
        [
            agreed,
            claiming("b", "Все поддержали законопроект."),
            claiming("c", "Участники пришли к единому мнению"),
        ]
    )
    assert [claim.id for claim in merged.claims] == ["c1", "c2"]


def test_a_third_source_finds_its_place_in_a_merged_record() -> None:
    parts = [
        record("a", people("Олег Ли"), [("Олег Ли", QUOTE)]),
        record("b", people("О. Ли", "Анна Ким"), [("О. Ли", CHANGED), ("Анна Ким", OTHER)]),
        record("c", people("Анна Ким"), [("Анна Ким", OTHER)]),
    ]
    at_once, one_by_one = merge(parts), merge([merge(parts[:2]), parts[2]])
    assert _shape(at_once) == _shape(one_by_one)
    assert disagreements(at_once) == disagreements(one_by_one)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Бақыт Жаутіков", "Бахыт Жаутиков", True),
        ("Шыңғыс Өтегенов", "Чингис Утегенов", True),
        ("Әсел Жүнісова", "Асель Жунусова", True),
        ("Бахыт Жаутиков", "Бакыт Жаутиков", False),
        ("Мұрат Әлиев", "Марат Алиев", False),
        ("Ержан Мұқанов", "Ержан Муканов", True),
        ("Yerzhan Mukanov", "Ержан Муканов", True),
        ("Гүлмира Төлеуова", "Гульмира Тулеуова", True),
        ("Сәуле Ахметова", "Сауле Ахметова", True),
        ("Анна Ким", "Олег Ким", False),
        ("А. Ким", "Анна Ким", True),
    ],
)
def test_names_are_known_again_across_languages(one: str, other: str, same: bool) -> None:
    assert same_name(one, other) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (QUOTE, QUOTE.upper().replace(",", " –"), True),
        (QUOTE, CHANGED, True),
        (QUOTE, OTHER, False),
        ("Мы за.", "Мы против.", False),
        ("", "", False),
    ],
)
def test_the_same_words_are_known_again(one: str, other: str, same: bool) -> None:
    assert same_words(one, other) is same
    assert same_words(other, one) is same


def test_a_role_in_another_case_is_the_same() -> None:
    assert same_body("заместитель акима", "заместителя акима области")
    assert not same_body("заместитель акима", "ректор")


NAMES = ("Олег Ли", "О. Ли", "Анна Ким", "Ержан Мұқанов", "Ержан Муканов")
WORDS = (QUOTE, CHANGED, OTHER, QUOTE[:40], "Да.")
RECORDS = st.builds(
    lambda name, cast, said: record(name, people(*dict.fromkeys(cast)), said),
    st.sampled_from("abcdef"),
    st.lists(st.sampled_from(NAMES), max_size=3),
    st.lists(st.tuples(st.sampled_from(NAMES), st.sampled_from(WORDS)), max_size=4),
)


@settings(deadline=None)
@given(st.lists(RECORDS, min_size=1, max_size=3, unique_by=lambda one: one.sources))
def test_nothing_that_a_source_says_is_lost(parts: list[Record]) -> None:
    merged = merge(parts)
    names = {mention.text for person in merged.people for mention in person.mentions}
    assert names == {person.name for part in parts for person in part.people}
    assert len(merged.sources) == len(parts)
    places = sum(1 + _elsewhere(statement.because) for statement in merged.statements)
    assert places == sum(len(part.statements) for part in parts)


@settings(deadline=None)
@given(st.lists(RECORDS, min_size=1, max_size=3, unique_by=lambda one: one.sources))
def test_every_passage_still_stands_where_it_says(parts: list[Record]) -> None:
    merged = merge(parts)
    texts = {
        (position, mention.start): mention.text
        for position, part in enumerate(parts)
        for person in part.people
        for mention in person.mentions
    }
    for person in merged.people:
        for mention in person.mentions:
            assert texts[mention.source, mention.start] == mention.text
    ids = {person.id for person in merged.people}
    assert all(one.speaker in ids or not one.speaker for one in merged.statements)
    assert all(_known(difference, merged) for difference in merged.disagreements)


@settings(deadline=None, max_examples=40)
@given(st.lists(RECORDS, min_size=2, max_size=2, unique_by=lambda one: one.sources))
def test_two_sources_give_as_many_people_and_words_in_either_order(parts: list[Record]) -> None:
    shapes = {tuple(map(len, _shape(merge(list(order))))) for order in permutations(parts)}
    assert len(shapes) == 1


def _shape(merged: Record) -> tuple[list[str], list[str]]:
    return (
        sorted(person.name for person in merged.people),
        sorted(statement.passage.text for statement in merged.statements),
    )


def _elsewhere(because: tuple[Reason, ...]) -> int:
    return sum(reason.code == "also_in" for reason in because)


def _known(difference: Disagreement, merged: Record) -> bool:
    ids = {one.id for one in (*merged.people, *merged.statements)}
    return difference.item in ids or not difference.item


def test_a_part_in_the_meeting_contradicts_no_office() -> None:
    office = replace(people("Данияр Сейткали")[0], role="заместитель акима")
    chair = replace(people("Сейткали Д. К.")[0], role="председательствующий")
    for sources in ((office, chair), (chair, office)):
        merged = merge([record(str(n), (one,)) for n, one in enumerate(sources)])
        assert merged.people[0].role == "заместитель акима"
        assert "person.role" not in disagreements(merged)
