"""Kazakh nouns that stay in the singular behind a number, and so in the list that it counts."""

from __future__ import annotations

import re

from ortaq.hearings.event.counted_nouns import means_people

_COUNT = re.compile(
    r"(?:\d\w*(?:-\w{1,3})?|\b(?:жүз|мың|екі|үш|төрт|бес|алты|жеті|сегіз|тоғыз|он|жиырма|отыз|қырық|елу|алпыс|жетпіс|сексен|тоқсан)"
    r"(?:[дт][ае]й|[ғқ]а|[гк]е|[дт][ае]н|[нт]ен)?)\s+"
    r"(?:(?:жуық|астам|шақты|аса|артық|дай|дей)\s+)?(?:(?:адам|кісі)\s*[:–—]\s*)?$"
)
"""Before a counted noun: 60-қа жуық | диқан; елудей адам: | мұғалім."""
_OF_ALL = re.compile(r"\s+[^\s,]+\s*[:–—]")
"""Behind a noun that counts all, of whom a list tells: тұрғын | жиналды: зейнеткерлер, …"""
_JOINED = re.compile(r"\s*(?:,|және|мен|пен|бен)\s*")


def is_counted(before: str, words: str, behind: str) -> bool:
    """Tell whether a number of people stands before a noun: 90 | ата-ана.

    behind: some letters behind the noun.
    """
    counted = _COUNT.search(before) is not None
    return counted and not _OF_ALL.match(behind) and _is_person(words)


def goes_on(between: str, words: str) -> bool:
    """Tell whether a noun goes on a counted list: 40 омарташы, | бағбан.

    between: what stands between it and the item before.
    """
    return _JOINED.fullmatch(between) is not None and means_people(
        words.rsplit(maxsplit=1)[-1], "kk"
    )


def _is_person(words: str) -> bool:
    return means_people(words.rsplit(maxsplit=1)[-1], "kk")
