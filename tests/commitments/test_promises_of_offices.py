"""Promises that an office makes in the passive, in money, or in somebody else's words."""

from __future__ import annotations

import datetime

import pytest

from ortaq.commitments.promises import find_promises

DAY = datetime.date(2026, 3, 12)


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "The regional budget has set aside 450 million tenge for subsidised meters."),
        ("en", "Some 1.2 billion tenge has been earmarked for 2026-2028."),
        ("en", "Mayor Asan Kim said three kindergartens would be built by the end of the year."),
        ("ru", "Новая редакция будет представлена до 25 марта 2026 года."),
        ("kk", "Келесі жылы ауылға газ тартылады."),
    ],
)
def test_is_a_promise(lang: str, text: str) -> None:
    assert len(find_promises(text, lang, DAY)) == 1


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "Last year 450 million tenge was set aside for meters."),
        ("en", "The law has set aside the objection."),
        ("ru", "Редакция статьи будет обязательна для всех."),
        ("kk", "Біз ешкімге қымбат киім сатып ал демейміз."),
    ],
)
def test_is_none(lang: str, text: str) -> None:
    assert find_promises(text, lang, DAY) == ()
