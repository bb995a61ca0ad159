"""Figures, days and lengths tell where a translation says something else."""

from __future__ import annotations

import pytest

from ortaq.law.act import Kind, Provision
from ortaq.law.parameters import ParityParameters
from ortaq.law.parity import DifferenceCode, Parity, parity
from tests.law.parity.worlds import article, codes, kk, only, ru, told


def of(russian: str, kazakh: str) -> Parity:
    return parity(ru(article("1", russian)), kk(article("1", kazakh)))


@pytest.mark.parametrize(
    ("russian", "kazakh"),
    [
        ("145 депутатов", "жүз қырық бес депутат"),
        ("сто сорок пять депутатов", "145 депутат"),
        ("в течение пяти дней", "5 күн ішінде"),
        ("статьи 83-1 и 84", "83-1, 84-баптар"),
        ("статья 26 и пункт 2", "26-баптың 2-тармағында"),
        ("доля 0,5 и 1 000 000 тенге", "0.5 үлес және 1000000 теңге"),
        ("раздел 3", "III бөлім"),
        ("с 30 августа 1995 года", "1995 жылғы 30 тамыздан"),
        ("с 01.02.2026", "2026 жылғы 1 ақпаннан бастап"),
        ("двумя третями голосов", "дауыстың үштен екісімен"),
        ("по 2 от области и 2 от города", "облыстан 2-ден және қаладан"),
        ("каждый вправе", "бір адам да"),
    ],
)
def test_the_same_numbers_in_other_forms_are_no_difference(russian: str, kazakh: str) -> None:
    assert of(russian, kazakh).differences == ()


@pytest.mark.parametrize(
    ("russian", "kazakh", "left", "right"),
    [
        ("145 депутатов", "154 депутат", "145", "154"),
        ("145 депутатов", "жүз елу төрт депутат", "145", "154"),
        ("на пять лет", "алты жылға", "5", "6"),
        ("на 5 лет", "жылдарға", "5", ""),
        ("двух судей на пять лет и двух членов", "екі судьяны бес жылға, бес мүшені", "2", "5"),
        ("пункты 2 и 3", "2-тармақ", "3", ""),
        ("доля 0,5", "0,6 үлес", "0.5", "0.6"),
    ],
)
def test_other_numbers_are_named_on_their_side(
    russian: str, kazakh: str, left: str, right: str
) -> None:
    difference = only(of(russian, kazakh))
    assert difference.code is DifferenceCode.FIGURES
    assert (difference.left.value, difference.right.value) == (left, right)


def test_words_on_one_side_alone_are_idiom() -> None:
    assert of("всякий", "жүз кісі").differences == ()


def test_another_month_is_a_difference_of_days() -> None:
    difference = only(of("с 30 августа 1995 года", "1995 жылғы 30 шілдеден"))
    assert difference.code is DifferenceCode.DATES
    assert (difference.left.value, difference.right.value) == ("1995-08-30", "1995-07-30")


def test_a_number_may_move_between_the_lead_in_of_a_list_and_its_end() -> None:
    def with_list(lead_in: str, end: str) -> Provision:
        point = Provision("art_1__point_1", Kind.POINT, "1)", text=(end,))
        return article("1", lead_in, children=(point,))

    russian = with_list("Депутат вправе в течение 10 дней:", "спросить.")
    kazakh = with_list("Депутат:", "10 күн ішінде сұрауға хақылы.")
    assert parity(ru(russian), kk(kazakh)).differences == ()


SENTENCE = "Вода в каждом колодце принадлежит всем, кто живет рядом с ним. "


def many(cut: int = 0) -> tuple[Provision, ...]:
    """Draw ten articles of like length; the last is cut down to a number of characters."""
    whole = [article(str(number), SENTENCE * 4) for number in range(1, 10)]
    return (*whole, article("10", (SENTENCE * 4)[: cut or None]))


def test_a_text_that_lost_most_of_its_words_is_told() -> None:
    result = parity(ru(*many()), kk(*many(cut=80)))
    assert told(result) == [("length", "art_10", "art_10")]
    assert int(only(result).left.value) > int(only(result).right.value)


def test_a_language_that_is_longer_throughout_is_no_difference() -> None:
    longer = [article(str(number), SENTENCE * 7) for number in range(1, 11)]
    result = parity(ru(*many()), kk(*longer))
    assert result.differences == ()
    assert result.length_ratio == pytest.approx(7 / 4, rel=0.01)


def test_short_texts_may_differ_more_than_long_ones() -> None:
    short = (*many()[:9], article("10", "Вода общая."))
    half = (*many()[:9], article("10", "Су ортақ."))
    assert parity(ru(*short), kk(*half)).differences == ()


def test_the_parameters_decide_and_are_printed_in_the_result() -> None:
    strict = ParityParameters(length_outlier=0.5)
    result = parity(ru(*many()), kk(*many(cut=230)), strict)
    assert codes(result) == [DifferenceCode.LENGTH]
    assert result.parameters == strict
    assert parity(ru(*many()), kk(*many(cut=230))).differences == ()
