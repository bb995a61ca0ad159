"""The words of one language in which texts call for laws, set deadlines and end bodies, as data.

They lie in `ortaq.jurisdictions` (`kz/conformity.ru.toml`): a language is added without code.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ortaq.errors import UnknownProfile

_FILES = {"ru": "kz/conformity.ru.toml", "kk": "kz/conformity.kk.toml"}


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Compiled patterns of one language; all ignore case.

    constitutional_law, law: words by which a sentence calls for a law. no_call: what no law may do.
    ending: a body ends. transitional: the heading of final and transitional provisions. duty:
    something must be done. lasting: something goes on as it is. entry_into_force: the text's own
    first day. since: from which event a time is counted, group `event`. refers_back: to a case of
    another sentence. alignment: bring laws into line. foreign_before, foreign_after: what stands
    beside the name of a body of another country or of an association. home_before, home_after: what
    stands beside a name in small letters that is the own country's. historical_before,
    historical_after: a journal of a stated year is named after it. titled_before, titled_after: a
    title is. sounds_after: a word that takes its sound from the name. two_chambers: what only a
    body of chambers is or does. past_deed: something was done on a day that is named. defines: a
    law gives a short name, group `name`. plain_before: what stands before a common noun and says
    nothing about which of the bodies of this name is meant.
    """

    lang: str
    constitutional_law: re.Pattern[str]
    law: re.Pattern[str]
    no_call: re.Pattern[str]
    ending: re.Pattern[str]
    transitional: re.Pattern[str]
    duty: re.Pattern[str]
    lasting: re.Pattern[str]
    entry_into_force: re.Pattern[str]
    since: re.Pattern[str]
    refers_back: re.Pattern[str]
    alignment: re.Pattern[str]
    foreign_before: re.Pattern[str]
    foreign_after: re.Pattern[str]
    home_before: re.Pattern[str]
    home_after: re.Pattern[str]
    historical_before: re.Pattern[str]
    historical_after: re.Pattern[str]
    titled_before: re.Pattern[str]
    titled_after: re.Pattern[str]
    sounds_after: re.Pattern[str]
    two_chambers: re.Pattern[str]
    past_deed: re.Pattern[str]
    defines: re.Pattern[str]
    plain_before: re.Pattern[str]
    title_words: frozenset[str]
    """Stems that all titles share and that say nothing about a subject."""


@cache
def vocabulary(lang: str) -> Vocabulary:
    """Give the words of a language. Raises UnknownProfile."""
    if lang not in _FILES:
        raise UnknownProfile(lang, tuple(_FILES))
    path = resources.files("ortaq.jurisdictions") / _FILES[lang]
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    patterns = {
        name: re.compile(pattern, re.IGNORECASE | re.VERBOSE)
        for name, pattern in content["patterns"].items()
    }
    return Vocabulary(lang=lang, title_words=frozenset(content["title_words"]), **patterns)
