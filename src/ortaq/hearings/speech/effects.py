"""What speakers say that a draft does: that it protects, or harms, or does not protect.

A good effect denied is an objection (не защитит, қорғамайды, will not help); a bad one denied shows
nothing. The verbs: `stance.good` and `stance.bad` in `words/speech.*.toml`. Limits:
docs/methods/hearings.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from typing import NamedTuple

from ortaq.hearings.speech.russian_forms import form_of
from ortaq.hearings.speech.terms import terms
from ortaq.language.russian import parses

_WORD = re.compile(r"[\w'-]+")
_NOT_RU = frozenset({"не", "ни"})
_BETWEEN_RU = 1
"""Words between не and its verb: не только … is no denial, не сможет защитить is one."""
_HELPING = frozenset("мочь смочь стать суметь".split())


class Effect(Enum):
    """What is said of an effect."""

    GOOD = "good"
    """It is expected, and good."""
    BAD = "bad"
    """It is expected, and bad."""
    MISSED = "missed"
    """It is good, and will not come."""


class EffectFound(NamedTuple):
    """An effect with its place in the folded words."""

    start: int
    end: int
    effect: Effect


def effects_in(folded: str, lang: str) -> Iterator[EffectFound]:
    """Give the effects that words tell, in order; folded: as `terms.fold` gives them."""
    yield from {"ru": _russian, "kk": _kazakh, "en": _english}[lang](folded)


def _russian(folded: str) -> Iterator[EffectFound]:
    words = list(_WORD.finditer(folded))
    for i, word in enumerate(words):
        good = _verb_of(word[0], "good")
        if not good and not _verb_of(word[0], "bad"):
            continue
        first = i
        if first and form_of(words[first - 1][0]).verb & _HELPING:
            first -= 1
        denied = first > 0 and words[first - 1][0] in _NOT_RU
        effect = _effect(good=good, denied=denied)
        if effect and (form_of(word[0]).verb or first < i):
            yield EffectFound(words[first - denied].start(), word.end(), effect)


def _verb_of(word: str, kind: str) -> bool:
    """Whether a word is a verb of a list, in the third person or after a helping verb."""
    lemmas = form_of(word).verb or frozenset(
        parse.lemma.replace("ё", "е") for parse in parses(word)[:1] if parse.part == "INFN"
    )
    return bool(lemmas & terms("ru", f"stance.{kind}"))


def _effect(*, good: bool, denied: bool) -> Effect | None:
    if good:
        return Effect.MISSED if denied else Effect.GOOD
    return None if denied else Effect.BAD


def _kazakh(folded: str) -> Iterator[EffectFound]:
    yield from _by_pattern(folded, "kk")


def _english(folded: str) -> Iterator[EffectFound]:
    yield from _by_pattern(folded, "en")


def _by_pattern(folded: str, lang: str) -> Iterator[EffectFound]:
    for kind in ("good", "bad"):
        for found in _pattern(lang, kind).finditer(folded):
            effect = _effect(good=kind == "good", denied=found["denied"] is not None)
            if effect:
                yield EffectFound(found.start(), found.end(), effect)


@cache
def _pattern(lang: str, kind: str) -> re.Pattern[str]:
    phrases = sorted(terms(lang, f"stance.{kind}"), key=len, reverse=True)
    verbs = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases)
    return re.compile({"kk": _KAZAKH, "en": _ENGLISH}[lang].format(verbs=verbs))


_KAZAKH = (
    r"(?<!\w)(?:{verbs})(?:"
    r"(?P<denied>[мбп][ае]й(?:ды|ді|тын\w*|тін\w*)|[мбп][ае]с\b|[мбп][ае](?:ған|ген)\w*)"
    r"|(?:а|е|й)(?:ды|ді|тын\w*|тін\w*)|(?:ып|іп|п)\s+(?:береді|отыр\w*)|(?:у|ю)ге\s+көмектеседі"
    r"|(?:уға|уге)\s+мүмкіндік\s+береді)"
)
"""Stems of the lists with the endings of the present and future, said or denied."""
_ENGLISH = (
    r"(?<!\w)(?:(?:will|would|can|could|does|do|did|may|might)\s*(?P<denied>not|n't|never)?\s+"
    r"(?:(?:finally|simply|also|really|\w+ly|be able to|help(?: to)?)\s+)?(?:{verbs})"
    r"|(?:{verbs})(?:s|es))(?!\w)"
)
"""Verbs of the lists after a helping verb, or in the third person."""
