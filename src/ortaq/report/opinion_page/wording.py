"""Words of the report by language: patterns from `words.LANG.toml`, numbers as people write them.

A pattern takes names in braces. A name that has counted forms (`people`, `votes`, ...) is given a
whole number and becomes "448 people"; a share becomes per cent. No sentence is glued from parts.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

LANGUAGES = ("kk", "ru", "en")
THIN, NO_BREAK = "\u202f", "\u00a0"
_TEENS = range(11, 15)


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """Everything the report says in one language."""

    lang: str
    patterns: Mapping[str, str]
    forms: Mapping[str, tuple[str, ...]]
    """Counted nouns: one form (kk), two (en: 1 and more) or three (ru: 1, 2-4, 5 and more)."""

    def __call__(self, key: str, **values: object) -> str:
        """Fill a pattern. Raises KeyError for a key or a name that is not there."""
        return self.patterns[key].format_map(
            {name: self._told(name, v) for name, v in values.items()}
        )

    def _told(self, name: str, value: object) -> str:
        match value:
            case int() if name in self.forms:
                return self.counted(name, value)
            case int():
                return self.number(value)
            case float():
                return self.share(value)
            case _:
                return str(value)

    def counted(self, name: str, count: int) -> str:
        """Give a number with its noun: "2 голоса"."""
        forms = self.forms[name]
        return forms[min(_form(self.lang, count), len(forms) - 1)].format(self.number(count))

    def number(self, count: int) -> str:
        """Write a whole number with its thousands apart."""
        apart = f"{count:,}"
        return apart if self.lang == "en" else apart.replace(",", NO_BREAK)

    def share(self, share: float) -> str:
        """Write a share as whole per cent; one that is not quite none or all says so."""
        percent = round(100 * share)
        space = "" if self.lang == "en" else NO_BREAK
        if percent == 0 and share > 0:
            return f"<1{space}%"
        if percent == 100 and share < 1:
            return f">99{space}%"
        return f"{percent}{space}%"

    def index(self, value: float) -> str:
        """Write a number between 0 and 1 with two digits."""
        written = f"{value:.2f}"
        return written if self.lang == "en" else written.replace(".", ",")

    def decimal(self, value: float) -> str:
        """Write a number with one digit after the point, or the comma."""
        written = f"{value:.1f}"
        return written if self.lang == "en" else written.replace(".", ",")

    def range(self, low: float, high: float) -> str:
        """Write an interval of shares."""
        space = "" if self.lang == "en" else NO_BREAK
        ends = dict.fromkeys((round(100 * low), round(100 * high)))
        return f"{'–'.join(map(str, ends))}{space}%"


def wording(lang: str) -> Wording:
    """Give the words of a language; English where there are none."""
    return wording_of("ortaq.report.opinion_page", lang)


@cache
def wording_of(package: str, lang: str) -> Wording:
    """Give the words of a report that lie in its package; English where there are none."""
    known = lang if lang in LANGUAGES else "en"
    file = resources.files(package).joinpath(f"words.{known}.toml")
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    forms = {name: tuple(several) for name, several in content["counted"].items()}
    return Wording(known, content["say"], forms)


def _form(lang: str, count: int) -> int:
    """Choose among the forms of a counted noun."""
    if lang == "ru":
        if count % 100 in _TEENS:
            return 2
        return {1: 0, 2: 1, 3: 1, 4: 1}.get(count % 10, 2)
    return 0 if count == 1 else 1
