"""Every word of the site is there in Kazakh and Russian, and compiled from what is written."""

from __future__ import annotations

import gettext
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import read_po

import ortaq_site

SITE = Path(ortaq_site.__file__).parent
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|\{\w+\}")


def catalog(language: str) -> Catalog:
    path = SITE / "locale" / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        return read_po(file, locale=language)


def forms(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_no_word_is_missing_or_doubtful(language: str) -> None:
    poor = [m.id for m in catalog(language) if m.id and (m.fuzzy or not all(forms(m)))]
    assert poor == []


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_translations_keep_the_placeholders(language: str) -> None:
    wrong = []
    for message in catalog(language):
        ids = message.id if isinstance(message.id, tuple) else (message.id,)
        wanted = {tuple(sorted(set(PLACEHOLDER.findall(source)))) for source in ids}
        found = {tuple(sorted(set(PLACEHOLDER.findall(form)))) for form in forms(message)}
        wrong += [message.id] if message.id and not found <= wanted else []
    assert wrong == []


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_compiled_words_are_those_written(language: str) -> None:
    compiled = SITE / "locale" / language / "LC_MESSAGES" / "django.mo"
    with compiled.open("rb") as file:
        words = gettext.GNUTranslations(file)
    for message in catalog(language):
        if message.id and isinstance(message.id, str) and message.string:
            found = (
                words.pgettext(message.context, message.id)
                if message.context
                else words.gettext(message.id)
            )
            assert found == message.string
        elif isinstance(message.id, tuple) and all(message.string):
            assert words.ngettext(*message.id, 1) == message.string[0]


def test_the_pages_use_no_word_that_the_catalogues_lack() -> None:
    known = {m.id if isinstance(m.id, str) else m.id[0] for m in catalog("kk")}
    asked = set()
    for page in (SITE / "templates").rglob("*.html"):
        asked |= set(re.findall(r'\{% translate "([^"]+)"', page.read_text(encoding="utf-8")))
    assert asked - known == set()


def test_one_and_many_are_told_apart_in_russian() -> None:
    path = SITE / "locale" / "ru" / "LC_MESSAGES" / "django.mo"
    with path.open("rb") as file:
        words = gettext.GNUTranslations(file)
    source = ("The draft has %(new)s article.", "The draft has %(new)s articles.")
    said = [words.ngettext(*source, number) % {"new": number} for number in (1, 3, 11, 96)]
    assert said == [
        "В проекте 1 статья.",
        "В проекте 3 статьи.",
        "В проекте 11 статей.",
        "В проекте 96 статей.",
    ]
