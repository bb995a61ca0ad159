"""Kazakh: who all, most or none are, and the predicate that closes what they think.

Қатысушылардың басым бөлігі … деген пікірге тоқтады; залдағы жұрт бір кісідей құптады.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from ortaq.hearings.claims.clauses import FARTHEST, before, clause_end, clause_start
from ortaq.hearings.record import ClaimKind
from ortaq.language.phrases import PhraseFound, Phrases

Words = Mapping[str, Phrases]
_LEADS = 12
"""Letters that may stand before a collective subject: Сонда зал … риза болды."""
_BEFORE_NOUN = frozenset("барлық барша бүкіл күллі тұтас".split())
_LAST = re.compile(r"[;:.!?»”]")
"""What a Kazakh sentence does not go on behind: its verb comes last, over commas."""
_SAID = re.compile(
    r"(?:[дт][ыі]|[дт][ыі]қ|[дт][ыі]к|[аейи](?:ды|ді|мыз|міз)|[аейи]т[ыі]н\w*|[ғгқк][ае]н(?:ын?|ін?|ына|іне|д[ыі][ғг][ыі]н?)?|[ыі]?п|уда|уде)$"
)
"""A form that tells what was or is so; not a wish, a condition or a name of the deed."""
_DENIED = re.compile(r"[мбп][ае](?:й\w*|с\w*|д[ыі]\w*|п|[ғг][ае]н\w*|у\w*)$")
_DENIED_BEHIND = re.compile(r"\s+(?:жоқ|емес)\b")
_MOST_NEAR = re.compile(r"(?:\bдерлік\s*$|^(?:ге|ға)?\s+(?:дерлік|жуық))", re.IGNORECASE)
_THINGS = re.compile(
    r"(?:бап|сұрақ|хат|шығын|тариф|түзету|ескерт|ұсыныс|мәселе|құжат|заң|жоба|норма|тармақ|қаржы)\w*"
    r"[дтн][ыі]ң\s+$",
    re.IGNORECASE,
)
_OBJECT = re.compile(r"(?:[дтн][ыі]|[ғгқк][ае]|[дт][ае]н|[дтн][ыі]ң|[сңм]?[ыі]на|[сңм]?іне)$")
"""A case that no subject has: барлық фермерді."""


def told_in_kazakh(text: str, words: Words) -> Iterator[tuple[ClaimKind, PhraseFound]]:
    """Give what all or most are said to think, and what nobody is said to be against."""
    for whole in words["all_of"].find(text):
        if _THINGS.search(before(text, whole.start)) or _is_object(text, whole):
            continue
        near = _MOST_NEAR.search(before(text, whole.start))
        near = near or _MOST_NEAR.search(text[whole.end : whole.end + _LEADS])
        kind = ClaimKind.SUPPORT if near else ClaimKind.UNANIMITY
        yield from ((kind, one) for one in _agreed(text, whole, words))
    for most in words["most_of"].find(text):
        if not _THINGS.search(before(text, most.start)):
            yield from ((ClaimKind.SUPPORT, one) for one in _agreed(text, most, words))
    for some in words["collective"].find(text):
        if some.start - clause_start(text, some.start) <= _LEADS:
            yield from ((ClaimKind.SUPPORT, one) for one in _agreed(text, some, words))
    yield from ((ClaimKind.UNANIMITY, one) for one in _nobody_differs(text, words))


def _is_object(text: str, whole: PhraseFound) -> bool:
    """Whether `all` is said of a noun in another case than that of a subject."""
    words = text[whole.start : whole.end].split()
    return words[0].lower() in _BEFORE_NOUN and _OBJECT.search(words[-1]) is not None


def _agreed(text: str, who: PhraseFound, words: Words) -> Iterator[PhraseFound]:
    """Give who thinks so with the verb behind it."""
    mark = _LAST.search(text, who.end, who.end + FARTHEST)
    last = mark.start() if mark else min(len(text), who.end + FARTHEST)
    clause = clause_end(text, who.end)
    agreeing = words["agreeing"].find(text[who.end : clause])
    concluding = words["concluding"].find(text[who.end : last])
    thinking = words["thinking"].find(text[who.end : last])
    needed = words["needed"].first(text[who.end : last])
    thinking = [one for one in thinking if needed and needed.end <= one.start]
    for one in (*agreeing, *concluding, *thinking):
        if _is_told(text, who.end + one.end):
            yield PhraseFound(who.start, who.end + one.end, "agrees")
            return


def _is_told(text: str, end: int) -> bool:
    """Whether the verb that ends here tells a fact, and is not denied: қолдады, қолдаған жоқ."""
    verb = re.search(r"[\w-]+$", before(text, end))
    told = verb is not None and _SAID.search(verb[0]) and not _DENIED.search(verb[0])
    return bool(told) and _DENIED_BEHIND.match(text, end) is None


def _nobody_differs(text: str, words: Words) -> Iterator[PhraseFound]:
    """Наразы жан табылмады; ешкім дау айтпады; бірде-бір қарсы қол көтерілген жоқ."""
    for one in words["differing"].find(text):
        first, last = clause_start(text, one.start), clause_end(text, one.end)
        for absent in words["absent"].find(text[one.end : last]):
            nobody = words["nobody"].first(text[first : one.end + absent.start])
            if nobody or absent.start <= 1:
                yield PhraseFound(one.start, one.end + absent.end, "nobody")
                return
