"""Retold speech where the verb stands between speaker and content: Russian and English.

A sentence of the writer is read once from left to right; each verb of speech looks for its subject
and for what was said. Patterns and their order: docs/methods/hearings.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.speech.objects import Objects
from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.quoted_by_others import is_wording
from ortaq.hearings.speech.sides import THUS, Spoken, sides_of, words_between
from ortaq.hearings.speech.source_phrases import phrases_at, sources_at
from ortaq.hearings.speech.subject_of_cue import SubjectFinder
from ortaq.hearings.speech.syntax import Syntax
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import QUOTE, Token

_LONGEST_BRIDGE = 24
_NEAR_QUESTION = 5


class Sentence:
    """One sentence of the writer while it is read."""

    def __init__(self, tokens: Tokens, subjects: Sequence[Subject], syntax: Syntax) -> None:
        self.tokens, self.subjects, self.syntax = tokens, subjects, syntax
        self.cues = syntax.cues(tokens)
        self._objects = Objects(tokens, subjects, syntax)
        self.finder = SubjectFinder(tokens, subjects, self.cues, self._is_that)

    def retold(self) -> list[Retold]:
        """Give what is retold, in the order of the text."""
        found = self._backwards() or self._by_source() or self._by_noun()
        if found:
            return found
        for cue in self.cues:
            inside = any(one.start <= cue.start < one.end for one in found)
            if inside and not self._opens_clause(cue):
                continue
            said = self._said(cue)
            if inside and said:
                found[-1] = self._shortened(found[-1], cue)
            found.extend(said)
        return found

    # what was said of one verb

    def _said(self, cue: Cue) -> list[Retold]:
        subject = self.finder.subject_of(cue)
        if not self._may_speak(cue, subject):
            return []
        after = max(cue.last, subject.last if subject and subject.first >= cue.last else 0)
        if subject and subject.kin in {Kin.COLLECTIVE, Kin.BODY} and cue.listed:
            return self._of_many(cue, subject, after)
        clause = self._clause_after(cue.last)
        if clause is not None:
            return [Retold(*clause, cue, subject, full=True)]
        if self._as_parenthesis(cue, subject):
            return self._around(cue, subject)
        told = subject or (cue.gender and not self.subjects)  # А ещё пообещал остановку
        return self._object(cue, subject, after) if cue.takes_object and told else []

    def _object(self, cue: Cue, subject: Subject | None, after: int) -> list[Retold]:
        """Read what a verb governs, behind it or before it."""
        if self._objects.governs(after, cue):
            return [Retold(*self._to_end(self._objects.start(after, cue)), cue, subject)]
        if subject and self._objects.comes_first(cue, subject):
            return [Retold(self.tokens[0].start, cue.end, cue, subject)]
        return []

    def _may_speak(self, cue: Cue, subject: Subject | None) -> bool:
        if subject is None:
            return cue.listed and not (cue.plural and self.syntax.verbs_show_number)
        anyhow = self.syntax.any_verb_reports and subject.kin in SINGLE
        return subject.kin is not Kin.AGENCY and (cue.listed or anyhow)

    def _of_many(self, cue: Cue, subject: Subject, after: int) -> list[Retold]:
        clause = self._clause_after(cue.last)
        told = clause is not None or (cue.takes_object and self._objects.governs(after, cue))
        if subject.kin is Kin.BODY:
            return [Retold(*clause, cue, subject, full=True)] if clause else []
        if not told and self._as_parenthesis(cue, subject):
            return self._around(cue, subject)
        if not told or not self._are_many(cue, subject):
            return []
        first = min(subject.first, cue.first)
        return [Retold(*self._to_end(first), cue, subject, collective=True)]

    def _are_many(self, cue: Cue, subject: Subject) -> bool:
        if not self.syntax.verbs_show_number or cue.plural:
            return True
        return subject.text.lower().split()[0] in _SINGULAR_MANY

    def _clause_after(self, position: int) -> Spoken | None:
        """Find the clause that a conjunction or a colon opens after a verb."""
        tokens = self.tokens
        if self.syntax.plain_object_clause and self._is_plain(position):
            return self._bare_clause(position)
        for i in range(position, min(position + _LONGEST_BRIDGE, len(tokens))):
            if tokens[i].text == ":":
                wording = is_wording(tokens, i + 1, self.syntax.lang)
                return self._to_end(i + 1) if i + 1 < len(tokens) and not wording else None
            if tokens[i].text == ";" or self._is_quote(tokens[i]):
                return None
            if i > position and any(c.first == i and c.listed and not c.follows for c in self.cues):
                return None
            if self._is_that(i) and (self._is_conjunction(i) or i - position <= _NEAR_QUESTION):
                first = i + 1 if tokens[i].folded in self.syntax.dropped else i
                return self._to_end(first) if first < len(tokens) else None
        return None

    def _is_conjunction(self, i: int) -> bool:
        """Tell что from где: a question word belongs to a verb only when it stands near it."""
        return self.tokens[i].folded in self.syntax.dropped | {"чтобы", "как", "насколько"}

    def _is_plain(self, position: int) -> bool:
        """Whether a verb stands here that needs no conjunction, and none follows it."""
        if not 0 < position < len(self.tokens):
            return False
        plain = terms(self.syntax.lang, "clauses.plain_verbs")
        opens = self.tokens[position].is_word and not self._is_that(position)
        return opens and self.tokens[position - 1].folded in plain

    def _bare_clause(self, position: int) -> Spoken | None:
        """English leaves out the conjunction: said the road was closed."""
        following = [one for one in self.subjects if one.first >= position]
        if position >= len(self.tokens) or not self.tokens[position].is_word:
            return None
        if following and following[0].first == position and following[0].kin is Kin.PERSON:
            return None  # said Helen X
        return self._to_end(position) if self.syntax.governs(self.tokens, position) else None

    def _is_that(self, i: int) -> bool:
        tokens = self.tokens
        asks = i + 1 < len(tokens) and tokens[i + 1].folded == "ли"
        if tokens[i].folded not in terms(self.syntax.lang, "clauses.that") and not asks:
            return False
        if tokens[i].folded == "that" and i and tokens[i - 1].folded in _BEFORE_NOUN:
            return False  # the fines in that article
        if tokens[i].folded == "как" and _SUCH & {t.folded for t in tokens[max(0, i - 8) : i]}:
            return False  # на таких направлениях, как газификация
        after_comma = i > 0 and tokens[i - 1].text == ","
        if self.syntax.comma_before_that:
            return after_comma
        return not (after_comma and tokens[i].folded == "who")

    def _as_parenthesis(self, cue: Cue, subject: Subject | None) -> bool:
        """Tell whether the verb and its subject stand aside: …, сообщил он."""
        first, last = self._clause_of(cue, subject)
        before = self.tokens[first - 1] if first else None
        if first == 0:
            return self._opens_with_as(first)
        if before is not None and before.folded in terms(self.syntax.lang, "clauses.thus"):
            return True
        if before is None or not (before.text == "," or before.is_dash):
            return False
        if subject is None:  # Новые правила, говорит, развязывают руки
            return self.syntax.verbs_show_number and first == cue.first and self._is_aside(cue)
        closes = last >= len(self.tokens) or self.tokens[last].text in _CLOSES
        return closes and first >= 2 and subject.kin is not Kin.AGENCY

    def _is_aside(self, cue: Cue) -> bool:
        """Whether a verb of speech stands alone between two commas."""
        behind = self.tokens[cue.last].text if cue.last < len(self.tokens) else ""
        return cue.first >= 2 and behind == "," and not cue.follows

    def _opens_with_as(self, first: int) -> bool:
        return self.tokens[first].folded in THUS and any(t.text == "," for t in self.tokens)

    def _clause_of(self, cue: Cue, subject: Subject | None) -> tuple[int, int]:
        if subject is None:
            return cue.first, cue.last
        first = min(cue.first, subject.first)
        for start, end in phrases_at(
            self.tokens[:first], terms(self.syntax.lang, "clauses.backwards")
        ):
            first = start if end == first else first  # … – в этом уверена Ким
        return first, max(cue.last, subject.last)

    def _around(self, cue: Cue, subject: Subject | None) -> list[Retold]:
        """Give what stands before and after a parenthesis."""
        first, last = self._clause_of(cue, subject)
        return self._two_sides(first, last, cue, subject)

    def _two_sides(self, first: int, last: int, cue: Cue, subject: Subject | None) -> list[Retold]:
        spans = sides_of(self.tokens, first, last, self.syntax.lang)
        return [Retold(*span, cue, subject) for span in spans]

    def _to_end(self, first: int) -> Spoken:
        return self._words(first, self._before_source(first)) or (
            self.tokens[first].start,
            self.tokens[first].end,
        )

    def _before_source(self, first: int) -> int:
        """Give where a clause ends: before a quotation, or a source: …, according to a letter."""
        tokens = self.tokens
        for i in range(first + 1, len(tokens) - 1):
            cut = tokens[i].text == ":" and self._is_quote(tokens[i + 1])
            if cut and not is_wording(tokens, i + 1, self.syntax.lang):
                return i  # предложил снизить сбор: «…»
        for start, _, gender in sources_at(tokens, self.syntax.lang):
            if gender is None and start > first + 2 and tokens[start - 1].text == ",":
                return start - 1
        for cue in self.cues:
            own = self.finder.own_subject(cue)
            if cue.listed and cue.first > first + 2 and own and own.kin is Kin.AGENCY:
                return cue.first - (tokens[cue.first - 1].text == ",")
        return len(tokens)

    def _words(self, first: int, last: int) -> Spoken | None:
        return words_between(self.tokens, first, last)

    def _opens_clause(self, cue: Cue) -> bool:
        """Tell whether another main clause begins with its own subject: …, а Ким ответил."""
        subject = self.finder.own_subject(cue)
        if subject is None or subject.kin not in SINGLE:
            return False
        first = min(cue.first, subject.first)
        before = self.tokens[max(0, first - 2) : first]
        opposed = subject.text.lower() in _SECOND and bool(before) and before[-1].text == ","
        return opposed or (
            bool(before) and (before[-1].folded in _CONTRAST or before[-1].text == ";")
        )

    def _shortened(self, said: Retold, cue: Cue) -> Retold:
        subject = self.finder.own_subject(cue)
        first = min(cue.first, subject.first) if subject else cue.first
        end = first
        while end and (
            self.tokens[end - 1].folded in _CONTRAST or self.tokens[end - 1].text in ",;"
        ):
            end -= 1
        return replace(said, end=max(said.start + 1, self.tokens[end - 1].end))

    def _is_quote(self, token: Token) -> bool:
        return token.text == QUOTE

    # phrases that name the source

    def _by_source(self) -> list[Retold]:
        """Read what a phrase opens: по словам акима; according to the akim; по его мнению."""
        for first, last, gender in sources_at(self.tokens, self.syntax.lang):
            said = self._from_source(first, last, gender)
            if said:
                return said
        return []

    def _from_source(self, first: int, last: int, gender: str | None) -> list[Retold]:
        if any(c.listed and c.first < first and self._clause_after(c.last) for c in self.cues):
            return []  # inside a clause that has its own verb: …, что, по его словам, …
        tokens = self.tokens
        words = " ".join(token.text for token in tokens[first:last])
        start, end = tokens[first].start, tokens[last - 1].end
        cue = Cue(first, last, start, end, words, "", listed=True)
        if gender is not None:
            subject = Subject(Kin.PRONOUN, first, last, start, end, words, gender=gender)
            return self._two_sides(first, last, cue, subject)
        near = [one for one in self.subjects if -1 <= one.first - last <= 1]
        if not near or near[0].kin in {Kin.AGENCY, Kin.BODY}:
            return []
        if tokens[near[0].first].folded in _WHOSE:
            clause = self._clause_of_relative(near[0].last)
            return [Retold(*clause, cue, near[0])] if clause else []
        return self._two_sides(first, max(last, near[0].last), cue, near[0])

    def _clause_of_relative(self, last: int) -> Spoken | None:
        """Give what a relative opens: …, по мнению которого аренда должна остаться."""
        return self._words(last, len(self.tokens))

    def _by_noun(self) -> list[Retold]:
        """Read what somebody's opinion, question or proposal is (позиция Ким иная: …)."""
        nouns = phrases_at(self.tokens, terms(self.syntax.lang, "clauses.said_nouns"))
        for first, last in nouns:
            near = [one for one in self.subjects if 0 <= one.first - last <= 1]
            owner = near[0] if near and near[0].kin is Kin.PERSON else self._possessor(first, last)
            opened = self._opened_after(owner.last) if owner else None
            if owner and opened:
                words = " ".join(token.text for token in self.tokens[first:last])
                place = self.tokens[first].start, self.tokens[last - 1].end
                cue = Cue(first, last, *place, words, "", listed=True)
                return [Retold(*opened, cue, owner, full=True)]
        return []

    def _possessor(self, first: int, last: int) -> Subject | None:
        """Read whose it is by the pronoun that opens the sentence (его предложение)."""
        owner = self.tokens[0]
        genders = groups(self.syntax.lang, "clauses.possessives").get(owner.folded)
        if first != 1 or genders is None:
            return None
        place = owner.start, owner.end
        gender = next(iter(genders), "")
        return Subject(Kin.PRONOUN, 0, last, *place, owner.text, gender=gender)

    def _opened_after(self, position: int) -> Spoken | None:
        """Give what a colon, a dash or что opens behind the words for somebody's speech."""
        for i in range(position, min(position + _NEAR_QUESTION, len(self.tokens) - 1)):
            token = self.tokens[i]
            if self._is_quote(token) or self._is_quote(self.tokens[i + 1]):
                return None
            if token.text == ":" or token.is_dash or (self._is_that(i) and self._is_conjunction(i)):
                return self._to_end(i + 1)
        return None

    def _backwards(self) -> list[Retold]:
        """Об этом сообщил …; Такое мнение высказала …: the sentence before was said."""
        phrases = phrases_at(self.tokens, terms(self.syntax.lang, "clauses.backwards"))
        if not phrases or phrases[0][0] > 3:
            return []
        for cue in self.cues:
            subject = self.finder.subject_of(cue)
            if (
                cue.listed
                and subject
                and subject.kin in SINGLE
                and not self._clause_after(cue.last)
            ):
                return [Retold(cue.start, cue.end, cue, subject, backwards=True)]
        return []


_BEFORE_NOUN = frozenset("in of on at by from with under for".split())
_SUCH = frozenset("такой такая такое такие такую таких такими таким такому".split())
_WHOSE = frozenset("которого которой".split())
_CLOSES = frozenset(",.!?…–—-")
_CONTRAST = frozenset("а но while but whereas".split())
_SECOND = frozenset("второй вторая третий третья последний последняя".split())
"""Who is told of behind a mere comma: первая попросила …, второй предложил …."""
_SINGULAR_MANY = frozenset("большинство часть зал аудитория народ молодежь молодёжь".split())
