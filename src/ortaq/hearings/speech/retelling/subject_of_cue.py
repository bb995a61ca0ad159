"""Which words of a sentence are the subject of a reporting verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Cue, Kin, Subject, Tokens
from ortaq.hearings.speech.tokens import QUOTE

_JOINS = frozenset("и а но также затем потом and but then also".split())
_RELATIVE = ("котор", "чей", "чья")
_PERSONAL = frozenset({Kin.PERSON, Kin.PRONOUN, Kin.ROLE, Kin.SPEAKER_NOUN})


_WHO = frozenset({"who", "which"})
_DESCRIBES = frozenset({"who", "whose", "whom"})
_DESCRIBED = frozenset({Kin.PERSON, Kin.ROLE, Kin.COLLECTIVE})
_NEW = frozenset({"a", "an"})
_CLAUSE = 3
"""Shortest relative clause without commas: who came late (words)."""
_WHENCE = 4
"""Most words between somebody and who: a man in a blue shirt who … (words)."""
_ADVERBS = 1
"""Words between a subject and its verb, which is then surely its own: Kim also asked Ivanov."""
_INSERTED = 3
"""Words between a verb and its subject where both are set aside: сказала на это Ким."""
_ASIDE = 18
"""Longest words between commas that set aside what somebody is or does (words and marks)."""


class SubjectFinder:
    """Looks before the verb first, then after it, then at the verb that it is joined to."""

    def __init__(
        self,
        tokens: Tokens,
        subjects: Sequence[Subject],
        cues: Sequence[Cue],
        is_that: Callable[[int], bool],
        *,
        keeps_order: bool = False,
    ) -> None:
        """keeps_order: a subject right before its verb is one, whoever follows: Kim asked Li."""
        self._keeps_order = keeps_order
        self._tokens, self._subjects, self._cues, self._is_that = tokens, subjects, cues, is_that
        self._telling = {cue.first for cue in cues if cue.listed and not cue.follows}
        """Where a verb of speech begins, which no clause reaches over."""
        self._own: dict[int, Subject | None] = {}
        self._of: dict[int, Subject | None] = {}

    def subject_of(self, cue: Cue) -> Subject | None:
        """Give the subject of a verb; None where the sentence names none."""
        if cue.first not in self._of:
            own = self._many_right_before(cue) if cue.follows else self.own_subject(cue)
            self._of[cue.first] = own or self._shared(cue)
        return self._of[cue.first]

    def _many_right_before(self, cue: Cue) -> Subject | None:
        """Give the people whom a participle tells of: with everyone agreeing that …."""
        many = (one for one in self._subjects if one.kin is Kin.COLLECTIVE)
        return next((one for one in many if one.last == cue.first), None)

    def own_subject(self, cue: Cue) -> Subject | None:
        """Give the subject that stands in the verb's own clause."""
        if cue.first not in self._own:
            self._own[cue.first] = self._found_for(cue)
        return self._own[cue.first]

    def _found_for(self, cue: Cue) -> Subject | None:
        fitting = [one for one in self._subjects if one.nominative and _agree(cue, one)]
        if cue.plural:
            fitting = [one for one in fitting if not self._is_one_of_two(one)]
        inside = [one for one in fitting if cue.first < one.first and one.last <= cue.last]
        if inside:
            return inside[0]  # привёл Ким пример
        after = None if cue.owned else self._after(cue, fitting)
        before = self._before(cue, fitting)
        between = self._tokens[before.last : cue.first] if before else ()
        sure = self._keeps_order and before and len(between) <= _ADVERBS
        sure = sure and all(token.is_word for token in between)
        sure = sure or (
            before is not None and after is not None and _comes_first(cue, before, after)
        )
        if after and after.first == cue.last and after.kin in _PERSONAL and not sure:
            return after  # сказал Ким
        beside = after is not None and (after.kin in _PERSONAL or after.first == cue.last)
        if after and beside and self._is_inserted(cue, after):
            return after  # Палата, сказала на это Ким, внесёт поправку
        return before or after or self._of_doubtful_gender(cue)

    def _is_one_of_two(self, subject: Subject) -> bool:
        """Whether somebody is named together with another, and both said it."""
        together = (one for one in self._subjects if one.kin is Kin.COLLECTIVE)
        pairs = (one for one in together if one.first <= subject.first < subject.last <= one.last)
        return subject.kin is Kin.PERSON and any(one is not subject for one in pairs)

    def _is_inserted(self, cue: Cue, subject: Subject) -> bool:
        """Whether a verb and whoever follows it stand between two commas."""
        first, last = cue.first - 1, subject.last
        inside = self._tokens[cue.last : subject.first]
        near = len(inside) <= _INSERTED and all(token.is_word for token in inside)
        closed = last < len(self._tokens) and self._tokens[last].text == ","
        closed = closed or self._closes_sentence(cue, last)
        return near and closed and first > 0 and self._tokens[first].text == ","

    def _closes_sentence(self, cue: Cue, last: int) -> bool:
        """Whether a verb and whom it tells stand at the end: …, сообщил журналистам аким Ким."""
        ends = not any(token.is_word for token in self._tokens[last:])
        return ends and cue.listed and not self._keeps_order

    def _of_doubtful_gender(self, cue: Cue) -> Subject | None:
        """Give the person beside a verb whose gender the dictionary may have wrong: Ажар."""
        people = [one for one in self._subjects if one.nominative and one.kin is Kin.PERSON]
        if not cue.gender:
            return None
        behind = next((one for one in people if one.first == cue.last), None)
        return behind or (self._before(cue, people) if len(people) == 1 else None)

    def with_oblique(self, first: int, last: int) -> list[Subject]:
        """Give all words that may name a speaker from a place on, in whatever case."""
        return [one for one in self._subjects if one.first >= first]

    def _before(self, cue: Cue, fitting: list[Subject]) -> Subject | None:
        earlier = [one for one in fitting if one.last <= cue.first]
        if cue.owned:  # Kim interrupted Ivanov to say
            return next((one for one in earlier if self._reaches(one.last, cue.first)), None)
        if self._keeps_order and (described := self._described(cue, earlier)):
            return described
        for one in reversed(earlier):
            if self._is_aside(one, cue) or self._is_left_by(one, cue) or self._is_object(one):
                continue
            if self._keeps_order and self._is_apposed(one, cue, earlier):
                continue
            if self._is_one_clause(one.last, cue.first) or self._is_set_aside(one, cue):
                return one
            if not self._has_brackets(one.last, cue.first):
                return None  # what cuts this one off cuts off all before it
        return None

    def _described(self, cue: Cue, earlier: list[Subject]) -> Subject | None:
        """Give whom a relative without commas describes: a woman from Turgen who lost it said …."""
        last = self._before_name(cue.first)
        marks = (i for i in range(last - 1, -1, -1) if not self._tokens[i].is_word)
        clause = range(next(marks, -1) + 1, last)
        whose = next((i for i in clause if self._tokens[i].folded in _DESCRIBES), last)
        if whose > last - _CLAUSE or any(i in self._telling for i in clause):
            return None
        near = (one for one in earlier if 0 <= whose - one.last <= _WHENCE)
        return next((one for one in near if one.first in clause and one.kin in _DESCRIBED), None)

    def _before_name(self, i: int) -> int:
        """Step back over a name between two commas: who gave her first name, Sholpan, said."""
        tokens = self._tokens
        if i < _CLAUSE or tokens[i - 1].text != ",":
            return i
        first = i - 1
        while first and tokens[first - 1].is_capital:
            first -= 1
        return first - 1 if first < i - 1 and tokens[first - 1].text == "," else i

    def _is_apposed(self, subject: Subject, cue: Cue, earlier: list[Subject]) -> bool:
        """Whether two commas set aside another word for somebody: one of them, a tall man, said."""
        tokens, first = self._tokens, subject.first - 1
        comma = first > 1 and tokens[first].folded in _NEW and tokens[first - 1].text == ","
        closed = tokens[cue.first - 1].text == "," and cue.first - 1 > subject.last
        return comma and closed and any(one.last == first - 1 for one in _openers(earlier))

    def _is_object(self, subject: Subject) -> bool:
        """Whether a verb of somebody else stands right before: Ким поблагодарила молодёжь и …."""
        inflects, many = not self._keeps_order, {Kin.COLLECTIVE, Kin.BODY}
        verb = next((one for one in self._cues if one.last == subject.first), None)
        if not inflects or subject.kin not in many or verb is None or verb.plural:
            return False
        return any(one.kin in _PERSONAL and one.nominative and one.last <= verb.first
                   for one in self._subjects)  # fmt: skip

    def _is_left_by(self, subject: Subject, cue: Cue) -> bool:
        """Whether a verb stands alone between two commas: Комиссия, говорит, выросла вдвое."""
        tokens, after = self._tokens, cue.last
        alone = subject.last == cue.first - 1 and tokens[cue.first - 1].text == ","
        closed = after + 1 < len(tokens) and tokens[after].text == ","
        apposed = any(token.text == "," for token in tokens[subject.first : subject.last])
        return alone and closed and not apposed and not self._is_that(after + 1) and cue.listed

    def _is_set_aside(self, subject: Subject, cue: Cue) -> bool:
        """Whether two commas set aside all between: Ким, прожившая там, где …, считает."""
        tokens = self._tokens
        inside = tokens[subject.last + 1 : cue.first - 1]
        english = {Kin.PERSON, Kin.COLLECTIVE, Kin.BODY, Kin.ROLE}
        kinds = english if self._keeps_order else {Kin.PERSON}
        if subject.kin not in kinds or not 0 < len(inside) <= _ASIDE:
            return False
        apposed = any(t.text == "," for t in tokens[subject.first : subject.last + 1])
        commas = apposed and tokens[cue.first - 1].text == ","  # Kim, a feldsher who …, said
        told = any(i in self._telling for i in range(subject.last, cue.first))
        opened = any(token.folded in _WHO for token in tokens[subject.last : cue.first])
        told = told and not (self._keeps_order and opened)  # Kim, who defends tenants, welcomed
        which = inside[0].folded.startswith(_RELATIVE) and not self._keeps_order
        told = told and not which  # Ким, которому дали слово, потребовал
        return commas and not told and all(token.text not in ":;" for token in inside)

    def _reaches(self, first: int, last: int) -> bool:
        """Whether no clause or quotation begins between, though another verb may stand there."""
        cut = {";", ":", QUOTE}
        return not any(self._is_that(i) or self._tokens[i].text in cut for i in range(first, last))

    def _has_brackets(self, first: int, last: int) -> bool:
        return any(token.text in "()" for token in self._tokens[first:last])

    def _is_aside(self, subject: Subject, cue: Cue) -> bool:
        """Whether a noun belongs to a relative clause that ends before the verb.

        Ким, который возглавляет отдел, сказал; Kim, who heads the department, said.
        """
        tokens = self._tokens
        comma = next((i for i in range(subject.first, -1, -1) if tokens[i].text == ","), -1)
        far = subject.first if self._keeps_order else comma + 3  # Kim, a lawyer who …, said
        opened = comma >= 0 and any(_is_relative(t.folded) for t in tokens[comma + 1 : far])
        itself = any(_is_relative(t.folded) for t in tokens[subject.first : subject.last])
        closed = any(token.text == "," for token in tokens[subject.last : cue.first])
        return opened and closed and not itself

    def _after(self, cue: Cue, fitting: list[Subject]) -> Subject | None:
        for one in (s for s in fitting if s.first >= cue.last):
            if one.first - cue.last > PARAMETERS.clause_words:
                return None
            if self._is_one_clause(cue.last, one.first):
                return one
        return None

    def _is_one_clause(self, first: int, last: int) -> bool:
        aside = 0
        for i in range(first, last):
            token = self._tokens[i]
            aside += (token.text == "(") - (token.text == ")")
            if aside or token.text == ")":
                continue
            if token.text in {";", ":", QUOTE} or (
                token.is_dash and i > first and self._is_free(i)
            ):
                return False
            if self._is_that(i) or token.folded.startswith(_RELATIVE):
                return False
            if i in self._telling:
                return False
        return True

    def _is_free(self, i: int) -> bool:
        """Whether a dash stands by itself: not in an 8,000-hectare farm."""
        before = self._tokens[i - 1] if i else None
        return before is None or before.end < self._tokens[i].start

    def _shared(self, cue: Cue) -> Subject | None:
        """Give the subject of the verb that this one is joined to: сказал … и добавил."""
        earlier = [one for one in self._cues if one.last <= cue.first and one.listed]
        if cue.follows:
            before = [one for one in self._cues if one.last <= cue.first]
            around = before[::-1] + [one for one in self._cues if one.first >= cue.last]
            for one in around:
                if not one.follows and (subject := self.own_subject(one)):
                    return subject
            return self._first_before(cue) if self._keeps_order else None
        near = {token.folded for token in self._tokens[max(0, cue.first - 3) : cue.first]}
        if earlier and near & (_JOINS | {","}):
            return self.subject_of(earlier[-1])
        return None

    def _first_before(self, cue: Cue) -> Subject | None:
        """Give whom a sentence is about whose verb tells no speech: Kim drew laughs by asking."""
        single = (one for one in self._subjects if one.nominative and one.kin in _PERSONAL)
        return next((one for one in single if one.last <= cue.first), None)


def _openers(earlier: Sequence[Subject]) -> list[Subject]:
    """Leave those who may have another word behind them; several have none."""
    return [one for one in earlier if one.kin in {Kin.ROLE, Kin.PERSON}]


def _agree(cue: Cue, subject: Subject) -> bool:
    if subject.kin in {Kin.COLLECTIVE, Kin.BODY}:
        return cue.plural or subject.kin is Kin.BODY or not subject.plural or not cue.gender
    if cue.plural and subject.kin is not Kin.PERSON:
        return False
    return not (cue.gender and subject.gender and cue.gender != subject.gender)


def _comes_first(cue: Cue, before: Subject, after: Subject) -> bool:
    """Whether a name right before a verb is its subject, and one behind it whom it is told to.

    Шульц возразила Тищенко: names without cases look like subjects.
    """
    named = before.kin is after.kin is Kin.PERSON and before.last == cue.first
    return named and not (after.gender == cue.gender != before.gender)


def _is_relative(word: str) -> bool:
    return word in {"who", "which"} or word.startswith(_RELATIVE)
