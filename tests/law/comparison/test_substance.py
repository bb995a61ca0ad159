"""What a change of substance is, and what only looks like one."""

from __future__ import annotations

import pytest

from ortaq.law.comparison.substance import differs_in_substance

NOT_SUBSTANCE = [
    ("the term in article 5 ends", "the term in article 19-1 ends"),
    ("предусмотренных статьями 11, 13–15 и 17", "предусмотренных статьями 12, 14 и 16–19"),
    ("пунктом 3 статьи 91 закона", "пунктом 4 статьи 95 закона"),
    ("в подпункте 10-1) пункта 2", "в подпункте 11) пункта 3"),
    ("осы Заңның 16-бабының 1-тармағында", "осы Заңның 18-бабының 2-тармағында"),
    ("2) тармақшасында көрсетілген", "5) тармақшасында көрсетілген"),
    ("nach § 312 Absatz 2 Satz 1", "nach § 355 Absatz 1 Satz 2"),
    ("1) first;\n2) second.", "1) first;\n3) second."),
    ("законы, акты — и решения", "Законы акты и решения"),
    ("one line\nand another", "one line and another"),
]
SUBSTANCE = [
    ("for 5 years", "for 7 years"),
    ("состоит из 98 депутатов", "состоит из 145 депутатов"),
    ("бес жылға сайланады", "жеті жылға сайланады"),
    ("10 күн ішінде", "15 күн ішінде"),
    ("a fine of 2.5 per cent", "a fine of 3.5 per cent"),
    ("the body may publish", "the body shall publish"),
    ("не допускается", "допускается"),
    ("статьей 5 на 3 года", "статьей 5 на 4 года"),
    ("binnen 14 Tagen", "binnen 30 Tagen"),
]


@pytest.mark.parametrize(("old", "new"), NOT_SUBSTANCE)
def test_citations_punctuation_and_layout_are_not_substance(old: str, new: str) -> None:
    assert not differs_in_substance(old, new)


@pytest.mark.parametrize(("old", "new"), SUBSTANCE)
def test_words_and_figures_are_substance(old: str, new: str) -> None:
    assert differs_in_substance(old, new)


@pytest.mark.parametrize("piece", ["1-", "1 – ", "1, ", "1.", "статья 1-", "§ 1 "])
def test_a_text_made_to_stall_the_reader_is_read_all_the_same(piece: str) -> None:
    assert not differs_in_substance(piece * 20_000, piece * 20_000)
