"""Copies of one text are found, whatever their order; opposites are never counted as one."""

from __future__ import annotations

import random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.generated_letters import generated_letters
from ortaq.submissions.grouping.likeness import Likeness
from ortaq.submissions.grouping.shingles import distinct, resemblance, shingles
from ortaq.submissions.grouping.signatures import agreement, signatures
from ortaq.submissions.normalise import matching_form
from ortaq.submissions.parameters import GROUPING, GroupingParameters
from ortaq.submissions.submission import Submission
from tests.submissions.letters import groups, letter, letters

TEMPLATE = (
    "Мы, жители микрорайона, требуем закрыть полигон за школой, потому что дети каждую весну"
    " кашляют от дыма и врачи советуют переезжать"
)
KAZAKH = (
    "Біз, ауыл тұрғындары, мектеп жанындағы қоқыс орнын жабуды сұраймыз, себебі балалар түтіннен"
    " жөтеледі, дәрігерлер көшуге кеңес береді"
)


def copies(found: Likeness) -> set[frozenset[str]]:
    return groups([found.letters_of(texts) for texts in found.texts_by_group()])


def grouped(*texts: str) -> set[frozenset[str]]:
    return copies(Likeness.empty().joined(letters(*texts)))


@pytest.mark.parametrize("template", [TEMPLATE, KAZAKH])
def test_copies_with_changes_are_one_group(template: str) -> None:
    words = template.split()
    assert grouped(
        template,
        template.upper() + "!!!",
        f"Меня зовут Анна. {template}. Надеюсь.",
        " ".join(words[: len(words) // 2] + words[len(words) // 2 + 2 :]),
        template.replace("о", "o").replace("а", "a"),  # Latin letters slipped in
        "Прошу увеличить число автобусов до вокзала, людям тяжело добираться утром",
    ) == {frozenset({"00", "01", "02", "03", "04"}), frozenset({"05"})}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Поддерживаю статью 5 проекта полностью", "Не поддерживаю статью 5 проекта полностью"),
        ("Поддерживаю статью 5 проекта полностью", "Поддерживаю статью 6 проекта полностью"),
        ("Я за эту поправку, прошу разрешить", "Я за эту поправку, прошу запретить"),
        ("Надо увеличить срок президента до конца", "Надо уменьшить срок президента до конца"),
        ("Жобаның осы бабын толық қолдаймын", "Жобаның осы бабын толық қолдамаймын"),
        ("Жобаның 5-бабын толық қолдаймын", "Жобаның 6-бабын толық қолдаймын"),
        ("Бұл өзгеріс бізге керек деп ойлаймын", "Бұл өзгеріс бізге керек емес деп ойлаймын"),
    ],
)
def test_texts_that_say_the_opposite_are_never_one(one: str, other: str) -> None:
    assert resemblance(distinct(matching_form(one)), distinct(matching_form(other))) > 0.5
    assert grouped(one, other) == {frozenset({"00"}), frozenset({"01"})}


def test_copies_are_linked_also_where_the_first_of_their_bucket_says_the_opposite() -> None:
    one_bucket = GroupingParameters(orders=1, bands=1, slack=1.0)
    turned = TEMPLATE.replace("требуем закрыть", "не требуем закрыть")
    given = letters(turned, TEMPLATE, TEMPLATE + " уже")
    signed = signatures([matching_form(one.text) for one in given], one_bucket)
    assert len(np.unique(signed)) == 1
    assert copies(Likeness.empty(one_bucket).joined(given)) == {
        frozenset({"00"}),
        frozenset({"01", "02"}),
    }


def test_likeness_is_counted_exactly_where_the_estimate_is_near_the_limit() -> None:
    rng = random.Random(4)  # noqa: S311 - no secret
    words = ["".join(rng.choices("абвгдежзиклмнопрст", k=7)) for _ in range(900)]
    given, exact = [], []
    for pair in range(60):
        base = rng.choices(words, k=40)
        other = base[:26] + rng.choices(words, k=14)
        given += [letter(f"{pair:02}a", " ".join(base)), letter(f"{pair:02}b", " ".join(other))]
        exact.append(resemblance(*(distinct(one.text) for one in given[-2:])))
    linked = {min(group)[:2] for group in copies(Likeness.empty().joined(given)) if len(group) > 1}
    below = {f"{pair:02}" for pair, shared in enumerate(exact) if shared < GROUPING.resemblance}
    assert below
    assert not linked & below


def test_letters_about_the_same_article_in_own_words_are_no_copies() -> None:
    alone = {frozenset({f"{n:02}"}) for n in range(3)}
    assert (
        grouped(
            "Прошу по статье 31 поднять пенсии, маме не хватает на лекарства и еду",
            "По статье 31: старикам в нашем селе нечем платить за уголь, увеличьте выплаты",
            "Считаю, что в статье 31 надо записать размер не ниже прожиточного минимума",
        )
        == alone
    )


