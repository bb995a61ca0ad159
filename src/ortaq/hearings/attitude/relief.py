"""Something bad that is said to become less, or to end: that is good, and its bad word no fault.

Снимет лишние барьеры; кезекті қысқартады; will cut red tape. The words are in
`words/stance.*.toml`, tables `relief` and `bad`. Rules: docs/methods/stance.md.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ortaq.hearings.attitude.parameters import PARAMETERS
from ortaq.hearings.attitude.russian_clause import ENDS, NOT, Word, words_of
from ortaq.hearings.attitude.words import choice, listed

Stretch = tuple[int, int]


def relieved(folded: str, lang: str) -> list[Stretch]:
    """Give the stretches of folded words that say so, from the verb to the bad word."""
    if lang == "ru":
        return [found for words in words_of(folded) for found in _russian(words)]
    return [match.span() for match in _pattern(lang).finditer(folded)]


def _russian(words: list[Word]) -> Iterator[Stretch]:
    for i, word in enumerate(words):
        ends = bool(word.lemmas & listed("ru", "relief.ending")) and any(
            one.text in {"конец", "предел", "заслон"} for one in words[i + 1 : i + 3]
        )
        if not (ends or word.named("relief.verbs")) or (i and words[i - 1].text in NOT):
            continue
        last = _bad_behind(words, i)
        if last is not None:
            yield word.start, words[last].end


def _bad_behind(words: list[Word], verb: int) -> int | None:
    for j in range(verb + 1, min(len(words), verb + 1 + PARAMETERS.object_words)):
        if words[j].text in ENDS | {",", "–", "—"}:
            return None
        bad = words[j].named("bad.nouns") or words[j].named("costs") or words[j].named("burdened")
        if "NOUN" in words[j].parts and bad:
            return j
    return None


@cache
def _pattern(lang: str) -> re.Pattern[str]:
    verbs, nouns = choice(lang, "relief.verbs"), choice(lang, "relief.nouns")
    if lang == "kk":
        return re.compile(
            rf"(?<!\w)(?:{nouns})\w*(?:\s+[\w-]+){{0,3}}?\s+(?:{verbs})"
            r"(?:[аей]ды|[аей]ді|[аей]тын\w*|[аей]тін\w*|[ыі]?п\s+(?:береді|отыр\w*))(?!\w)"
        )
    return re.compile(
        rf"(?<!not )(?<!n't )(?<!never )\b(?:{verbs})\s+(?:[\w'-]+\s+){{0,3}}?(?:{nouns})\b"
    )
