"""The few words that a page adds to a law, in the language of the law."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageWords:
    """Words of one language. Patterns take `{}`; no sentence is glued from parts."""

    contents: str
    note: str
    draft: str
    edition: str
    repealed: str
    link: str
    months: tuple[str, ...]
    """In the form that `edition` asks for."""
    day: str
    """How a day is written: `{day}`, `{month}`, `{year}`."""

    def written(self, day: datetime.date) -> str:
        """Give a day as it stands in `edition`."""
        return self.day.format(day=day.day, month=self.months[day.month - 1], year=day.year)


_WORDS: Mapping[str, PageWords] = {
    "kk": PageWords(
        contents="Мазмұны",
        note="Ескерту",
        draft="Жоба",
        edition="{} редакция",
        repealed="алып тасталған",
        link="осы орынға сілтеме",
        months=(
            *("қаңтардағы", "ақпандағы", "наурыздағы", "сәуірдегі", "мамырдағы", "маусымдағы"),
            *("шілдедегі", "тамыздағы", "қыркүйектегі", "қазандағы"),
            *("қарашадағы", "желтоқсандағы"),
        ),
        day="{year} жылғы {day} {month}",
    ),
    "ru": PageWords(
        contents="Содержание",
        note="Сноска",
        draft="Проект",
        edition="Редакция от {}",
        repealed="исключена",
        link="ссылка на это место",
        months=(
            *("января", "февраля", "марта", "апреля", "мая", "июня"),
            *("июля", "августа", "сентября", "октября", "ноября", "декабря"),
        ),
        day="{day} {month} {year} года",
    ),
    "en": PageWords(
        contents="Contents",
        note="Note",
        draft="Draft",
        edition="Edition of {}",
        repealed="repealed",
        link="link to this place",
        months=(
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ),
        day="{day} {month} {year}",
    ),
    "de": PageWords(
        contents="Inhalt",
        note="Hinweis",
        draft="Entwurf",
        edition="Fassung vom {}",
        repealed="weggefallen",
        link="Link zu dieser Stelle",
        months=(
            *("Januar", "Februar", "März", "April", "Mai", "Juni"),
            *("Juli", "August", "September", "Oktober", "November", "Dezember"),
        ),
        day="{day}. {month} {year}",
    ),
}


def words_for(lang: str) -> PageWords:
    """Give the words of a language; a language that has none here gets the English ones."""
    return _WORDS.get(lang, _WORDS["en"])
