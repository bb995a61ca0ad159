"""What speakers say that a draft does: that it protects, or harms, or does not protect.

A good effect denied is an objection (не защитит, қорғамайды, will not help); a bad one denied shows
nothing. The verbs: `stance.good` and `stance.bad` in `words/speech.*.toml`. Limits:
docs/methods/hearings.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cache
from typing import NamedTuple

from ortaq.hearings.speech.russian.forms import form_of
from ortaq.hearings.speech.terms import terms
from ortaq.language.russian import parses

_WORD = re.compile(r"[\w'-]+")
_NOT_RU = frozenset({"не", "ни"})
_NEAR = 5
"""Words between a norm and the denial of its verb."""
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
    if lang == "ru":
        words = list(_WORD.finditer(folded))
        yield from _russian(words)
        yield from _russian_gaps(words)
    else:
        yield from _by_pattern(folded, lang)
        yield from _gaps(folded, lang)


def _russian(words: Sequence[re.Match[str]]) -> Iterator[EffectFound]:
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


def _russian_gaps(words: Sequence[re.Match[str]]) -> Iterator[EffectFound]:
    """Find norms that do not do something: статья 5 вовсе не отвечает на вопрос."""
    norms = terms("ru", "stance.norms")
    for i, word in enumerate(words):
        form = form_of(word[0])
        if not norms & (form.nominative | form.plural_nominative):
            continue
        for j in range(i + 1, min(i + 2 + _NEAR, len(words) - 1)):
            verb = words[j + 1][0]
            if "," in word.string[word.end() : words[j].start()]:
                break  # another clause
            harmless = _verb_of(verb, "bad") or _verb_of(verb, "neutral")
            if words[j][0] == "не" and form_of(verb).verb and not harmless:
                yield EffectFound(word.start(), words[j + 1].end(), Effect.MISSED)
                break


def _gaps(folded: str, lang: str) -> Iterator[EffectFound]:
    """Find norms that do not do, or do not have, something, in Kazakh and English."""
    for found in _gap_pattern(lang).finditer(folded):
        verb = found["verb"] or ""
        harmless = terms(lang, "stance.bad") | terms(lang, "stance.neutral")
        if not verb.startswith(tuple(harmless)):
            yield EffectFound(found.start(), found.end(), Effect.MISSED)


@cache
def _gap_pattern(lang: str) -> re.Pattern[str]:
    norms = "|".join(sorted(terms(lang, "stance.norms"), key=len, reverse=True))
    lacking = "|".join(terms("en", "stance.lacking"))
    return re.compile(
        {"kk": _KAZAKH_GAP, "en": _ENGLISH_GAP}[lang].format(norms=norms, lacking=lacking)
    )


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
_KAZAKH_GAP = (
    r"(?<!\w)(?:(?:{norms})(?:\s+[\w-]+){{0,6}}?\s+(?P<verb>\w{{2,}}?)[мбп][ае](?:й(?:ды|ді|тын\w*|тін\w*)|ған\w*|ген\w*)"
    r"|(?:{norms})(?:[нмт]?[дт][ае]|[нмт]?[дт][ае]ғы|[нмт]?[дт][ае]гі)(?:\s+[\w-]+){{0,6}}?\s+"
    r"(?:жоқ|\w{{2,}}[мбп][ае][ғг][ае]н\w*))(?!\w)"
)
"""A norm and a verb denied, or a norm in the locative and жоқ or a participle denied."""
_ENGLISH_GAP = (
    r"(?<!\w)(?:{norms})(?:\s+\d[\d()]*)?(?:\s+(?:simply|still|also|just))?\s+"
    r"(?:(?:does|do|will|would|can|could)\s*(?:not|n't)\s+(?P<verb>\w+)|(?:{lacking}))(?!\w)"
)
"""A norm, its number, and a verb denied, or a word for lacking."""
