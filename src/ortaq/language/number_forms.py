"""How numbers are written in kk, ru and en: separators, scales, halves. Data of `numbers`."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

_SPACE = " \u00a0\u202f\u2009"
_GROUPED = rf"\d{{1,3}}(?:[{_SPACE}'’]\d{{3}}(?!\d)){{1,5}}"
_EUROPEAN = rf"{_GROUPED}(?:,\d{{1,6}}(?!\d))?|\d{{1,3}}(?:\.\d{{3}}(?!\d)){{2,5}}(?:,\d{{1,6}})?"
_ENGLISH = rf"\d{{1,3}}(?:,\d{{3}}(?!\d)){{1,5}}(?:\.\d{{1,6}}(?!\d))?|{_GROUPED}"
_PLAIN = r"\d{1,15}(?!\d)(?:[.,]\d{1,6}(?!\d))?"
_NOT_INSIDE = r"(?<![\w])(?<!\d[.,])"


def _token(figures: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?P<figures>{_NOT_INSIDE}(?:{figures}|{_PLAIN}))|(?P<word>(?<![^\W\d_])[^\W\d_]{{1,40}}(?![^\W\d_]))"
    )


TOKEN: Mapping[str, re.Pattern[str]] = {
    "kk": _token(_EUROPEAN),
    "ru": _token(_EUROPEAN),
    "en": _token(_ENGLISH),
}
"""Finds figures and words; longer runs of digits or letters than any number has are passed over."""

GAP = re.compile(rf"\.?[{_SPACE}\u00ad\t\r\n]{{0,4}}|-")
"""What may part the words of one number."""

SCALES: Mapping[str, tuple[tuple[re.Pattern[str], int], ...]] = {
    "ru": (
        (re.compile(r"десят(?:ок|ка|ков)"), 10),
        (re.compile(r"сот(?:ня|ни|ню|ней|ен)"), 100),
        (re.compile(r"тыс|тысяч\w{0,3}"), 10**3),
        (re.compile(r"млн|миллион\w{0,3}"), 10**6),
        (re.compile(r"млрд|миллиард\w{0,3}"), 10**9),
        (re.compile(r"трлн|триллион\w{0,3}"), 10**12),
    ),
    "kk": (
        (re.compile(r"мың(?!даған)\w{0,6}"), 10**3),
        (re.compile(r"млн|миллион(?!даған)\w{0,7}"), 10**6),
        (re.compile(r"млрд|миллиард(?!таған)\w{0,7}"), 10**9),
        (re.compile(r"трлн|триллион(?!даған)\w{0,7}"), 10**12),
    ),
    "en": (
        (re.compile(r"dozen"), 12),
        (re.compile(r"thousand|k"), 10**3),
        (re.compile(r"million|mln|mn|m"), 10**6),
        (re.compile(r"billion|bln|bn"), 10**9),
        (re.compile(r"trillion|trn|tn"), 10**12),
    ),
}

FRACTIONS: Mapping[str, Mapping[str, Decimal]] = {
    "ru": {
        **dict.fromkeys(("полтора", "полторы", "полутора"), Decimal("1.5")),
        **dict.fromkeys(("пол", "половина", "половину", "половины"), Decimal("0.5")),
        **dict.fromkeys(("четверть", "четверти", "четвертью"), Decimal("0.25")),
    },
    "kk": {"жарты": Decimal("0.5"), "жарым": Decimal("0.5")},
    "en": {"half": Decimal("0.5"), "quarter": Decimal("0.25")},
}
"""Words that count only before a scale: a half alone is no number."""

ARTICLES: Mapping[str, frozenset[str]] = {
    "ru": frozenset(),
    "kk": frozenset(),
    "en": frozenset({"a", "of"}),
}
AND_A_HALF: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "ru": (("с", "половиной"),),
    "kk": (("жарым",),),
    "en": (("and", "a", "half"),),
}
HALVES = {"полмиллиона": 500_000, "полмиллиарда": 500_000_000, "полтриллиона": 5 * 10**11,
          "полтысячи": 500, "полумиллиона": 500_000, "полумиллиарда": 500_000_000,
          "полутысячи": 500, "полсотни": 50}  # fmt: skip
ALONE: Mapping[str, re.Pattern[str]] = {
    "ru": re.compile(r"тысяч[ауие]|тысячей|(?:миллион|миллиард|триллион)(?:а|у|ом|е)?"),
    "kk": re.compile(r"мың(?:нан|ға)?|(?:миллион|миллиард|триллион)(?![дт]аған)\w{0,5}"),
    "en": re.compile(r"million|billion|trillion|dozen"),
}
"""A scale in the singular, which then counts one."""
VAGUE = frozenset(
    """
    несколько нескольких десятки десятков сотни сотен тысячи тысяч пара пару много многие
    бірнеше ондаған жүздеген мыңдаған көп талай several many few some hundreds dozens tens
    thousands per
    """.split()
)
MAYBE_MANY = frozenset({"тысячи"})
"""Singular or plural: read as one only after a word of `MAKES_ONE`."""
MAKES_ONE = frozenset("более больше свыше около менее меньше порядка до почти".split())

_SEPARATORS = re.compile(rf"[{_SPACE}'’]")


def figure_value(figures: str, lang: str) -> Decimal:
    """Read figures as printed in a language: 1 250,5 and 1.250.000 in kk and ru, 1,250.5 in en."""
    plain = _SEPARATORS.sub("", figures)
    if lang == "en":
        thousands = re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", plain)
        return Decimal(plain.replace(",", "") if thousands else plain.replace(",", "."))
    if plain.count(".") > 1:
        plain = plain.replace(".", "")
    return Decimal(plain.replace(",", "."))
