"""Propose the new wording where it follows mechanically; leave everything else to a lawyer.

Mechanical is: a provision, or each of a plain list, that became one of the same levels; one
institution whose place one new name took, of the same gender and number, with no other of them in
its line.
Everything else is marked with why it was left. Russian and Kazakh; in other languages all is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from ortaq.conformity.change import Change
from ortaq.conformity.citing import fate_of
from ortaq.conformity.duty import Duty, DutyKind
from ortaq.conformity.forms import NameForms, is_nominative
from ortaq.conformity.institutions import Mention, Name, NameFinder, is_form
from ortaq.conformity.renumbering import renumbered
from ortaq.conformity.rules import plain_lines
from ortaq.conformity.vocabulary import vocabulary
from ortaq.language.sentences import word_texts
from ortaq.language.stems import stem
from ortaq.law.act import Act
from ortaq.law.citations.convention import Target
from ortaq.law.citations.find import find_citations
from ortaq.law.citations.languages import grammar_for

_MECHANICAL_LANGUAGES = frozenset({"ru", "kk"})
_WINDOW = 40
_ENDS = re.compile(r"[.;:!?]\s*$")


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
    TWO_CHAMBERS = "two_chambers"
    """The words fit only a body of two chambers: `на совместном заседании`."""
    PAST = "past"
    """Something done on a past day is told: it was the old body that did it."""
    TITLE = "title"
    """It is part of a title, of a law or a journal, which changes only with its bearer, or of other
    words in quotation marks."""
    DATED = "dated"
    """The act is cited with its day or number: beside a new number the day of another act would
    stand."""
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
        lines = {(line.eid, line.line): line.text for line in plain_lines(act) if line.eid}
        return tuple(
            self._reword(
                duty,
                lines.get((duty.eid, duty.line)),
                lines.get((duty.eid, duty.line - 1), ""),
            )
            for duty in duties
        )

    def _reword(self, duty: Duty, line: str | None, above: str) -> Rewording:
        if self._change.old.lang not in _MECHANICAL_LANGUAGES:
            return Rewording(duty, left=Left.LANGUAGE)
        match duty.kind:
            case DutyKind.CITATION if line is not None:
                return self._renumbered(duty, line)
            case DutyKind.INSTITUTION if line is not None:
                return self._renamed(duty, line, above)
            case _:
                return Rewording(duty, left=Left.NOT_MECHANICAL)

    # ── names ───────────────────────────────────────────────────────────────────────────────────

    def _renamed(self, duty: Duty, line: str, above: str) -> Rewording:
        mentions = tuple(self._finder.find(line))
        if reason := self._why_not(mentions, line) or self._why_not_below(mentions, line, above):
            return Rewording(duty, left=reason)
        edits = [self._edit(mention, line) for mention in mentions]
        if None in edits:
            return Rewording(duty, left=Left.NO_FORM)
        return Rewording(duty, edits=tuple(edit for edit in edits if edit))

    def _why_not(self, mentions: tuple[Mention, ...], line: str) -> Left | None:
        bases = {mention.name.base for mention in mentions}
        if len(bases) > 1 or self._names_a_part(line):
            return Left.BESIDE_ANOTHER
        if not bases:
            return Left.NO_SUCCESSOR
        (base,) = bases
        if base not in self._change.successors:
            return Left.NO_SUCCESSOR
        if not self._forms.is_whole(base):
            return Left.MERGED_BODIES
        if any(self._is_title(one, line) for one in mentions):
            return Left.TITLE
        return self._why_not_here(line)

    def _why_not_here(self, line: str) -> Left | None:
        if self._words.two_chambers.search(line):
            return Left.TWO_CHAMBERS
        return Left.PAST if self._words.past_deed.search(line) else None

    def _why_not_below(self, mentions: tuple[Mention, ...], line: str, above: str) -> Left | None:
        """Look at a wrapped heading: `Внесение проекта в Мажилис`, below it `Парламента …`."""
        if mentions[0].start or _ENDS.search(above) or is_nominative(line[: mentions[0].end]):
            return None
        beside = any(self._finder.find(above)) or self._names_a_part(above)
        return Left.BESIDE_ANOTHER if beside else None

    def _names_a_part(self, line: str) -> bool:
        found = word_texts(line)
        stems = {stem(word, self._change.old.lang) for word in found}
        return any(
            name.stem in stems or any(self._is_part(word, name) for word in found)
            for name in self._change.common_names
        )

    def _is_part(self, word: str, name: Name) -> bool:
        """Whether a word begins like a name and is a form of it; a Kazakh stem may be cut short."""
        begins = word.lower().startswith(name.base.lower())
        return begins and is_form(word, name, self._change.old.lang)

    def _is_title(self, mention: Mention, line: str) -> bool:
        before = line[: mention.start]
        after = line[mention.end : mention.end + _WINDOW]
        titled = self._words.titled_before.search(before[-_WINDOW:])
        return _is_quoted(before) or bool(titled or self._words.titled_after.search(after))

    def _edit(self, mention: Mention, line: str) -> Edit | None:
        """Give the new form; none where the next word follows the old one's sound: Парламент те."""
        if self._words.sounds_after.search(line[mention.end : mention.end + _WINDOW]):
            return None
        text = self._forms.renamed(line[mention.start : mention.end], mention.name.base)
        return Edit(mention.start, mention.end, text) if text else None

    # ── numbers ─────────────────────────────────────────────────────────────────────────────────

    def _renumbered(self, duty: Duty, line: str) -> Rewording:
        if reason := self._fixed(duty, line):
            return Rewording(duty, left=reason)
        fates = [fate_of(Target(eid, True), self._change) for eid in duty.old]
        if any(len(fate.new) != 1 or {"split", "merged"} & set(fate.because) for fate in fates):
            return Rewording(duty, left=Left.DIVIDED if len(fates) == 1 else Left.SEVERAL_TARGETS)
        moves = [(fate.old, fate.new[0]) for fate in fates]
        text = renumbered(duty.text, moves, self._grammar)
        if text is None:
            left = Left.OTHER_LEVELS if len(fates) == 1 else Left.SEVERAL_TARGETS
            return Rewording(duty, left=left)
        if text == duty.text:
            return Rewording(duty, left=Left.UNCHANGED)
        changed = "substance_changed" in duty.because
        return Rewording(duty, (Edit(duty.start, duty.end, text),), check_substance=changed)

    def _fixed(self, duty: Duty, line: str) -> Left | None:
        """Give why no number can take the place of the one cited, None where one may."""
        if _is_quoted(line[: duty.start]):
            return Left.TITLE
        cited = find_citations(line, self._grammar)  # the act may stand before a bracket
        works = [one.work for one in cited if one.work and one.start == duty.start]
        if any(work.date or work.number for work in works):
            return Left.DATED
        return Left.DROPPED if {"removed", "not_in_old_text"} & set(duty.because) else None


def _is_quoted(before: str) -> bool:
    """Whether a quotation is open after these words."""
    opened = max(before.rfind(mark) for mark in "«“„")
    return opened > max(before.rfind(mark) for mark in "»”") or before.count('"') % 2 == 1
