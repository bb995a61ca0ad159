"""Lists after a colon or a dash: «по трём направлениям – это фильтры, газ и сбор отходов».

Each item becomes a promise of its own. A list counts where its head names what is listed
(directions, measures, projects), or ends with a colon and at least two items follow.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.clause import Clause
from ortaq.commitments.promises.vocabulary import vocabulary
from ortaq.language.number_words import number_words
from ortaq.language.russian import parses
from ortaq.language.sentences import words

_DEED = {
    "ru": re.compile(r"\w{3,}(?:ние|ния|тие|тия|ка|ки|ция|ции|ство|ства|ить|ать|еть|ти)"),
    "kk": re.compile(r"\w{2,}(?:у|ю)(?:ы|і)?"),
    "en": re.compile(r"\w{3,}(?:ing|tion|ment|al|ance)"),
}
"""Nouns made of verbs, and infinitives."""
_OPENS = re.compile(r":\s+|\s+[–—-]\s+|:$")
_LEAD = re.compile(
    r"\s*(?:это\s+|бұл\s+|олар\s*[:–—-]\s*|they are\s+|these are\s+|namely\s+)?", re.IGNORECASE
)
_BETWEEN = re.compile(r"\s*;\s*|\s*,(?!\d)\s*(?:(?:а также|и|және|сондай-ақ|and)\s+)?")
_LAST = re.compile(r"\s+(?:и|а также|және|әрі|мен|and)\s+|(?<=ты|ді|ту)\s+пен\s+")
_QUOTES = frozenset('«“„"')
_NUMBER = re.compile(r"\b([2-9]|1\d)\b")
_TAIL = ' .!?…»”";,'
_CASES = frozenset(("nomn", "gent", "datv", "accs", "ablt", "loct"))
_HEAD_WORDS = 8
"""Words before a colon among which the noun of a list is looked for."""
_ITEM_WORDS = 14
"""Words that an item may have: more is a sentence."""
_MOST = 12
"""Items that a list may have."""


def announces_list(clause: Clause) -> bool:
    """Whether a sentence speaks of directions, measures or the like at all."""
    return any(clause.has(token, "lists.nouns") for token in clause.tokens)


def lists_something(clause: Clause) -> bool:
    """Whether a colon or dash follows a noun such as directions or measures."""
    return any(
        _names_a_list(clause.text[: opening.start()], clause.language)
        for opening in _OPENS.finditer(clause.text)
        if clause.text.count("«", 0, opening.start()) == clause.text.count("»", 0, opening.start())
    )


def are_deeds(clause: Clause, items: Sequence[tuple[int, int]]) -> bool:
    """Whether most items name work: repair, replacing, to build; not prices, roads and water."""
    deeds = [_is_deed(clause.text[start:end], clause.language) for start, end in items]
    return 2 * sum(deeds) >= len(items)


def _is_deed(item: str, language: str) -> bool:
    nouns = vocabulary(language)["acting.nouns"]
    near = words(item)[:3] if language != "kk" else words(item)[-2:]
    return any(
        _DEED[language].fullmatch(word.text.lower()) or nouns.has(_keys(word.text, language))
        for word in near
    )


def find_enumeration(clause: Clause, within: tuple[int, int]) -> tuple[tuple[int, int], ...]:
    """Give the places of the items that a sentence lists, none where it lists none.

    within: the words promised.
    """
    first, last = within
    told = clause.of_kind(Aside.REPORT)
    for opening in _OPENS.finditer(clause.text, first, last):
        head = clause.text[first : opening.start()]
        noun = _names_a_list(head, clause.language)
        if not noun and not opening[0].strip().startswith(":"):
            continue
        if head.count("«") > head.count("»"):  # a title: «Проект закона: права и свободы»
            continue
        if clause.text[opening.end() : opening.end() + 1] in _QUOTES:
            continue  # he went on: "In 2026 and 2027 we will spend …"
        items = _items(clause, (opening.end(), last), _count(head, clause.language))
        by_reporter = any(a < piece.end and piece.start < b for a, b in items for piece in told)
        if len(items) > 1 and not by_reporter:
            return tuple(items)
    return ()


def _names_a_list(head: str, language: str) -> bool:
    nouns = vocabulary(language)["lists.nouns"]
    near = words(head)[-_HEAD_WORDS:]
    return any(nouns.has(_keys(word.text, language)) for word in near)


def _keys(word: str, language: str) -> tuple[str, ...]:
    folded = word.lower().replace("ё", "е")
    if language != "ru":
        return (folded,)
    return (folded, *(found.lemma.replace("ё", "е") for found in parses(folded)[:2]))


def _count(head: str, language: str) -> int | None:
    """Give the number of items that the head announces: трём направлениям, 3 measures."""
    near = " ".join(word.text for word in words(head)[-_HEAD_WORDS:])
    figures = [int(found) for found in _NUMBER.findall(near)]
    told = [number for number in number_words(near, language) if 1 < number <= _MOST]
    return next(iter((*figures, *told)), None)


def _items(clause: Clause, where: tuple[int, int], count: int | None) -> list[tuple[int, int]]:
    text = clause.text
    lead = _LEAD.match(text, where[0])
    start, end = (lead.end() if lead else where[0]), where[1]
    parts = _split(_BETWEEN, text, start, end)
    parts = _with_last(clause, parts, count)
    short = all(len(words(text[a:b])) <= _ITEM_WORDS and ":" not in text[a:b] for a, b in parts)
    fits = count is None or len(parts) == count
    return parts if short and fits and len(parts) <= _MOST else []


def _split(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    parts, place = [], start
    for between in pattern.finditer(text, start, end):
        parts.append((place, between.start()))
        place = between.end()
    parts.append((place, end))
    trimmed = [_trimmed(text, part) for part in parts]
    return [part for part in trimmed if part[0] < part[1]]


def _with_last(
    clause: Clause, parts: list[tuple[int, int]], count: int | None
) -> list[tuple[int, int]]:
    """Split the last part at its `and`, where that makes the number announced, or alike items."""
    if not parts or (count is not None and len(parts) >= count):
        return parts
    *others, last = parts
    for between in _LAST.finditer(clause.text, *last):
        pair = [
            _trimmed(clause.text, (last[0], between.start())),
            _trimmed(clause.text, (between.end(), last[1])),
        ]
        whole = [*others, *pair]
        if count is not None and len(whole) == count:
            return whole
        if count is None and _are_alike(clause, whole):
            return whole
    return parts


def _are_alike(clause: Clause, parts: Sequence[tuple[int, int]]) -> bool:
    """Whether the items begin with words of one case, as far as the language shows it."""
    if clause.language != "ru":
        return len(parts) > 1
    firsts = [words(clause.text[a:b]) for a, b in parts]
    cases = [_cases(found[0].text) for found in firsts if found and not found[0].text.isdigit()]
    return all(firsts) and bool(frozenset.intersection(_CASES, *cases))


def _cases(word: str) -> frozenset[str]:
    return frozenset(mark for found in parses(word.lower())[:3] for mark in found.marks & _CASES)


def _trimmed(text: str, part: tuple[int, int]) -> tuple[int, int]:
    start, end = part
    while start < end and text[start] in _TAIL + "–—-":
        start += 1
    while end > start and text[end - 1] in _TAIL:
        end -= 1
    return start, end
