"""Find promises in a text: sentence by sentence, weighed, with their parts and offsets.

Method and limits: docs/methods/commitments.md.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice

from ortaq.commitments.parameters import FINDING, FindingParameters
from ortaq.commitments.promises import english, kazakh, russian
from ortaq.commitments.promises.asides import Aside
from ortaq.commitments.promises.assemble import (
    announcement,
    assembled,
    in_context,
    item_of,
    line_of,
    with_missing,
)
from ortaq.commitments.promises.clause import Clause, Token, read_clause
from ortaq.commitments.promises.coordination import (
    is_bare_sum,
    joints,
    shares_last_verb,
    shares_verb,
    stand_apart,
)
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
    CUES,
    Weighed,
    beside,
    in_other_clause,
    is_vouched,
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
_OTHERS = 3
"""Other verbs of a sentence that are asked who acts."""
_ACTIVE = frozenset({SignCode.FUTURE, SignCode.PRESENT, SignCode.PLAN})
"""Cues of a verb with somebody who acts."""
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
    vouched: bool = field(default=False, init=False)
    """The clauses of a sentence that are read one by one are told as promised."""
    currency: str = field(default="", init=False)
    """Of the last sum named."""

    def read(self, text: str) -> Iterator[Promise]:
        for passage in passages(text):
            if passage.paragraph != self.paragraph:
                self.paragraph, self.was_promise, self.announced = passage.paragraph, False, False
            clause = self._clause(passage, (0, len(passage.text)))
            found = self._of_passage(passage, clause, text)
            before = passage.paragraph, passage.before
            self._remember(clause, found)
            yield from (in_context(one, clause, before, self.currency) for one in found)

    def _of_passage(self, passage: Passage, clause: Clause, text: str) -> list[Promise]:
        """Give the proposals of one sentence; offsets into the text."""
        if self.head and passage.is_item:
            line = relocated(line_of(clause, self.head), shift(passage.start), text)
            return [with_missing(replace(line, period=line.period or self.head.period))]
        self.head = None
        whole = self._proposals(clause)
        found = self._by_clauses(passage, clause) or self._side_by_side(passage, clause, whole)
        found = found or [(0, whole)]
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

    def _by_clauses(self, passage: Passage, whole: Clause) -> list[tuple[int, list[Promise]]]:
        """Give the proposals of each clause where several promise by themselves, else none."""
        pieces = coordinated(passage.text)
        if len(pieces) < 2:
            return []
        self.vouched = is_vouched(whole)
        found = [one for piece in pieces for one in self._of_piece(passage, piece)]
        self.vouched = False
        return found if len(found) > 1 else []

    def _of_piece(
        self, passage: Passage, piece: tuple[int, int]
    ) -> list[tuple[int, list[Promise]]]:
        """Give the proposals of one of several clauses; two where a comma parts it too."""
        start, end = piece
        part = replace(passage, text=passage.text[start:end])
        clause = self._clause(passage, piece)
        whole = self._proposals(clause)
        pair = self._side_by_side(part, clause, whole)
        return [(start + at, own) for at, own in pair] or ([(start, whole)] if whole else [])

    def _side_by_side(
        self, passage: Passage, clause: Clause, whole: list[Promise]
    ) -> list[tuple[int, list[Promise]]]:
        """Give the two promises of a sentence that a comma parts, each with its sum or time."""
        for end, start in joints(clause) if len(whole) == 1 else ():
            left = self._clause(passage, (0, end))
            right = self._clause(passage, (start, len(passage.text)))
            pair = self._pair(left, right)
            if pair:
                opening = replace(passage, text=passage.text[:end])
                first = self._side_by_side(opening, left, [pair[0]]) or [(0, [pair[0]])]
                return [*first, (start, [pair[1]])]
        return []

    def _pair(self, left: Clause, right: Clause) -> tuple[Promise, Promise] | None:
        """Give the promises of two clauses side by side; one may lend the other its verb."""
        first, second = self._proposals(left), self._proposals(right)
        if first and second:
            apart = stand_apart(first[0], second[0], right)
            return (first[0], second[0]) if apart else None
        if first and (is_bare_sum(right) or shares_verb(first[0], right)):
            return first[0], line_of(right, first[0])
        if second and (is_bare_sum(left) or shares_last_verb(left, second[0])):
            return line_of(left, second[0]), second[0]
        return None

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
        found = tuple(_GRAMMARS[self.language].signs(clause))
        promise = assembled(clause, weighed, self._all_doers(clause, weighed.cue), self.day)
        enumeration = find_enumeration(clause, (promise.start, promise.end))
        if enumeration and weighed.cue.code is SignCode.LIST and not are_deeds(clause, enumeration):
            return []
        if enumeration and _are_clauses(enumeration, weighed.cue, found):
            enumeration = ()
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
            told = of_subject(clause, subject)
            around += [sign for sign in told if not _adds_nothing(clause, sign, cue)]
        if cue.code is SignCode.FUTURE_FIRST_PERSON:
            around += of_procedure(clause)
        if cue.code is SignCode.FUTURE and subject is None and _leaves_doer_out(clause, cue):
            around.append(Sign(SignCode.OWNER, cue.start, cue.end))  # сообщил, что отремонтирует
        if self.vouched and clause.periods:
            around.append(Sign(SignCode.VOUCHED, cue.start, cue.end))
        if self.was_promise:
            around.append(Sign(SignCode.COMPANY, cue.start, cue.start))
        on_condition = bool(clause.of_kind(Aside.CONDITION))
        return weigh(cue, around, found, self.parameters, on_condition)

    def _of_list(self, clause: Clause) -> Sign | None:
        """Give a sign where the sentence is a list, or the one before announced it."""
        if not clause.tokens or not (self.announced or lists_something(clause)):
            return None
        if not find_enumeration(clause, (0, len(clause.text))) and not clause.text.endswith(":"):
            return None
        return Sign(SignCode.LIST, clause.tokens[0].start, clause.tokens[0].end)

    def _doers(self, clause: Clause, cue: Sign) -> tuple[Token | None, Token | None]:
        if cue.code is SignCode.LIST:
            return None, None
        grammar = _GRAMMARS[self.language]
        return grammar.subject(clause, cue), grammar.agent(clause)

    def _all_doers(self, clause: Clause, cue: Sign) -> list[Token | None]:
        """Give the doers of the verb that promises, then those of others that look ahead."""
        grammar = _GRAMMARS[self.language]
        doers = [*self._doers(clause, cue)]
        if any(token and clause.has(token, "acting.people_words") for token in doers):
            return doers
        others = (sign for sign in grammar.signs(clause) if sign.code in _ACTIVE)
        return [*doers, *(grammar.subject(clause, sign) for sign in islice(others, _OTHERS))]


def _are_clauses(items: Sequence[tuple[int, int]], cue: Sign, found: Sequence[Sign]) -> bool:
    """Whether what looks like items are clauses of one sentence, of which one alone looks ahead.

    Успокоила: штрафовать никого не станут, ограничатся предписаниями.
    """
    if cue.code is SignCode.LIST or cue.start < items[0][0]:
        return False
    cues = [sign for sign in found if sign.code in CUES]
    return not all(any(a <= sign.start < b for sign in cues) for a, b in items)


def _leaves_doer_out(clause: Clause, cue: Sign) -> bool:
    """Whether who is told of is who told it, or whom the report spoke of: said they would build."""
    if clause.language != "en":
        return any(piece.start == 0 for piece in clause.of_kind(Aside.REPORT))
    before = clause.before(clause.at(cue.start), 3)
    pronoun = any(near.word in _HE for near in before) or clause.text[cue.start :][:2] in _HE_SHORT
    return clause.is_retold and pronoun


_HE = frozenset("it he she they".split())
_HE_SHORT = frozenset(("it", "It", "he", "He", "sh", "Sh", "th", "Th"))


def _adds_nothing(clause: Clause, sign: Sign, cue: Sign) -> bool:
    """Whether who is named changes nothing: what befalls an office, what a body is to write."""
    papers = any(clause.has(token, "acting.papers") for token in clause.tokens)
    by_a_day = any(p.first_day is None and p.last_day is not None for p in clause.periods)
    befalls = clause.language == "ru" and cue.code is SignCode.EFFECT and not by_a_day
    befalls = befalls or (cue.code is SignCode.EFFECT and bool(clause.of_kind(Aside.CONDITION)))
    return (sign.code is SignCode.OWNER and befalls) or (
        sign.code is SignCode.BODY and papers and bool(clause.periods)
    )
