"""The name of a body taken out of its sentence: where it ends, and its nominative."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ortaq.language.phrases import Phrases
from ortaq.language.russian import adjective_in, agrees, noun_in

_WORD = re.compile(r"[\w-]+")
_QUOTED = re.compile(r"[«“\"„][^»”\"“]*[»”\"“]")
_STOP = re.compile(r"[,;:!?(\n]|\.(?=\s|$)|\s[–—-]\s")
_GENITIVE = re.compile(r"(?P<stem>\w+?(?:[ыі]|с[ыі]))н[ыі]ң$|(?P<bare>\w{3,}?)[ндт][ыі]ң$")
_ARTICLE = re.compile(r"^(?:the|a|an)\s+", re.IGNORECASE)
_DAY = re.compile(r"\s\d{1,2}\s+[^\W\d_]{3,}(?:\s+\d{4}(?:\s+(?:года|жылы)|\s*г\.)?)?\s*$")
"""A day that ends what stands before the verb: фонд «…» 5 мая 2026 года провёл."""
_OPENING_DAY = re.compile(r"\d{1,2}\s+[^\W\d_]{3,}\s+(?:\d{4}\s+(?:(?:года|г\.|жылы)\s+)?)?")


def body_from(text: str, start: int, cut: Phrases) -> tuple[int, int]:
    """Give the span of the body whose name begins at `start`; quoted names are never cut."""
    masked = _masked(text)
    start += len(text[start:]) - len(text[start:].lstrip())
    stop = _STOP.search(masked, start)
    end = stop.start() if stop else len(text)
    found = [place.start for place in cut.find(masked[start:end]) if place.start > 0]
    cuts = [place for place in found if not _NAMED_FOR.search(masked[start : start + place + 4])]
    end = start + min(cuts) if cuts else end
    return start, start + len(text[start:end].rstrip(" .,—–-"))


_NAMED_FOR = re.compile(
    r"(?:комитет|комисси|департамент|групп|штаб|центр|инспекци|управлени|отдел)\w*(?:\s+[\w-]+){0,2}\s+по\s$"
    r"|(?:совет|комисси|штаб|фонд)\w*\s+при\s$",
    re.IGNORECASE,
)
"""What a body is for belongs to its name: комитет по языковой политике."""


def body_until(text: str, end: int, cut: Phrases) -> tuple[int, int]:
    """Give the span of the body whose name ends at `end`."""
    masked = _masked(text)
    stops = [stop.end() for stop in _STOP.finditer(masked, 0, end)]
    start = max(stops, default=0)
    found = [place.end for place in cut.find(masked[start:end])]
    cuts = [place for place in found if not _NAMED_FOR.search(masked[start : start + place] + " ")]
    start += max(cuts, default=0)
    start += len(text[start:end]) - len(text[start:end].lstrip(" \u00a0,–—-"))
    opening = _OPENING_DAY.match(masked, start, end)
    start = opening.end() if opening else start
    day = _DAY.search(masked[start:end])
    end = start + day.start() if day else end
    return start, start + len(text[start:end].rstrip(" \u00a0,–—-"))


def without_days(
    text: str, span: tuple[int, int], days: Sequence[tuple[int, int]]
) -> tuple[int, int]:
    """Leave out a day and what stands on its other side: Шымкенте 2 марта 2026 года | совет."""
    start, end = span
    for first, last in days:
        if start <= first and last < end and len(_WORD.findall(text[start:first])) <= _WHERE:
            start = last + len(text[last:end]) - len(text[last:end].lstrip(" ,–—"))
        elif start < first < end:
            end = start + len(text[start:first].rstrip(" ,–—-"))
    return start, end


_WHERE = 2
"""A place before a day has no more words."""


def _masked(text: str) -> str:
    """Hide what stands in quotation marks, so that nothing inside ends a name."""
    return _QUOTED.sub(lambda quoted: "x" * len(quoted[0]), text)


def in_nominative(name: str, case: str) -> str:
    """Give a Russian name of a body in the nominative; only its head changes.

    case: ablt or gent, the case in which the name stands. Unknown words stay as written.

    >>> in_nominative("общественным фондом «Жайлау»", "ablt")
    'общественный фонд «Жайлау»'
    """
    outside = name.partition("«")[0]
    words = list(_WORD.finditer(outside))
    head = _head([word[0] for word in words], case)
    if head is None:
        return name
    noun = noun_in(words[head][0], case)
    forms = [adjective_in(word[0], case, noun.agreement) for word in words[:head]] if noun else []
    if noun is None or None in forms:
        return name
    changed = name
    for word, form in reversed([*zip(words, [*forms, noun.form], strict=False)]):
        changed = changed[: word.start()] + str(form) + changed[word.end() :]
    return changed


def _head(words: Sequence[str], case: str) -> int | None:
    """Give the place of the noun that rules a name. городским is one too, yet not before another.

    >>> _head(["городским", "маслихатом"], "ablt"), _head(["советом", "ветеранов"], "ablt")
    (1, 0)
    """
    nouns = [(place, noun) for place, word in enumerate(words) if (noun := noun_in(word, case))]
    for (place, _), (_, following) in pairwise(nouns):
        if not agrees(words[place], case, following.agreement):
            return place
    return nouns[-1][0] if nouns else None


def without_genitive(name: str) -> str:
    """Give a Kazakh name without the genitive of its last word: қорының, қоры."""
    found = _GENITIVE.search(name)
    if not found:
        return name
    stem = found["stem"] or found["bare"]
    return name[: found.start()] + stem


def without_article(name: str) -> str:
    """Give an English name without its article."""
    return _ARTICLE.sub("", name)
