"""The language of a text is told in every alphabet that people write it in, and doubt is shown."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.language.detection import language_of, languages_by_paragraph
from ortaq.language.script import Script, main_script, shares_by_script


@pytest.mark.parametrize(
    ("text", "code", "script"),
    [
        ("Көшеге ағаш отырғызу керек", "kk", Script.CYRILLIC),
        ("Посадите деревья на нашей улице", "ru", Script.CYRILLIC),
        ("Plant more trees in our street", "en", Script.LATIN),
        ("Казакстан халкы бул занды колдайды", "kk", Script.CYRILLIC),
        ("Köşege ağaş otyrğyzu kerek, būl dūrys", "kk", Script.LATIN),
        ("Kóshege aǵash otyrǵyzý kerek, bul durys", "kk", Script.LATIN),
        ("Ko'shege ag'ash otyrg'yzy' kerek, bul durys", "kk", Script.LATIN),
        ("Koshege agash otyrgyzu kerek, bul durys", "kk", Script.LATIN),
        ("كوشەگە اعاش وتىرعىزۋ كەرەك", "kk", Script.ARABIC),
    ],
)
def test_each_way_of_writing_is_recognised_with_certainty(
    text: str, code: str, script: Script
) -> None:
    guess = language_of(text)
    assert (guess.code, guess.script, guess.certain) == (code, script, True)


@pytest.mark.parametrize(
    "text",
    [
        "Підтримую цей законопроєкт, їх треба захистити",
        "Ich unterstütze das neue Gesetz und die Reform",
        "Merhaba arkadaşlar, bu kanunu destekliyorum",
        "Iş ýerinde çagalar üçin täze kanun geçirildi, meniň pikirimçe ol oñat",
        "هذا القانون الجديد يحمي حقوق الإنسان",
        "这是一项新的法律",
        "2026, 15 %",
        "",
    ],
)
def test_other_languages_and_no_language_have_no_code(text: str) -> None:
    assert language_of(text).code is None


def test_a_foreign_letter_in_one_name_of_a_long_text_tells_no_other_language() -> None:
    sentence = "Köşege ağaş otyrğyzu kerek, būl dūrys şeşım. "
    guess = language_of(f"{sentence * 10} Bondarçuk osylai dedı.")
    assert (guess.code, guess.certain) == ("kk", True)


def test_a_name_with_a_letter_of_neighbours_leaves_kazakh_what_it_is() -> None:
    guess = language_of("Būl zañnyñ bızge kerek ekenın Oleg Ivançenko aitty, tūrğyndar qoldady")
    assert (guess.code, guess.script) == ("kk", Script.LATIN)


@pytest.mark.parametrize("text", ["Казакстан халкы", "Нет", "Ban plastic", "ЖКХ"])
def test_a_few_words_without_letters_of_their_own_are_never_certain(text: str) -> None:
    assert not language_of(text).certain


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Рахмет за работу, но дорога до школы всё ещё разбита", "ru"),
        ("На улице Қабанбай батыра нет тротуара", "ru"),
        ("Ауылда больница жоқ, дәрігер сирек келеді", "kk"),
        ("Бұл закон бойынша кім жауап береді?", "kk"),
    ],
)
def test_of_a_mixed_sentence_the_larger_part_decides(text: str, code: str) -> None:
    assert language_of(text).code == code


def test_each_paragraph_has_its_own_language() -> None:
    text = "Біз бұл жобаны қолдаймыз.\n\nМы поддерживаем этот проект.\n\nWe support the project."
    found = languages_by_paragraph(text)
    assert [each.guess.code for each in found] == ["kk", "ru", "en"]
    assert text[found[1].start : found[1].end] == "Мы поддерживаем этот проект."


def test_plain_texts_are_told_without_loading_dictionary_or_detector() -> None:
    script = (
        "import sys; from ortaq.language.detection import language_of;"
        "language_of('Я поддерживаю новую статью, но её нужно уточнить');"
        "language_of('Мен жаңа бапты қолдаймын');"
        "print('pymorphy3' in sys.modules, 'lingua' in sys.modules)"
    )
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert printed.stdout.split() == [b"False", b"False"]


def test_letters_are_shared_among_scripts() -> None:
    shares = shares_by_script("ЖШС Ortaq")
    assert shares[Script.CYRILLIC] == pytest.approx(3 / 8)
    assert main_script("ЖШС Ortaq") is Script.LATIN


@given(st.text(max_size=200))
def test_no_text_breaks_the_guess(text: str) -> None:
    guess = language_of(text)
    assert guess.code in {"kk", "ru", "en", None}
    assert not (guess.certain and guess.code is None)
    assert sum(shares_by_script(text).values()) <= 1.0 + 1e-9
