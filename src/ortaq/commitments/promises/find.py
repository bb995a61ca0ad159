"""Find promises in a text: sentence by sentence, weighed, with their parts and offsets.

Method and limits: docs/methods/commitments.md.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from ortaq.commitments.parameters import FINDING, FindingParameters
from ortaq.commitments.promises import english, kazakh, russian
from ortaq.commitments.promises.assemble import (
    announcement,
    assembled,
    in_context,
    item_of,
    line_of,
    with_missing,
)
from ortaq.commitments.promises.clause import Clause, Token, read_clause
from ortaq.commitments.promises.enumeration import (
    announces_list,
    are_deeds,
    find_enumeration,
    lists_something,
)
from ortaq.commitments.promises.passages import Passage, coordinated, passages
from ortaq.commitments.promises.promise import Mention, Promise, Sign, SignCode
from ortaq.commitments.promises.relocate import relocated, shift
from ortaq.commitments.promises.vocabulary import LANGUAGES
from ortaq.commitments.promises.weigh import (
    Weighed,
    beside,
    in_other_clause,
    of_procedure,
    of_subject,
    strongest,
    weigh,
)
from ortaq.language.amounts import AmountKind
from ortaq.language.kazakh_latin import in_cyrillic
from ortaq.language.script import Script, main_script

_OF_PERSONS = frozenset({SignCode.ASSIGNMENT, SignCode.FUTURE_FIRST_PERSON})
"""Cues whose doer is a person or an office in any case, whatever nouns stand around."""
_GRAMMARS = {"ru": russian, "kk": kazakh, "en": english}


def find_promises(
    text: str,
    language: str,
    document_day: datetime.date | None = None,
    parameters: FindingParameters = FINDING,
) -> tuple[Promise, ...]:
    """Give the promises of a text in order; none in another language than kk, ru, en.

    document_day: the day on which it was said or published. Without it relative times ("this year")
    have no days, and no time counts as over. Kazakh may be in Cyrillic or Latin letters.

    >>> found = find_promises("До конца 2027 года построим две школы.", "ru")[0]
    >>> str(found.period.last_day), str(found.amounts[0].value)
    ('2027-12-31', '2')
    """
    if language not in LANGUAGES:
        return ()
    if language == "kk" and main_script(text) is Script.LATIN:
        cyrillic = in_cyrillic(text)
        found = _Reader(language, document_day, parameters).read(cyrillic.text)
        return tuple(relocated(promise, cyrillic.place, text) for promise in found)
    return tuple(_Reader(language, document_day, parameters).read(text))


@dataclass(slots=True)
class _Reader:
    """Reads the sentences of one text and remembers what the next one may lean on."""

    language: str
    day: datetime.date | None
    parameters: FindingParameters
    paragraph: int = field(default=-1, init=False)
    was_promise: bool = field(default=False, init=False)
    announced: bool = field(default=False, init=False)
    """A list of the paragraph was announced: `По каким направлениям пойдут деньги?`"""
    head: Promise | None = field(default=None, init=False)
    """The sentence that opened a list whose items are the lines that follow."""
    currency: str = field(default="", init=False)
    """Of the last sum named."""

    def read(self, text: str) -> Iterator[Promise]:
        for passage in passages(text):
            if passage.paragraph != self.paragraph:
                self.paragraph, self.was_promise, self.announced = passage.paragraph, False, False
            clause = self._clause(passage, (0, len(passage.text)))
            found = self._of_passage(passage, clause, text)
            before = passage.paragraph, passage.before
            yield from (in_context(one, clause, before, self.currency) for one in found)
            self._remember(clause, found)

    def _of_passage(self, passage: Passage, clause: Clause, text: str) -> list[Promise]:
        """Give the proposals of one sentence; offsets into the text."""
        if self.head and passage.is_item:
            line = relocated(line_of(clause, self.head), shift(passage.start), text)
            return [with_missing(replace(line, period=line.period or self.head.period))]
        self.head = None
        found = self._by_clauses(passage) or [(0, self._proposals(clause))]
        moved = [
            relocated(proposal, shift(passage.start + offset), text)
            for offset, proposals in found
            for proposal in proposals
        ]
        if passage.text.rstrip().endswith(":") and (moved or self._announces(clause)):
            words = Mention(passage.start, passage.start + len(passage.text), passage.text)
            self.head = moved[0] if moved else announcement(clause, words)
            return []
        return moved

    def _announces(self, clause: Clause) -> bool:
        """Whether a line without a promise opens a list of them (`Меры на 2027 год:`)."""
        weighed = self._weighed(clause)
        open_ended = weighed is None or weighed.cue.code is SignCode.LIST
        return announces_list(clause) and bool(clause.periods) and open_ended

    def _by_clauses(self, passage: Passage) -> list[tuple[int, list[Promise]]]:
        """Give the proposals of each clause where several promise by themselves, else none."""
        pieces = coordinated(passage.text)
        if len(pieces) < 2:
            return []
        found = [
            (start, self._proposals(self._clause(passage, (start, end)))) for start, end in pieces
        ]
        found = [(start, proposals) for start, proposals in found if proposals]
        return found if len(found) > 1 else []

    def _clause(self, passage: Passage, part: tuple[int, int]) -> Clause:
        words = passage.text[slice(*part)]
        return read_clause(words, self.language, self.day, in_resolution=passage.in_resolution)

    def _remember(self, clause: Clause, found: list[Promise]) -> None:
        self.announced = announces_list(clause) and (self.was_promise or bool(found))
        self.was_promise = bool(found)
        sums = [amount.unit for amount in clause.amounts if amount.kind is AmountKind.MONEY]
        self.currency = sums[-1] if sums else self.currency

    def _proposals(self, clause: Clause) -> list[Promise]:
        """Give the proposals of one sentence; offsets into it."""
        weighed = self._weighed(clause)
        if weighed is None or weighed.score < self.parameters.proposed_from:
            return []
        promise = assembled(clause, weighed, self._doers(clause, weighed.cue))
        enumeration = find_enumeration(clause, (promise.start, promise.end))
        if enumeration and weighed.cue.code is SignCode.LIST and not are_deeds(clause, enumeration):
            return []
        if enumeration:
            return [item_of(clause, promise, item) for item in enumeration]
        return [] if weighed.cue.code is SignCode.LIST else [promise]

    def _weighed(self, clause: Clause) -> Weighed | None:
        found = list(_GRAMMARS[self.language].signs(clause))
        cue = strongest(found, self.parameters)
        if cue is None or cue.code in (SignCode.EFFECT, SignCode.TALK):
            cue = self._of_list(clause) or cue
        if cue is None:
            return None
        found = [sign for sign in found if not in_other_clause(clause, sign, cue)]
        around = [*beside(clause, cue, self.day, self.parameters)]
        subject, _ = self._doers(clause, cue)
        if cue.code not in _OF_PERSONS:
            around += of_subject(clause, subject)
        if cue.code is SignCode.FUTURE_FIRST_PERSON:
            around += of_procedure(clause)
        if cue.code is SignCode.FUTURE and subject is None and clause.is_retold:
            around.append(Sign(SignCode.OWNER, cue.start, cue.end))  # сообщил, что отремонтирует
        if self.was_promise:
            around.append(Sign(SignCode.COMPANY, cue.start, cue.start))
        return weigh(cue, around, found, self.parameters)

    def _of_list(self, clause: Clause) -> Sign | None:
        """Give a sign where the sentence is a list, or the one before announced it."""
        if not clause.tokens or not (self.announced or lists_something(clause)):
            return None
        return Sign(SignCode.LIST, clause.tokens[0].start, clause.tokens[0].end)

    def _doers(self, clause: Clause, cue: Sign) -> tuple[Token | None, Token | None]:
        if cue.code is SignCode.LIST:
            return None, None
        grammar = _GRAMMARS[self.language]
        return grammar.subject(clause, cue), grammar.agent(clause)
