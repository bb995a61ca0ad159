"""What every finder of the room promises: places fit the text, move with it, and cost little."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ortaq.language.amounts import find_amounts
from ortaq.language.detection import languages_by_paragraph
from ortaq.language.names import find_names
from ortaq.language.numbers import find_numbers
from ortaq.language.periods import find_periods
from ortaq.language.sentences import sentences, words

DAY = date(2026, 3, 12)
TEXTS = {
    "ru": "Аким Ермек Сапаров обещал: до 1 июня 2026 года дадут свыше 3 млрд тенге «Парку».",
    "kk": "Әкім Ермек Сапаров 2026 жылдың соңына дейін 3 млрд теңгеден астам қаржы бөлінеді деді.",
    "en": "Mayor Yermek Saparov promised over 3 billion tenge by the end of 2026 for Astana.",
}
FINDERS: dict[str, Callable[[str, str], Sequence[Any]]] = {
    "amounts": find_amounts,
    "periods": lambda text, lang: find_periods(text, lang, DAY),
    "names": find_names,
    "numbers": find_numbers,
    "sentences": lambda text, _: sentences(text),
    "words": lambda text, _: words(text),
}
HOSTILE = {"digits": "1", "spaces": " ", "brackets": "(", "letters": "А", "lines": "\n"}
MEGABYTE = 1_000_000
PATIENCE = 4.0
"""Processor time for a megabyte (seconds): a quadratic search would need hours."""


@pytest.mark.parametrize("finder", FINDERS)
@pytest.mark.parametrize("lang", TEXTS)
def test_something_is_found_and_its_place_holds_its_text(finder: str, lang: str) -> None:
    text = TEXTS[lang]
    found = FINDERS[finder](text, lang)
    assert found
    for each in found:
        assert text[each.start : each.end] == getattr(each, "text", text[each.start : each.end])
    assert all(one.end <= next_.start for one, next_ in pairwise(found))


@pytest.mark.parametrize("finder", FINDERS)
@pytest.mark.parametrize("lang", TEXTS)
def test_a_paragraph_put_before_only_moves_places(finder: str, lang: str) -> None:
    before, text = "Қосымша абзац.\n\n", TEXTS[lang]
    moved = [
        (each.start - len(before), each.end - len(before))
        for each in FINDERS[finder](before + text, lang)
        if each.start >= len(before)
    ]
    assert moved == [(each.start, each.end) for each in FINDERS[finder](text, lang)]


@given(
    st.text(alphabet="аА1 .,-–«»%\n№қ\u00a0", max_size=60),
    st.sampled_from(sorted(TEXTS)),
    st.sampled_from(sorted(FINDERS)),
)
@settings(max_examples=150, deadline=None)
def test_any_text_gives_places_inside_it(noise: str, lang: str, finder: str) -> None:
    text = noise + " " + TEXTS[lang] + noise
    for each in FINDERS[finder](text, lang):
        assert 0 <= each.start < each.end <= len(text)


@pytest.mark.parametrize("lang", TEXTS)
@pytest.mark.parametrize("kind", HOSTILE)
def test_a_megabyte_of_one_sign_costs_seconds(kind: str, lang: str) -> None:
    text = HOSTILE[kind] * MEGABYTE
    for name, finder in FINDERS.items():
        start = time.process_time()
        finder(text, lang)
        assert time.process_time() - start < PATIENCE, name


def test_paragraphs_of_a_megabyte_of_lines_cost_seconds() -> None:
    start = time.process_time()
    languages_by_paragraph("а\n" * (MEGABYTE // 2))
    assert time.process_time() - start < 4 * PATIENCE


def test_importing_the_room_loads_no_model() -> None:
    script = (
        "import sys; import ortaq.language.names, ortaq.language.amounts, ortaq.language.periods,"
        "ortaq.language.detection, ortaq.language.stems, ortaq.language.names.forms;"
        "heavy = ('numpy', 'slovnet', 'navec', 'pymorphy3', 'lingua', 'pycrfsuite', 'Stemmer');"
        "print([name for name in heavy if name in sys.modules])"
    )
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert printed.stdout.strip() == b"[]"


def test_names_in_russian_need_neither_natasha_nor_its_old_parser() -> None:
    script = (
        "import sys; from ortaq.language.names import find_names;"
        "print(len(find_names('Выступил Ермек Сапаров из Караганды.', 'ru')));"
        "print([name for name in ('natasha', 'pymorphy2', 'pkg_resources') if name in sys.modules])"
    )
    printed = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert printed.stdout.split(b"\n")[:2] == [b"2", b"[]"]
