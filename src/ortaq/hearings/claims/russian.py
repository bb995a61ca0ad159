"""Russian: who all, most or none are, and what they think, in one clause in either order.

Все гости сошлись в одном; поддерживает большинство сидящих здесь; возражений проект не вызвал.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice

from ortaq.hearings.claims.clauses import FARTHEST, clause_end, clause_start
from ortaq.hearings.record import ClaimKind
from ortaq.language.phrases import PhraseFound, Phrases
from ortaq.language.russian import Parse, parses

Words = Mapping[str, Phrases]
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_WHOLE = re.compile(r"\b(?P<word>все|весь|вся|каждый|каждая|любой)\b", re.IGNORECASE)
_HEAD = 4
"""Words behind `все` or `большинство` among which their noun stands: все наши сегодняшние гости."""
_DENIES = re.compile(r"\b(?:не|ни|вряд ли)\s+(?:\w+\s+)?$", re.IGNORECASE)
_PREDICATES = frozenset({"VERB", "ADJS", "PRED"})
_QUALITIES = frozenset({"PRTF", "ADJF"})
_IS_FOR = re.compile(
    r"\s+(?:(?:был[аио]?|стоит|стоят|явно|скорее|сегодня|здесь|тут|и)\s+)*"
    r"(?:за(?P<what>\s+[^\W\d_]+(?:\s+[^\W\d_]+)?)?|с нами)(?=\W|$)",
    re.IGNORECASE,
)
_TIMES = frozenset("год месяц неделя день час время период раз счёт счет исключение".split())


def told_in_russian(text: str, words: Words) -> Iterator[tuple[ClaimKind, PhraseFound]]:
    """Give what all or most are said to think, and what nobody is said to be against."""
    for whole in _WHOLE.finditer(text):
        end = _end_of_whole(text, whole, words)
        if end:
            place = _agreed(text, whole.start(), end, words)
            yield from ((ClaimKind.UNANIMITY, one) for one in (place,) if one)
    for most in words["most_of"].find(text):
        end = _end_of_people(text, most.end, words)
        place = _agreed(text, most.start, end, words) if end else None
        yield from ((ClaimKind.SUPPORT, one) for one in (place,) if one)
    for some in words["collective"].find(text):
        end = _is_for(text, some.end)
        if end and _opens_clause(text, some.start):
            yield ClaimKind.SUPPORT, PhraseFound(some.start, end, "agrees")
    yield from ((ClaimKind.UNANIMITY, one) for one in _nobody_differs(text, words))
    yield from ((ClaimKind.UNANIMITY, one) for one in _nothing_differs(text, words))
    yield from ((ClaimKind.UNANIMITY, one) for one in _as_one(text, words))


def _opens_clause(text: str, start: int) -> bool:
    """Whether no verb rules the word: зал за проект, but благодарит молодёжь за смелость."""
    readings = (_first(one[0]) for one in _WORD.finditer(text, clause_start(text, start), start))
    return not any(one and one.part in {"VERB", "INFN", "GRND", "PREP"} for one in readings)


def _first(word: str) -> Parse | None:
    found = parses(word.lower())
    return found[0] if found else None


def _end_of_whole(text: str, whole: re.Match[str], words: Words) -> int:
    """Give where the words for all people end; 0 where things are meant: все расходы."""
    alone = whole.end() if whole["word"].lower() == "все" else 0
    last = clause_end(text, whole.end())
    for word in islice(_WORD.finditer(text, whole.end(), last), _HEAD):
        one = _first(word[0])
        if one is None or one.part in _PREDICATES:
            break
        if one.part == "NOUN":
            people = {"anim", "nomn"} <= one.marks
            known = people or (not alone and _is_collective(word[0], words))
            return word.end() if known else 0 if one.marks & {"nomn", "accs"} else alone
        if one.part in _QUALITIES and "plur" in one.marks and _ends(text, word.end(), last):
            return word.end()
    return alone


def _ends(text: str, place: int, last: int) -> bool:
    """Whether a participle stands for a noun: все собравшиеся согласились."""
    following = _WORD.search(text, place, last)
    one = _first(following[0]) if following else None
    return one is None or one.part not in _QUALITIES | {"NOUN"}


def _end_of_people(text: str, start: int, words: Words) -> int:
    """Give where `of the people` ends behind most; 0 where things are meant: большинство статей."""
    last = clause_end(text, start)
    for word in islice(_WORD.finditer(text, start, last), _HEAD):
        one = _first(word[0])
        if one is None or one.part in _PREDICATES or one.part == "PREP":
            break
        if one.part == "NOUN":
            if not _may_be_genitive(word[0]):
                break
            known = "anim" in one.marks or _is_collective(word[0], words)
            return word.end() if known else 0
    return start


def _may_be_genitive(word: str) -> bool:
    return any("gent" in one.marks for one in parses(word.lower()))


def _is_collective(word: str, words: Words) -> bool:
    return words["collective"].first(word) is not None


def _agreed(text: str, start: int, end: int, words: Words) -> PhraseFound | None:
    """Give who thinks so with what he thinks, behind the words for him or before them."""
    plain = _is_for(text, end)
    if plain:
        return PhraseFound(start, plain, "agrees")
    return _behind(text, start, end, words) or _before(text, start, end, words)


def _behind(text: str, start: int, end: int, words: Words) -> PhraseFound | None:
    last = clause_end(text, end)
    several = text[start : start + 3].lower() == "все"
    for one in words["agreeing"].find(text[end:last]):
        begins, ends = end + one.start, end + one.end
        fits = not several or _is_plural(text[begins:ends])
        if fits and not _DENIES.search(text, end, begins) and not _other_subject(text, end, begins):
            return PhraseFound(start, ends, "agrees")
    for one in words["thinking"].find(text[end:last]):
        if words["needed"].first(text[end + one.end : end + one.end + FARTHEST]):
            return PhraseFound(start, end + one.end, "agrees")
    return None


def _before(text: str, start: int, end: int, words: Words) -> PhraseFound | None:
    first = clause_start(text, start)
    several = text[start : start + 3].lower() == "все"
    for one in words["agreeing"].find(text[first:start]):
        fits = not several or _is_plural(text[first + one.start : first + one.end])
        if fits and not _DENIES.search(text, first, first + one.start):
            return PhraseFound(first + one.start, end, "agrees")
    return None


def _is_plural(predicate: str) -> bool:
    """Whether a verb is plural, or there is none: все одобрили, but все это одобрил совет."""
    verbs = [one for word in _WORD.finditer(predicate) for one in (_first(word[0]),) if one]
    told = [one for one in verbs if one.part in _PREDICATES]
    return not told or any("plur" in one.marks for one in told)


def _is_for(text: str, end: int) -> int:
    """Give where `за` and what it is for ends: зал за ограничение; 0 for a time or a place."""
    found = _IS_FOR.match(text, end)
    if found is None:
        return 0
    if found["what"] is None:
        return found.end()
    readings = [_first(word[0]) for word in _WORD.finditer(found["what"])]
    nouns = [one for one in readings if one and one.part == "NOUN"][:1]
    fits = all("accs" in one.marks or "nomn" in one.marks for one in nouns)
    return found.end() if nouns and fits and nouns[0].lemma not in _TIMES else 0


def _other_subject(text: str, start: int, end: int) -> bool:
    """Whether somebody else is named before the verb: весь пакет Кенжин поддержал."""
    readings = (_first(word[0]) for word in _WORD.finditer(text, start, end))
    return any(
        one is not None and one.part == "NOUN" and {"anim", "sing", "nomn"} <= one.marks
        for one in readings
    )


def _nobody_differs(text: str, words: Words) -> Iterator[PhraseFound]:
    """Никто … не возразил; спорить никто не стал."""
    for none in words["nobody"].find(text):
        first, last = clause_start(text, none.start), clause_end(text, none.end)
        for one in words["differing"].find(text[first:last]):
            start, end = first + one.start, first + one.end
            if end <= none.start or start >= none.end:
                yield PhraseFound(min(start, none.start), max(end, none.end), "nobody")


def _nothing_differs(text: str, words: Words) -> Iterator[PhraseFound]:
    """Возражений … не вызвал; не нашлось противников: the genitive of what is not there."""
    for noun in words["dissent"].find(text):
        if not _may_be_genitive(text[noun.start : noun.end]):
            continue
        first, last = clause_start(text, noun.start), clause_end(text, noun.end)
        for one in words["absent"].find(text[first:last]):
            start, end = first + one.start, first + one.end
            yield PhraseFound(min(start, noun.start), max(end, noun.end), "nobody")


def _as_one(text: str, words: Words) -> Iterator[PhraseFound]:
    """Сообщество консолидированно высказалось за; ткачихи хором одобрили."""
    for manner in words["as_one"].find(text):
        first, last = clause_start(text, manner.start), clause_end(text, manner.end)
        for one in words["agreeing"].find(text[first:last]):
            start, end = first + one.start, first + one.end
            if not _DENIES.search(text, first, start):
                yield PhraseFound(min(start, manner.start), max(end, manner.end), "as one")
