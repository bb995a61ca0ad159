"""Propose the new wording where it follows mechanically; leave everything else to a lawyer.

Mechanical is: one provision that became one, cited by numbers of the same levels; one institution
whose place one new name took, of the same gender and number, with no other of them in its line.
Everything else is marked with why it was left. Russian; in other languages all is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from ortaq.conformity.change import Change
from ortaq.conformity.duty import Duty, DutyKind
from ortaq.conformity.forms import NameForms
from ortaq.conformity.institutions import Mention, NameFinder
from ortaq.conformity.rules import rule_lines
from ortaq.conformity.vocabulary import vocabulary
from ortaq.language.sentences import words
from ortaq.language.stems import stem
from ortaq.law.act import Act
from ortaq.law.citations.citation import Citation, Level
from ortaq.law.citations.find import find_citations
from ortaq.law.citations.languages import grammar_for

_MECHANICAL_LANGUAGES = frozenset({"ru"})
_NUMBER = re.compile(r"\d+(?:-\d+)*")
_LEVEL_OF = {"art": Level.ARTICLE, "para": Level.PARAGRAPH, "point": Level.POINT}
_WINDOW = 40


class Left(StrEnum):
    """Why a duty was left to a lawyer."""

    NOT_MECHANICAL = "not_mechanical"
    """It is no renumbered citation and no renamed institution, or stands outside all provisions."""
    LANGUAGE = "language"
    SEVERAL_TARGETS = "several_targets"
    DROPPED = "dropped"
    DIVIDED = "divided"
    """What is cited was split or merged."""
    OTHER_LEVELS = "other_levels"
    """A paragraph became an article, or the like: the phrase itself must be built anew."""
    UNCHANGED = "unchanged"
    """The number is the same: there is nothing to reword."""
    NO_SUCCESSOR = "no_successor"
    MERGED_BODIES = "merged_bodies"
    """Several bodies gave way to one: which of its powers is meant is a question of law."""
    BESIDE_ANOTHER = "beside_another"
    """Another vanished name, or a part of the body (палаты), stands in the same line."""
    TITLE = "title"
    """The name is part of a title, as of a journal, which is renamed only with its bearer."""
    NO_FORM = "no_form"
    """The form of the old name does not tell which form of the new one is due."""


@dataclass(frozen=True, slots=True)
class Edit:
    """New words for characters `start` to `end` of the line of a duty."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Rewording:
    """A proposal: `edits` to the line of the duty, or why there are none.

    check_substance: the new place is certain, but what stands there says something else.
    """

    duty: Duty
    edits: tuple[Edit, ...] = ()
    left: Left | None = None
    check_substance: bool = False


