"""Retold speech where the verb stands between speaker and content: Russian and English.

A sentence of the writer is read once from left to right; each verb of speech looks for its subject
and for what was said. Patterns and their order: docs/methods/hearings.md.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.subject_of_cue import SubjectFinder
from ortaq.hearings.speech.terms import groups, terms
from ortaq.hearings.speech.tokens import QUOTE, Token

Spoken = tuple[int, int]
_SINGLE = frozenset({Kin.PERSON, Kin.PRONOUN, Kin.ROLE, Kin.SPEAKER_NOUN})
_LONGEST_BRIDGE = 24
_NEAR_QUESTION = 5


@dataclass(frozen=True, slots=True)
class Syntax:
    """What the algorithm must know of a language."""

    lang: str
    cues: Callable[[Tokens], list[Cue]]
    governs: Callable[[Tokens, int], bool]
    """Whether a phrase that a verb can govern begins at a position."""
    comma_before_that: bool
    plain_object_clause: bool
    """English: said the road was closed."""
    verbs_show_number: bool
    """Whether one can see from a verb that several people spoke."""
    any_verb_reports: bool
    """Whether any verb of the third person before a conjunction reports what somebody said."""
    dropped: frozenset[str]
    """Conjunctions that are no part of what was said."""


class Sentence:
    """One sentence of the writer while it is read."""

    def __init__(self, tokens: Tokens, subjects: Sequence[Subject], syntax: Syntax) -> None:
        self.tokens, self.subjects, self.syntax = tokens, subjects, syntax
        self.cues = syntax.cues(tokens)
        self.finder = SubjectFinder(tokens, subjects, self.cues, self._is_that)

    def retold(self) -> list[Retold]:
        """Give what is retold, in the order of the text."""
        found = self._backwards() or self._by_source()
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
        if cue.takes_object and subject and self._governs(after, cue):
            return [Retold(*self._to_end(self._object_start(after, cue)), cue, subject)]
        return []

    def _may_speak(self, cue: Cue, subject: Subject | None) -> bool:
        if subject is None:
            return cue.listed and not (cue.plural and self.syntax.verbs_show_number)
        anyhow = self.syntax.any_verb_reports and subject.kin in _SINGLE
        return subject.kin is not Kin.AGENCY and (cue.listed or anyhow)

    def _of_many(self, cue: Cue, subject: Subject, after: int) -> list[Retold]:
        clause = self._clause_after(cue.last)
        told = clause is not None or (cue.takes_object and self._governs(after, cue))
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
                return self._to_end(i + 1) if i + 1 < len(tokens) else None
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
        if before is None or not (before.text == "," or before.is_dash) or subject is None:
            return False
        closes = last >= len(self.tokens) or self.tokens[last].text in _CLOSES
        return closes and first >= 2 and subject.kin is not Kin.AGENCY

    def _opens_with_as(self, first: int) -> bool:
        return self.tokens[first].folded in _THUS and any(t.text == "," for t in self.tokens)

    def _clause_of(self, cue: Cue, subject: Subject | None) -> tuple[int, int]:
        if subject is None:
            return cue.first, cue.last
        return min(cue.first, subject.first), max(cue.last, subject.last)

    def _around(self, cue: Cue, subject: Subject | None) -> list[Retold]:
        """Give what stands before and after a parenthesis."""
        first, last = self._clause_of(cue, subject)
        return self._two_sides(first, last, cue, subject)

    def _two_sides(self, first: int, last: int, cue: Cue, subject: Subject | None) -> list[Retold]:
        tokens = self.tokens
        left = first
        while left and (
            tokens[left - 1].folded in _THUS
            or tokens[left - 1].text == ","
            or tokens[left - 1].is_dash
        ):
            left -= 1
        right = last
        while right < len(tokens) and tokens[right].text != ",":
            right += 1
        right = right + 1 if right < len(tokens) else len(tokens)
        sides = [(0, left)] if left >= 2 else []
        sides += [(right, len(tokens))] if len(tokens) - right >= 3 else []
        spans = [self._words(*side) for side in sides]
        return [Retold(*span, cue, subject) for span in spans if span]

    # helpers of place

    def _governs(self, position: int, cue: Cue) -> bool:
        if position >= len(self.tokens):
            return False
        topic = terms(self.syntax.lang, "clauses.topic_verbs")
        if cue.lemma in topic and self.tokens[position].folded in _ABOUT:
            return False
        return self.syntax.governs(self.tokens, position)

    def _object_start(self, position: int, cue: Cue) -> int:
        return cue.first if cue.lemma in terms(self.syntax.lang, "clauses.with_verb") else position

    def _to_end(self, first: int) -> Spoken:
        return self._words(first, self._before_source(first)) or (
            self.tokens[first].start,
            self.tokens[first].end,
        )

    def _before_source(self, first: int) -> int:
        """Give where a clause ends before a source is named: …, according to a statement."""
        tokens = self.tokens
        for start, _, gender in _sources_at(tokens, self.syntax.lang):
            if gender is None and start > first + 2 and tokens[start - 1].text == ",":
                return start - 1
        for cue in self.cues:
            own = self.finder.own_subject(cue)
            if cue.first > first + 2 and own and own.kin is Kin.AGENCY:
                return cue.first - (tokens[cue.first - 1].text == ",")
        return len(tokens)

    def _words(self, first: int, last: int) -> Spoken | None:
        tokens = self.tokens
        while last > first and tokens[last - 1].text in _FINAL:
            last -= 1
        while first < last and (tokens[first].text in ",:;" or tokens[first].is_dash):
            first += 1
        return (tokens[first].start, tokens[last - 1].end) if last > first else None

    def _opens_clause(self, cue: Cue) -> bool:
        """Tell whether another main clause begins with its own subject: …, а Ким ответил."""
        subject = self.finder.own_subject(cue)
        if subject is None or subject.kin not in _SINGLE:
            return False
        first = min(cue.first, subject.first)
        before = self.tokens[max(0, first - 2) : first]
        return bool(before) and (before[-1].folded in _CONTRAST or before[-1].text == ";")

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
        for first, last, gender in _sources_at(self.tokens, self.syntax.lang):
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
        return self._two_sides(first, max(last, near[0].last), cue, near[0])

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
                and subject.kin in _SINGLE
                and not self._clause_after(cue.last)
            ):
                return [Retold(cue.start, cue.end, cue, subject, backwards=True)]
        return []


_FINAL = frozenset('.!?…;:,)»"”') - {"»", "”", '"', ")"}
_ABOUT = frozenset("о об обо про about on".split())
_CLOSES = frozenset(",.!?…–—-")
_THUS = frozenset("как так as".split())
_CONTRAST = frozenset("а но while but whereas".split())
_SINGULAR_MANY = frozenset("большинство часть зал аудитория народ молодежь молодёжь".split())


def phrases_at(tokens: Tokens, phrases: frozenset[str]) -> list[tuple[int, int]]:
    """Find phrases of several words; the longest first at each place."""
    split = sorted((phrase.split() for phrase in phrases), key=len, reverse=True)
    found = []
    for i in range(len(tokens)):
        for words in split:
            if [token.folded for token in tokens[i : i + len(words)]] == words:
                found.append((i, i + len(words)))
                break
    return found


def _sources_at(tokens: Tokens, lang: str) -> list[tuple[int, int, str | None]]:
    """Find phrases that name a source; with the gender of the pronoun where one is inside."""
    owners = groups(lang, "clauses.possessives")
    found = []
    for phrase in terms(lang, "clauses.source"):
        preposition, *rest = phrase.split()
        for i in range(len(tokens)):
            if tokens[i].folded != preposition:
                continue
            owner = tokens[i + 1].folded if i + 1 < len(tokens) else ""
            own = owners.get(owner)
            after = i + 1 + (own is not None)
            if [token.folded for token in tokens[after : after + len(rest)]] == rest:
                found.append((i, after + len(rest), next(iter(own), "") if own else None))
    return sorted(found, key=lambda one: one[0])


def speaker_of_quote(
    sentence: Sentence, quote: tuple[int, int]
) -> tuple[Cue, Subject | None] | None:
    """Find the verb that reports a quotation, and its subject.

    quote: positions of the tokens that stand for it; equal where it stands before the sentence.
    """
    tokens, (first, last) = sentence.tokens, quote
    before = [cue for cue in sentence.cues if cue.last <= first and cue.listed]
    after = [cue for cue in sentence.cues if cue.first >= last]
    opened = first > 0 and tokens[first - 1].text == ":"
    if opened and before:
        return before[-1], sentence.finder.subject_of(before[-1])
    for cue in after:
        if cue.first - last > PARAMETERS.cue_words or _is_cut(tokens[last : cue.first]):
            break
        subject = sentence.finder.subject_of(cue)
        if cue.listed or (subject and subject.kin in _SINGLE and cue.first - last <= 3):
            return cue, subject
    if before and _leads_to(tokens[before[-1].last : first], sentence.syntax.lang):
        return before[-1], sentence.finder.subject_of(before[-1])
    return None


def _leads_to(between: Sequence[Token], lang: str) -> bool:
    """Whether a verb reaches its quotation: said, "…"; заявил, что «…»."""
    that = terms(lang, "clauses.that")
    return all(token.text in {",", "–", "—"} or token.folded in that for token in between)


def _is_cut(tokens: Sequence[Token]) -> bool:
    return any(token.text in {";", ":", QUOTE} for token in tokens)
