"""How Kazakh refers to provisions; every sentence is our own."""

from __future__ import annotations

import pytest

from ortaq.law.citations import Citation, find_citations, grammar_for, notation


def found(text: str) -> tuple[Citation, ...]:
    return find_citations(text, grammar_for("kk"))


def paths(text: str) -> list[str]:
    return [path for citation in found(text) for path in notation(citation)]


@pytest.mark.parametrize(
    "form",
    "бап бапқа баптың бапты бапта баптан баппен баптағы баптар баптарға баптары баптарының "
    "баптарында баптарымен бабы бабына бабының бабын бабында бабынан бабымен бабындағы".split(),
)
def test_every_ending_of_the_article_is_known(form: str) -> None:
    (citation,) = found(f"ереже 12-{form} сәйкес")
    assert citation.text == f"12-{form}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("3-тармаққа", "para_3"),
        ("3-тармағында", "para_3"),
        ("2) тармақшасының", "point_2"),
        ("6)-тармақшасында", "point_6"),
        ("3-бөлігімен", "p_3"),
        ("екінші абзацында", "line_2"),
        ("4-тарауда", "chp_4"),
        ("ІІ бөлімінде", "sec_ii"),
        ("VI-бөлімнің", "sec_vi"),
        ("2-параграфқа", "subchp_2"),
        ("16- бабының 1- тармағында", "art_16__para_1"),
    ],
)
def test_every_level_is_read(text: str, expected: str) -> None:
    assert paths(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "осы баптың 1-тармағының 4), 5) және 6) тармақшаларында",
            "art_this__para_1__point_4 art_this__para_1__point_5 art_this__para_1__point_6",
        ),
        ("осы Заңның 12-бабы 3-тармағының 2) тармақшасы", "art_12__para_3__point_2"),
        ("Осы тармақтың бірінші бөлігінде", "para_this__p_1"),
        ("5-баптың 2-тармағының екінші бөлігінің 3) тармақшасы", "art_5__para_2__p_2__point_3"),
        ("3 және 4-тараулардың", "chp_3 chp_4"),
        ("аталған баптың 3-тармағы", "art_same__para_3"),
        ("алдыңғы тармақта", "para_previous"),
        ("Осы Заңның 2-бабы 7-тармағының және 4-бабы 5-тармағының", "art_2__para_7 art_4__para_5"),
        (
            "осы баптың 1-тармағының 2) тармақшасында, 3-тармағында",
            "art_this__para_1__point_2 art_this__para_3",
        ),
    ],
)
def test_levels_go_inwards_and_forward(text: str, expected: str) -> None:
    assert paths(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11, 13-15-баптарында", "art_11 art_13..15"),
        ("12 – 15-баптар", "art_12..15"),
        ("12-15, 18 және 20-тармақтарымен", "para_12..15 para_18 para_20"),
        ("83-1-бабы", "art_83-1"),
        ("10-1) тармақшасында", "point_10-1"),
        ("5-баптан 9-бапқа дейін", "art_5..9"),
    ],
)
def test_lists_and_ranges_stand_before_the_word(text: str, expected: str) -> None:
    assert paths(text) == expected.split()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("үш жүз алпыс алтыншы бабы төртінші бөлігімен", "art_366__p_4"),
        ("жүз жиырмасыншы баптың бірінші бөлігі", "art_120__p_1"),
        ("58-інші бабы, 3-інші тармағы", "art_58__para_3"),
        ("26-ншы бабы", "art_26"),
        ("5-ші бап", "art_5"),
        ("99-ыншы бабы, 2-нші бөлімі", "art_99__p_2"),
        ("он екінші абзацы", "line_12"),
    ],
)
def test_ordinals_are_read_as_words_and_with_their_ending(text: str, expected: str) -> None:
    assert paths(text) == [expected]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("осы Кодекстің 5-бабы", ""),
        ("Конституцияның 5-бабында", "Конституция"),
        ("Қазақстан Республикасы Конституциясының 5-бабында", "Конституция"),
        ("Қазақстан Республикасының Азаматтық кодексінің 5-бабы", "Азаматтық кодекс"),
        ("«Бақтар туралы» Қазақстан Республикасы Заңының 5-бабы", "«Бақтар туралы» Заң"),
        (
            "«Бақтар туралы» 2016 жылғы 6 сәуірдегі № 480-V Қазақстан Республикасы Заңының 5-бабы",
            "«Бақтар туралы» Заң",
        ),
        (
            "Қазақстан Республикасының «Бақтар туралы» 2016 жылғы 6 сәуірдегі Заңы 5-бабының",
            "«Бақтар туралы» Заң",
        ),
    ],
)
def test_the_act_stands_before_its_provisions(text: str, act: str) -> None:
    (citation,) = found(text)
    assert (citation.act, citation.text) == (act, text)


def test_the_act_goes_forward_along_a_list() -> None:
    text = "Конституцияның 11-бабында, 16-бабының 1-тармағында және 22-бабында көзделген"
    assert [citation.act for citation in found(text)] == ["Конституция"] * 3


def test_latin_letters_typed_for_kazakh_ones_are_read() -> None:
    assert paths("осы тармақтың бiрiншi бөлiгiнде") == ["para_this__p_1"]


@pytest.mark.parametrize(
    "text",
    [
        "мүліктің үштен бір бөлігі",
        "көшенің екінші бөлігі",
        "фильмнің екінші бөлімі",
        "биліктің барлық тармағының",
        "кодекстің 3 бабы бойынша",
        "заңның жекелеген баптарын",
        "1/3 бөлігі",
        "№ 5-бап",
        "қосымша ақы",
    ],
)
def test_ordinary_speech_is_no_reference(text: str) -> None:
    assert paths(text) == []


def test_bare_numbers_count_in_company() -> None:
    assert paths("Конституцияның 39 бабының 1 тармағы") == ["art_39__para_1"]


@pytest.mark.parametrize(
    "text", ["8-бап\nБақ ашық.", "8-бап. Бақ", "3-тарау. Бақтар", "II бөлім\nБақтар"]
)
def test_a_heading_of_the_provision_itself_is_no_reference(text: str) -> None:
    assert paths(text) == []


def test_an_excluded_article_at_the_start_of_a_line_is_a_reference() -> None:
    assert paths("8-бап алып тасталды") == ["art_8"]


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ата Заңның 26-бабы", "Ата Заң"),
        ("Негізгі Заңның 18-бабында", "Негізгі Заң"),
        ("Ата Заңымыздың 26-бабы", "Ата Заң"),
        ("Конституцияның (61-бап) талаптары", "Конституция"),
        ("Ресей Федерациясы Конституциясының 15-бабы", "Ресей Федерациясы Конституция"),
    ],
)
def test_a_constitution_has_other_names_and_other_countries_have_theirs(
    text: str, act: str
) -> None:
    assert [citation.act for citation in found(text)] == [act]