class Rewriter:
    """Proposes wordings for the duties of any number of laws after one change."""

    def __init__(self, change: Change) -> None:
        self._change = change
        self._forms = NameForms(change)
        self._finder = NameFinder(change.names, change.old.lang)
        self._grammar = grammar_for(change.old.lang)
        self._words = vocabulary(change.old.lang)

    def reword(self, duties: Iterable[Duty], act: Act) -> tuple[Rewording, ...]:
        """Give one result for each duty of one law, in order."""
        lines = {(line.eid, line.line): line.text for line in rule_lines(act) if line.eid}
        return tuple(self._reword(duty, lines.get((duty.eid, duty.line))) for duty in duties)

    def _reword(self, duty: Duty, line: str | None) -> Rewording:
        if self._change.old.lang not in _MECHANICAL_LANGUAGES:
            return Rewording(duty, left=Left.LANGUAGE)
        match duty.kind:
            case DutyKind.CITATION if line is not None:
                return self._renumbered(duty)
            case DutyKind.INSTITUTION if line is not None:
                return self._renamed(duty, line)
            case _:
                return Rewording(duty, left=Left.NOT_MECHANICAL)

    # ── names ───────────────────────────────────────────────────────────────────────────────────

    def _renamed(self, duty: Duty, line: str) -> Rewording:
        mentions = tuple(self._finder.find(line))
        if reason := self._why_not(mentions, line):
            return Rewording(duty, left=reason)
        edits = [self._edit(mention, line) for mention in mentions]
        if None in edits:
            return Rewording(duty, left=Left.NO_FORM)
        return Rewording(duty, edits=tuple(edit for edit in edits if edit))

    def _why_not(self, mentions: tuple[Mention, ...], line: str) -> Left | None:
        bases = {mention.name.base for mention in mentions}
        if len(bases) > 1 or self._names_a_part(line):
            return Left.BESIDE_ANOTHER
        (base,) = bases
        if base not in self._change.successors:
            return Left.NO_SUCCESSOR
        if not self._forms.is_whole(base):
            return Left.MERGED_BODIES
        return Left.TITLE if any(self._is_title(one, line) for one in mentions) else None

    def _names_a_part(self, line: str) -> bool:
        stems = (stem(word.text, self._change.old.lang) for word in words(line))
        return any(one in self._change.common_names for one in stems)

    def _is_title(self, mention: Mention, line: str) -> bool:
        before = line[max(0, mention.start - _WINDOW) : mention.start]
        return bool(self._words.titled_before.search(before))

    def _edit(self, mention: Mention, line: str) -> Edit | None:
        text = self._forms.renamed(line[mention.start : mention.end], mention.name.base)
        return Edit(mention.start, mention.end, text) if text else None

    # ── numbers ─────────────────────────────────────────────────────────────────────────────────

    def _renumbered(self, duty: Duty) -> Rewording:
        if len(duty.old) != 1:
            return Rewording(duty, left=Left.SEVERAL_TARGETS)
        if {"removed", "not_in_old_text"} & set(duty.because):
            return Rewording(duty, left=Left.DROPPED)
        if len(duty.new) != 1 or {"split", "merged"} & set(duty.because):
            return Rewording(duty, left=Left.DIVIDED)
        text = self._with_numbers(duty.text, duty.old[0], duty.new[0])
        if text is None or text == duty.text:
            return Rewording(duty, left=Left.OTHER_LEVELS if text is None else Left.UNCHANGED)
        changed = "substance_changed" in duty.because
        return Rewording(duty, (Edit(duty.start, duty.end, text),), check_substance=changed)

    def _with_numbers(self, text: str, old: str, new: str) -> str | None:
        """Put the numbers of the new address in place of the old ones, level by level."""
        cited = find_citations(text, self._grammar)
        numbers = _numbers_of(cited[0]) if len(cited) == 1 else None
        wanted = _by_level(new)
        if numbers is None or set(numbers) != set(wanted) or set(_by_level(old)) != set(wanted):
            return None
        return _replaced(text, [(numbers[level], wanted[level]) for level in numbers])


def _replaced(text: str, numbers: Sequence[tuple[str, str]]) -> str | None:
    """Replace numbers, which Russian writes innermost first; None where they do not stand so.

    numbers: (old, new), outermost first.
    """
    inwards = list(reversed(numbers))
    if _NUMBER.findall(text) != [old for old, _ in inwards]:
        return None
    following = iter(new for _, new in inwards)
    return _NUMBER.sub(lambda _: next(following), text)


def _numbers_of(citation: Citation) -> dict[Level, str] | None:
    """Give the one number of each level, outermost first; None for lists, runs and other parts."""
    if len(citation.paths) != 1:
        return None
    numbers: dict[Level, str] = {}
    for step in citation.paths[0]:
        if step.level not in _LEVEL_OF.values() or len(step.extents) != 1 or step.extents[0].last:
            return None
        numbers[step.level] = step.extents[0].first
    return numbers


def _by_level(eid: str) -> dict[Level, str]:
    parts = (part.partition("_") for part in eid.split("__"))
    return {_LEVEL_OF[name]: number for name, _, number in parts if name in _LEVEL_OF}
