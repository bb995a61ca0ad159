"""Ideas that words of the three languages share: what one language teaches serves the others.

The tables are `words/stance.concepts.toml`, `stance.cues.toml` and `stance.speakers.toml`; what an
idea is worth is learnt (`training/stance.py`). Rules: docs/methods/stance.md.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import resources

from ortaq.hearings.attitude.parameters import PARAMETERS
from ortaq.hearings.attitude.wording import Clue


def concept_clues(folded: str, lang: str) -> Iterator[Clue]:
    """Give the ideas of a statement, each told apart where it is denied; folded: lower case."""
    for name, pattern in patterns("concepts", lang).items():
        for found in pattern.finditer(folded):
            denied = "not " if _is_denied(folded, found, lang) else ""
            yield Clue(f"concept {denied}{name}", *found.span())


def cue_clues(told: str, lang: str) -> Iterator[Clue]:
    """Give what the words that report tell of those they report; told: folded."""
    for name, pattern in patterns("cues", lang).items():
        if pattern.search(told):
            yield Clue(f"teller {name}")


def speaker_clues(office: str, lang: str) -> Iterator[Clue]:
    """Give what the office and the organisation of a speaker tell; office: folded."""
    if not office.strip():
        yield Clue("speaker of no office")
    for name, pattern in patterns("speakers", lang).items():
        if pattern.search(office):
            yield Clue(f"speaker {name}")


@cache
def patterns(table: str, lang: str) -> Mapping[str, re.Pattern[str]]:
    """Give one pattern for each idea of a table."""
    file = resources.files("ortaq.hearings").joinpath("words", f"stance.{table}.toml")
    rows = tomllib.loads(file.read_text(encoding="utf-8"))
    return {name: _as_pattern(row[lang].split()) for name, row in rows.items()}


def _as_pattern(words: list[str]) -> re.Pattern[str]:
    escaped = (re.escape(word.replace("ё", "е")) for word in words)
    choices = (word.replace("_", r"\s+").replace(r"\*", r"[\w-]*") for word in escaped)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(choices)})(?!\w)")


def _is_denied(folded: str, found: re.Match[str], lang: str) -> bool:
    """Whether a denial reaches an idea: a word before it, in Kazakh an ending or the next word."""
    if lang == "kk":
        return bool(_KAZAKH_DENIED.search(found[0], 2) or _KAZAKH_NEXT.match(folded, found.end()))
    before = folded[max(0, found.start() - PARAMETERS.denial_letters) : found.start()]
    return _DENIED[lang].search(before) is not None


_DENIED = {
    "ru": re.compile(r"\b(?:не|ни|нет|без|нельзя|никак\w*|никто|никого)\s+(?:\w+\s+)?$"),
    "en": re.compile(r"\b(?:not|no|never|without|nobody|nothing|cannot|\w+n't)\s+(?:\w+\s+){0,2}$"),
}
_KAZAKH_DENIED = re.compile(r"[мбп][ае](?:й|с\b|ған|ген|ды|ді|п\b|у|сын|сін|ңыз|ңіз)")
_KAZAKH_NEXT = re.compile(r"\s*(?:жоқ|емес)")
