"""Which words of a sentence are the subject of a reporting verb."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Cue, Kin, Subject, Tokens
from ortaq.hearings.speech.tokens import QUOTE

_JOINS = frozenset("и а но также затем потом and but then also".split())
_RELATIVE = ("котор", "чей", "чья")
_PERSONAL = frozenset({Kin.PERSON, Kin.PRONOUN, Kin.ROLE, Kin.SPEAKER_NOUN})


class SubjectFinder:
    """Looks before the verb first, then after it, then at the verb that it is joined to."""

    def __init__(
        self,
        tokens: Tokens,
        subjects: Sequence[Subject],
        cues: Sequence[Cue],
        is_that: Callable[[int], bool],
    ) -> None:
        self._tokens, self._subjects, self._cues, self._is_that = tokens, subjects, cues, is_that

    def subject_of(self, cue: Cue) -> Subject | None:
        """Give the subject of a verb; None where the sentence names none."""
        own = None if cue.follows else self.own_subject(cue)
        return own or self._shared(cue)

    def own_subject(self, cue: Cue) -> Subject | None:
        """Give the subject that stands in the verb's own clause."""
        fitting = [one for one in self._subjects if one.nominative and _agree(cue, one)]
        after = self._after(cue, fitting)
        before = self._before(cue, fitting)
        if after and after.first == cue.last and after.kin in _PERSONAL:
            return after  # сказал Ким
        return before or after or self._of_doubtful_gender(cue)

    def _of_doubtful_gender(self, cue: Cue) -> Subject | None:
        """Give the person before a verb whose gender the dictionary may have wrong: Ажар."""
        people = [one for one in self._subjects if one.nominative and one.kin is Kin.PERSON]
        return self._before(cue, people) if cue.gender and len(people) == 1 else None

    def with_oblique(self, first: int, last: int) -> list[Subject]:
        """Give all words that may name a speaker from a place on, in whatever case."""
        return [one for one in self._subjects if one.first >= first]

    def _before(self, cue: Cue, fitting: list[Subject]) -> Subject | None:
        for one in reversed([s for s in fitting if s.last <= cue.first]):
            if self._is_aside(one, cue):
                continue
            if self._is_one_clause(one.last, cue.first):
                return one
        return None

    def _is_aside(self, subject: Subject, cue: Cue) -> bool:
        """Whether a noun belongs to a relative clause that ends before the verb.

        Ким, который возглавляет отдел, сказал; Kim, who heads the department, said.
        """
        tokens = self._tokens
        comma = next((i for i in range(subject.first, -1, -1) if tokens[i].text == ","), -1)
        opened = comma >= 0 and any(_is_relative(t.folded) for t in tokens[comma + 1 : comma + 3])
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
            if token.text in {";", ":", QUOTE} or (token.is_dash and i > first):
                return False
            if self._is_that(i) or token.folded.startswith(_RELATIVE):
                return False
            if any(c.first == i and c.listed and not c.follows for c in self._cues):
                return False
        return True

    def _shared(self, cue: Cue) -> Subject | None:
        """Give the subject of the verb that this one is joined to: сказал … и добавил."""
        earlier = [one for one in self._cues if one.last <= cue.first and one.listed]
        if cue.follows:
            before = [one for one in self._cues if one.last <= cue.first]
            around = before[::-1] + [one for one in self._cues if one.first >= cue.last]
            for one in around:
                if not one.follows and (subject := self.own_subject(one)):
                    return subject
            return None
        near = {token.folded for token in self._tokens[max(0, cue.first - 3) : cue.first]}
        if earlier and near & (_JOINS | {","}):
            return self.subject_of(earlier[-1])
        return None


def _agree(cue: Cue, subject: Subject) -> bool:
    if subject.kin in {Kin.COLLECTIVE, Kin.BODY}:
        return cue.plural or subject.kin is Kin.BODY or not subject.plural or not cue.gender
    if cue.plural and subject.kin is not Kin.PERSON:
        return False
    return not (cue.gender and subject.gender and cue.gender != subject.gender)


def _is_relative(word: str) -> bool:
    return word in {"who", "which"} or word.startswith(_RELATIVE)
