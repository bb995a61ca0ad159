"""Let the members of a list share what only one of them says: the article, and the act.

`статьи 11, 13-15, пункт 1 статьи 16 Конституции`: the act goes back along the list. In Kazakh
and German levels go forward: `осы баптың 1-тармағында және 3-тармағында`.
"""

from __future__ import annotations

from dataclasses import replace

from ortaq.law.citations.chains import Phrase
from ortaq.law.citations.citation import Level, Path, Step
from ortaq.law.citations.grammar import Grammar


def completed(phrases: list[Phrase], grammar: Grammar) -> list[Phrase]:
    """Give the phrases of one list, each with the levels and the act that it shares."""
    result = list(phrases)
    act_precedes = grammar.works.ends is not None
    for position in range(len(result) - 2, -1, -1):
        if not grammar.outer_first:
            result[position] = _with_levels_behind(result[position], result[position + 1])
        if not act_precedes:
            result[position] = _with_work(result[position], result[position + 1])
    for position in range(1, len(result)):
        result[position] = _with_levels_before(result[position], result[position - 1])
        if act_precedes or result[position - 1].introduced:
            result[position] = _with_work(result[position], result[position - 1])
    return result


def _lacks_article(phrase: Phrase) -> bool:
    outermost = phrase.outermost
    return not outermost.relative and outermost.level.rank > Level.ARTICLE.rank


def _with_levels_behind(phrase: Phrase, following: Phrase) -> Phrase:
    """Take the outer levels of the next member, its own innermost level left aside."""
    if not _lacks_article(phrase) or phrase.work:
        return phrase
    return _prefixed(phrase, following.paths[0][:-1])


def _with_levels_before(phrase: Phrase, earlier: Phrase) -> Phrase:
    """Take the levels of the member before that are outside this one."""
    if not _lacks_article(phrase) or phrase.work or _lacks_article(earlier):
        return phrase
    return _prefixed(phrase, earlier.paths[-1])


def _prefixed(phrase: Phrase, path: Path) -> Phrase:
    own = phrase.outermost.level
    prefix = tuple(step for step in path if _holds(step.level, own))
    if not prefix or not all(_is_one(step) for step in prefix):
        return phrase
    paths = tuple((*prefix, *path) for path in phrase.paths)
    return replace(phrase, paths=paths, inherited=True)


def _is_one(step: Step) -> bool:
    """Whether a step is one provision: what follows a list does not belong to all of it."""
    return bool(step.relative) or (len(step.extents) == 1 and not step.extents[0].last)


def _holds(outer: Level, inner: Level) -> bool:
    """Whether a level may be taken over as the outer one of another."""
    if outer.floats:
        return outer is Level.UNNUMBERED and inner in {Level.POINT, Level.LINE, Level.SENTENCE}
    return outer.rank < inner.rank


def _with_work(phrase: Phrase, neighbour: Phrase) -> Phrase:
    if phrase.work or phrase.is_placed or _lacks_article(phrase):
        return phrase
    return replace(phrase, work=neighbour.work, introduced=neighbour.introduced)
