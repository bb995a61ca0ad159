"""Words of the list of duties, by language, from `words.LANG.toml`, for codes of the scan."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

LANGUAGES = ("kk", "ru", "en")


@dataclass(frozen=True, slots=True)
class ConformityWords:
    """Words of one language. Sentences are patterns with names in braces."""

    lang: str
    title: str
    intro: str
    none_in_the_text: str
    counted_from: str
    preamble: str
    check: str
    rewording_title: str
    undecided: str
    gone: str
    columns: Mapping[str, str]
    kinds: Mapping[str, str]
    grades: Mapping[str, str]
    reasons: Mapping[str, str]
    left: Mapping[str, str]
    verdicts: Mapping[str, str]
    own_verdicts: Mapping[str, str]
    """Of what the new text itself calls for."""
    stages: Mapping[str, str]

    def verdict(self, code: str, in_law: bool) -> str:
        """Say what a person decided about a place in a law, or about what the new text demands."""
        return (self.verdicts if in_law else self.own_verdicts)[code] if code else self.undecided

    def reason(self, code: str) -> str:
        """Say a reason, `renumbered` or `name=Сенат`."""
        name, _, detail = code.partition("=")
        return self.reasons[name].format(detail=detail)


@cache
def conformity_words(lang: str) -> ConformityWords:
    """Give the words of a language; English for one that has none."""
    chosen = lang if lang in LANGUAGES else "en"
    path = resources.files("ortaq.report.conformity_table") / f"words.{chosen}.toml"
    return ConformityWords(lang=chosen, **tomllib.loads(path.read_text(encoding="utf-8")))