def test_no_letter_is_lost_and_none_is_in_two_groups() -> None:
    given = letters(TEMPLATE, TEMPLATE, "", "  ", "!!!", "а", "аб", TEMPLATE + " нет")
    found = Likeness.empty().joined(given)
    members = [key for texts in found.texts_by_group() for key in found.letters_of(texts)]
    assert sorted(members) == sorted(one.id for one in given)


WORDS = st.sampled_from("пенсия статья не врач село дым закрыть прошу нельзя дорога вода".split())
TEXTS = st.lists(st.lists(WORDS, max_size=12).map(" ".join), max_size=14)


@given(TEXTS, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_order_and_days_of_arrival_change_no_group(texts: list[str], chance: random.Random) -> None:
    given = letters(*texts)
    whole = copies(Likeness.empty().joined(given))
    shuffled = given.copy()
    chance.shuffle(shuffled)
    cut = chance.randint(0, len(shuffled))
    by_days = Likeness.empty().joined(shuffled[:cut]).joined(shuffled[cut:])
    assert copies(by_days) == whole


@given(TEXTS)
@settings(deadline=None, max_examples=40)
def test_other_names_for_letters_change_no_group(texts: list[str]) -> None:
    given = letters(*texts)
    renamed = [letter(f"x{one.id}", one.text) for one in reversed(given)]
    expected = {frozenset(f"x{key}" for key in group) for group in grouped(*texts)}
    assert copies(Likeness.empty().joined(renamed)) == expected


def test_letters_that_came_before_are_not_taken_twice_and_the_state_is_left_alone() -> None:
    first = Likeness.empty().joined(letters(TEMPLATE, TEMPLATE))
    again = first.joined(letters(TEMPLATE, TEMPLATE, TEMPLATE + " пожалуйста"))
    assert copies(first) == {frozenset({"00", "01"})}
    assert copies(again) == {frozenset({"00", "01", "02"})}
    assert first.joined([]).members == first.members
    with pytest.raises(ValueError, match="read-only"):
        again.signed[0, 0] = 1


def test_unrelated_letters_change_nothing() -> None:
    rng = random.Random(1)  # noqa: S311 - no secret
    words = [f"слово{number}" for number in range(400)]
    strangers = [
        Submission(f"s{n}", " ".join(rng.choices(words, k=20)), lang="ru") for n in range(200)
    ]
    own = letters(TEMPLATE, TEMPLATE + " спасибо", "Почините лифт в доме")
    found = copies(Likeness.empty().joined([*strangers, *own]))
    keys = {one.id for one in own}
    assert {group for group in found if group & keys} == grouped(*(one.text for one in own))


def test_a_signature_estimates_the_resemblance() -> None:
    rng = random.Random(2)  # noqa: S311 - no secret
    words = [f"w{number:03}" for number in range(300)]
    base = rng.choices(words, k=60)
    texts = [" ".join(base[:keep] + rng.choices(words, k=60 - keep)) for keep in range(0, 61, 4)]
    signed = signatures([" ".join(base), *texts], GROUPING)
    pairs = np.array([(0, at + 1) for at in range(len(texts))])
    exact = [resemblance(distinct(" ".join(base)), distinct(text)) for text in texts]
    assert np.abs(agreement(signed, pairs) - exact).max() < 0.16  # four deviations


def test_runs_never_reach_into_the_next_text() -> None:
    together = shingles(["abcdefg", "x", "hijklm"])
    assert np.diff(together.starts).tolist() == [3, 1, 2]
    assert together.hashes[:3].tolist() == shingles(["abcdefg"]).hashes.tolist()
    assert together.hashes[4:].tolist() == shingles(["hijklm"]).hashes.tolist()


def test_groups_with_some_letters_are_those_of_all_that_hold_one() -> None:
    all_letters = generated_letters(600).submissions
    found = Likeness.empty().joined(all_letters)
    wanted = {letter.id for letter in all_letters[:40]}
    holding = [texts for texts in found.texts_by_group() if wanted & {*found.letters_of(texts)}]
    assert found.groups_with(wanted) == tuple(holding)
    assert len(holding) < len(found.texts_by_group())


@given(TEXTS, st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=60)
def test_what_was_kept_is_taken_up_again_without_the_sets_of_erased_letters(
    texts: list[str], chance: random.Random
) -> None:
    given = letters(*texts)
    cut = chance.randint(0, len(given))
    before = Likeness.empty().joined(given[:cut])
    erased = {one.id for one in given[:cut] if chance.random() < 0.2}
    rows = [  # as a site keeps them, one for each letter
        (key, before.forms[number], before.signed[number], int(before.roots[number]))
        for number, keys in enumerate(before.members)
        for key in keys
    ]
    broken = {root for key, _, _, root in rows if key in erased}
    kept = [row for row in rows if row[3] not in broken]
    chance.shuffle(kept)
    signed = np.array([row[2] for row in kept], dtype=np.uint32).reshape(-1, GROUPING.orders)
    restored = Likeness.restored([row[:2] for row in kept], signed, [row[3] for row in kept], 0)
    remaining = [one for one in given if one.id not in erased]
    assert copies(restored.joined(remaining)) == copies(Likeness.empty().joined(remaining))
