"""Laws written by chance, which now and then name what is gone: for measuring growth."""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from ortaq.conformity.change import Change, change
from ortaq.conformity.duty import Deadline
from ortaq.conformity.parameters import PARAMETERS
from ortaq.conformity.rules import rules_in_force
from ortaq.conformity.scan import scan_law
from ortaq.law.comparison import compare
from ortaq.law.importers import ReadOptions, read_act
from tests.conformity.test_labels import constitutions

PROVISIONS = 150
"""Provisions of an invented law: ten thousand of them have 1.5 million."""
WORDS = """
порядок учёт сбор земля вода дорога школа больница договор работник налог бюджет проект решение срок
орган житель область город район план отчёт надзор проверка заявление жалоба суд право обязанность
охрана лес недра связь энергия торговля услуга помощь выплата пособие лицо сторона условие
""".split()


def scan_invented(data: Path, seed: int) -> tuple[int, int]:
    """Scan one invented law; give its provisions in force and its duties."""
    act = read_act(_invented(seed).encode(), "law.txt", ReadOptions(lang="ru"))
    result = scan_law(str(seed), act, changed_constitution(data), Deadline())
    return sum(1 for _ in rules_in_force(act)), len(result.duties)


def _invented(seed: int) -> str:
    dice = random.Random(seed)  # noqa: S311  a benchmark, not a secret
    return f"Закон о предмете {seed}\n\n" + "\n".join(_articles(dice))


def _articles(dice: random.Random) -> Iterator[str]:
    for article in range(1, PROVISIONS // 5 + 1):
        yield f"\nСтатья {article}. {dice.choice(WORDS).capitalize()}"
        for number in range(1, 5):
            words = " ".join(dice.choices(WORDS, k=dice.randint(15, 45)))
            yield f"{number}. {words.capitalize()}{_mention(dice)}."


def _mention(dice: random.Random) -> str:
    chance = dice.random()
    if chance < 0.01:
        return f" по пункту {dice.randint(1, 4)} статьи {dice.randint(1, 98)} Конституции"
    return " и вносит отчёт в Парламент Республики Казахстан" if chance < 0.03 else ""


@cache
def changed_constitution(data: Path) -> Change:
    """Compare the constitutions of 1995 and 2026 in Russian, once in each process."""
    old, new = constitutions(data, "ru")
    return change(old, new, compare(old, new), PARAMETERS)
