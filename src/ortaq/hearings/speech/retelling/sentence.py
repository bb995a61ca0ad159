"""Retold speech where the verb stands between speaker and content: Russian and English.

A sentence of the writer is read once from left to right; each verb of speech looks for its subject
and for what was said. Patterns and their order: docs/methods/hearings.md.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.speech.parts import SINGLE, Cue, Kin, Retold, Subject, Tokens
from ortaq.hearings.speech.quoted_by_others import is_wording
from ortaq.hearings.speech.retelling.asides import (
    is_inserted,
    is_inverted,
)
from ortaq.hearings.speech.retelling.at_end import by_passive, told_at_end
from ortaq.hearings.speech.retelling.backwards import backwards
from ortaq.hearings.speech.retelling.bare_clauses import bare_clause, told_to_do
from ortaq.hearings.speech.retelling.bare_verbs import is_gerund, opens_bare
from ortaq.hearings.speech.retelling.by_cleft import by_cleft
from ortaq.hearings.speech.retelling.by_message import by_message
from ortaq.hearings.speech.retelling.by_noun import NEAR_QUESTION, by_noun
from ortaq.hearings.speech.retelling.by_source import by_source
from ortaq.hearings.speech.retelling.came_from import came_from
from ortaq.hearings.speech.retelling.conjunctions import (
    joins_otherwise,
    only_prompts,
    only_tells_when,
)
from ortaq.hearings.speech.retelling.cut_short import (
    before_gerund,
    is_in_relative,
    judged_from,
    opens_clause,
    shortened,
    stands_apart,
    with_article,
)
from ortaq.hearings.speech.retelling.moved import moved_by
from ortaq.hearings.speech.retelling.objects import Objects
from ortaq.hearings.speech.retelling.passed_on import passed_on
from ortaq.hearings.speech.retelling.placed import own_sides
from ortaq.hearings.speech.retelling.questions import asks_whether
from ortaq.hearings.speech.retelling.standing_aside import clause_of, stands_aside
from ortaq.hearings.speech.retelling.subject_of_cue import SubjectFinder
from ortaq.hearings.speech.sides import Spoken, sides_of, words_between
from ortaq.hearings.speech.source_phrases import sources_at
from ortaq.hearings.speech.syntax import Syntax
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import QUOTE, Token

_LONGEST_BRIDGE = 24
_SHORT = 10
"""An object of fewer letters is told together with its verb."""
_DESCRIBED = 4
"""Words about several people, set aside before what they say: Рыбаки, пришедшие …, просили …."""


class Sentence:
    """One sentence of the writer while it is read."""

    def __init__(self, tokens: Tokens, subjects: Sequence[Subject], syntax: Syntax) -> None:
        self.tokens, self.subjects, self.syntax = tokens, list(subjects), syntax
        self.cues = syntax.cues(tokens)
        self._objects = Objects(tokens, subjects, syntax)
        order = not syntax.verbs_show_number
        self.finder = SubjectFinder(tokens, subjects, self.cues, self.is_that, keeps_order=order)
        self.sources = sources_at(tokens, syntax.lang)

    def retold(self) -> list[Retold]:
        """Give what is retold, in the order of the text."""
        found = backwards(self) or by_source(self) or by_noun(self) or by_cleft(self)
        found = found or by_message(self) or came_from(self) or passed_on(self)
        found = found or told_at_end(self)
        if found:
            return found
        for cue in self.cues:
            inside = any(one.start <= cue.start < one.end for one in found)
            if inside and not (opens_clause(self, cue) and stands_apart(self, found[-1], cue)):
                continue
            said = self._said(cue)
            if inside and (said or self._is_apart(cue)):
                found[-1] = shortened(self, found[-1], cue)
            found.extend(said)
        return found or by_passive(self)

    def _is_apart(self, cue: Cue) -> bool:
        """Whether the clause of another verb of speech, though it tells nothing, ends the first."""
        subject = self.finder.own_subject(cue)
        before = subject.first - 1 if subject else 0
        return cue.listed and before > 0 and self.tokens[before].text in ";,"

    def _said(self, cue: Cue) -> list[Retold]:
        if cue.future or self._only_tells_topic(cue) or self._is_bracketed(cue):
            return []
        if cue.lemma in terms(self.syntax.lang, "clauses.moving_verbs"):
            return moved_by(self, cue)
        subject = self.finder.subject_of(cue)
        if not self._may_speak(cue, subject) or self._only_opens(cue):
            return []
        after = max(cue.last, subject.last if subject and subject.first >= cue.last else 0)
        if subject and subject.kin is Kin.COLLECTIVE and self._names_people(subject):
            return [replace(one, collective=True) for one in self._of_one(cue, subject, after)]
        if subject and subject.kin in {Kin.COLLECTIVE, Kin.BODY} and cue.listed:
            return self._of_many(cue, subject, after)
        return self._of_one(cue, subject, after)

    def _names_people(self, subject: Subject) -> bool:
        """Whether these are people whom the text names: Ким и Дель уверены, что …."""
        people = (one for one in self.subjects if one.kin is Kin.PERSON)
        return any(subject.first <= one.first and one.last <= subject.last for one in people)

    def _of_one(self, cue: Cue, subject: Subject | None, after: int) -> list[Retold]:
        if subject and (is_inverted(self, cue, subject) or is_inserted(self, cue, subject)):
            return self.around(cue, subject)
        if self._is_deed(after, cue) and (subject or self._tells_alone(cue)):
            return self._deed(cue, subject, after)
        if subject and (deed := told_to_do(self, cue)):
            return [Retold(*self.to_end(deed), cue, subject)]
        clause = None if self._takes_no_clause(cue) else self.clause_after(cue.last)
        if clause is not None and not self._is_of_gerund(cue, after, clause):
            first = self._objects.before_colon(cue, after)
            judged = self.to_end(first) if first else with_article(self, cue, clause)
            return [Retold(*judged, cue, subject, full=True)]
        if stands_aside(self, cue, subject):
            return self.around(cue, subject)
        if subject is None:  # А ещё пообещал остановку
            told = self._tells_alone(cue) or (cue.listed and opens_bare(self, cue, after))
        else:
            told = cue.listed or subject.kin in {Kin.PERSON, Kin.ROLE}
        takes = cue.takes_object or (cue.listed and self._objects.tells_plan(after))
        return self._object(cue, subject, after) if takes and told else []

    def _is_of_gerund(self, cue: Cue, after: int, clause: Spoken) -> bool:
        """Whether a gerund tells the clause: выступила за норму, напомнив, что …."""
        said = cue.takes_object and self._objects.governs(after, cue)
        return said and 0 < before_gerund(self, after) < clause[0]

    def _deed(self, cue: Cue, subject: Subject | None, after: int) -> list[Retold]:
        """Give what is to be done, with its object where that opens the sentence."""
        start, end = self.to_end(self._objects.start(after, cue))
        if subject is None:
            return [Retold(start, end, cue, None)]
        opens = self.syntax.verbs_show_number and self._objects.opens_with_object(cue, subject)
        taken = any(one.listed and subject.last <= one.first < cue.first for one in self.cues)
        if not opens or taken:
            return [Retold(start, end, cue, subject)]
        first, last = self._objects.opening(subject)
        if last - first < _SHORT:  # норму она предлагает убрать
            return [Retold(first, end, cue, subject)]
        return [Retold(first, last, cue, subject), Retold(start, end, cue, subject)]

    def _tells_alone(self, cue: Cue) -> bool:
        """Whether nobody is named, and a verb of speech opens: И тут же требует его убрать."""
        return cue.listed and not self.subjects and self._opens_with_verb(cue)

    def _opens_with_verb(self, cue: Cue) -> bool:
        """Whether a verb without a subject tells of who spoke last: Предлагает снизить сбор."""
        deed = cue.last < len(self.tokens) and self.syntax.is_infinitive(self.tokens[cue.last])
        deed = deed or cue.lemma in terms(self.syntax.lang, "clauses.judging")
        deed = deed or self._objects.is_asked(cue.last, cue)
        opens = cue.first <= 1 or self._only_joins(cue.first)
        return bool(cue.gender) or (deed and opens and not cue.plural)

    def _only_joins(self, last: int) -> bool:
        """Whether all before a verb only says that it comes next: И тут же требует."""
        inflects, joining = self.syntax.verbs_show_number, terms("ru", "clauses.then")
        return inflects and all(token.folded in joining for token in self.tokens[:last])

    def _is_bracketed(self, cue: Cue) -> bool:
        """Whether a verb that is none of speech stands in brackets: (представился просто: Ким)."""
        before = [token.text for token in self.tokens[: cue.first]]
        return not cue.listed and before.count("(") > before.count(")")

    def _only_tells_topic(self, cue: Cue) -> bool:
        """Whether what the sentence opens with is a topic: О том, что делать, рассказал Ким."""
        opening = " ".join(token.folded for token in self.tokens[:2])
        told = cue.lemma in terms(self.syntax.lang, "clauses.topic_verbs") and cue.first > 2
        opens = opening in terms(self.syntax.lang, "clauses.topic_openers")
        return told and opens and self.tokens[cue.first - 1].text == ","

    def _only_opens(self, cue: Cue) -> bool:
        """Whether a gerund opens the sentence of another verb: Отвечая на вопрос, когда …."""
        opens = cue.follows and cue.first == 0
        return opens and any(one.listed and not one.follows for one in self.cues)

    def _is_deed(self, after: int, cue: Cue) -> bool:
        """Whether an infinitive follows, whatever clause hangs on it: просит учесть, что …."""
        opens = after < len(self.tokens) and self.syntax.is_infinitive(self.tokens[after])
        opens = opens or is_gerund(self, cue, after) or self._objects.is_asked(after, cue)
        return cue.takes_object and opens

    def _takes_no_clause(self, cue: Cue) -> bool:
        comma = cue.last < len(self.tokens) and self.tokens[cue.last].text == ","
        sides = cue.shows and comma  # was in favour, on condition that …
        return sides or cue.lemma in terms(self.syntax.lang, "clauses.no_that")

    def _object(self, cue: Cue, subject: Subject | None, after: int) -> list[Retold]:
        """Read what a verb governs, behind it or before it."""
        if subject and (judged := self._objects.judged(cue, subject)):
            (first, last), (start, end) = judged
            end = self._before_joined(cue, end)
            spans = [(first, end)] if last - first < _SHORT else [(first, last), (start, end)]
            return [Retold(*span, cue, subject) for span in spans]
        if self._objects.governs(after, cue) and not self._objects.is_empty(after):
            return [Retold(*self.to_end(self._objects.start(after, cue)), cue, subject)]
        if subject and subject.kin in SINGLE and self._objects.comes_first(cue, subject):
            return [Retold(self.tokens[0].start, cue.end, cue, subject)]
        alone = not any(one.listed and one.first > cue.last for one in self.cues)
        if subject and alone and self._objects.stands_between(cue, subject):
            return [Retold(self.tokens[subject.last].start, cue.end, cue, subject)]
        deed = subject and self._objects.deed_first(cue, subject)
        deed = deed or (subject and self._objects.before_subject(cue, subject))
        return [Retold(*deed, cue, subject)] if deed else []

    def _before_joined(self, cue: Cue, end: int) -> int:
        """Give where a verdict ends: before another verb: назвал проект сырым и предложил …."""
        joined = (one.first for one in self.cues if one.listed and one.first > cue.last + 1)
        at = next((i for i in joined if self.tokens[i - 1].folded in _ALSO), 0)
        return self.tokens[at - 2].end if at else end

    def _may_speak(self, cue: Cue, subject: Subject | None) -> bool:
        if subject is None:
            many = cue.plural and self.syntax.verbs_show_number
            return cue.listed and not many and not self._needs_subject(cue)
        anyhow = self.syntax.any_verb_reports and subject.kin in SINGLE
        anyhow = cue.listed or (anyhow and not is_in_relative(self, cue))
        return subject.kin is not Kin.AGENCY and anyhow

    def _needs_subject(self, cue: Cue) -> bool:
        """Whether a verb reports only where its sentence names who speaks: ответ убедил не всех."""
        return cue.owned or cue.lemma in terms(self.syntax.lang, "clauses.needs_subject")

    def _of_many(self, cue: Cue, subject: Subject, after: int) -> list[Retold]:
        clause = self.clause_after(cue.last)
        governed = cue.takes_object and self._objects.governs(after, cue)
        governed = governed or self._objects.stands_between(cue, subject)
        opened = self._objects.fronted(cue, subject) and not clause
        if opened and self._are_many(cue, subject):
            start, end = self.tokens[0].start, self.tokens[max(cue.last, subject.last) - 1].end
            return [Retold(start, end, cue, subject, collective=True)]
        if clause is None and not governed and stands_aside(self, cue, subject):
            return self.around(cue, subject)
        if subject.kin is Kin.BODY:
            return self._of_body(cue, subject, clause, after)
        if not (clause or governed) or not self._are_many(cue, subject):
            return []
        if clause and cue.lemma in terms(self.syntax.lang, "clauses.plain_telling"):
            return [Retold(*clause, cue, subject, full=True, collective=True)]
        between = self.tokens[subject.last : cue.first]
        far = self.syntax.verbs_show_number and len(between) > _DESCRIBED
        far = far and not all(token.is_word for token in between)
        first = cue.first if far else min(subject.first, cue.first)
        start, end = self.to_end(first)
        semicolon = next((t.start for t in self.tokens[cue.last :] if t.text == ";"), end)
        return [Retold(start, min(end, semicolon), cue, subject, collective=True)]

    def _of_body(
        self, cue: Cue, subject: Subject, clause: Spoken | None, after: int
    ) -> list[Retold]:
        """Read what a ministry, a union tells, or wants to be done: союз требует отменить сбор."""
        if clause:
            return [Retold(*clause, cue, subject, full=True)]
        if self._objects.judged_between(cue, subject):
            return [Retold(*self.to_end(subject.last), cue, subject)]
        if self._is_deed(after, cue):
            return [Retold(*self.to_end(after), cue, subject)]
        wanted = self._objects.wanted(cue, after)
        return [Retold(*self.to_end(wanted), cue, subject)] if wanted else []

    def _are_many(self, cue: Cue, subject: Subject) -> bool:
        if not self.syntax.verbs_show_number or cue.plural:
            return True
        return subject.text.lower().split()[0] in terms(self.syntax.lang, "subjects.singular_many")

    def clause_after(self, position: int) -> Spoken | None:
        """Find the clause that a conjunction or a colon opens after a verb."""
        tokens = self.tokens
        if clause := bare_clause(self, position):
            return clause
        aside = 0
        for i in range(position, min(position + _LONGEST_BRIDGE, len(tokens))):
            aside += (tokens[i].text == "(") - (tokens[i].text == ")")
            if aside > 0:
                continue
            if tokens[i].text == ":":
                return self._behind_colon(i + 1)
            ends = tokens[i].text == ";" or self.is_quote(tokens[i]) or self._describes(i, position)
            if ends or only_tells_when(tokens, i, self.cues, position):
                return None
            if i > position and any(c.first == i and c.listed and not c.follows for c in self.cues):
                return None
            if tokens[i].folded == "как" and all(one.first < i for one in self.cues):
                continue  # читал, как стихи
            if self.is_that(i) and (self.is_conjunction(i) or i - position <= NEAR_QUESTION):
                first = i + 1 if tokens[i].folded in self.syntax.dropped else i
                return self.to_end(first) if first < len(tokens) else None
        return None

    def _describes(self, i: int, verb: int) -> bool:
        """Whether who only describes whom a quotation has: "…," said a man who came late."""
        about = i > verb + 1 and self.tokens[verb].folded in _ABOUT_WHOM
        quoted = any(map(self.is_quote, self.tokens[:verb]))
        return self.tokens[i].folded == "who" and (quoted or about)

    def _behind_colon(self, i: int) -> Spoken | None:
        """Give the clause behind a colon; a quotation there is read by itself."""
        if i >= len(self.tokens) or self.is_quote(self.tokens[i]):
            return None
        return None if is_wording(self.tokens, i, self.syntax.lang) else self.to_end(i)

    def is_conjunction(self, i: int) -> bool:
        """Tell что from где: a question word belongs to a verb only when it stands near it."""
        return self.tokens[i].folded in self.syntax.dropped | {"чтобы", "как", "насколько"}

    def is_that(self, i: int) -> bool:
        """Tell a word that opens a clause, or asks."""
        tokens = self.tokens
        asks = asks_whether(tokens, i)
        if tokens[i].folded not in terms(self.syntax.lang, "clauses.that") and not asks:
            return False
        if tokens[i].folded == "that" and i and tokens[i - 1].folded in _BEFORE_NOUN:
            return False  # the fines in that article
        so = any(one.folded in _SO for one in tokens[max(0, i - 3) : i])
        if tokens[i].folded == "that" and so and all(cue.last != i for cue in self.cues):
            return False  # laughed so loudly that, but not: was not so sure that
        if joins_otherwise(tokens, i, self.cues) or only_prompts(tokens, i):
            return False
        after_comma = i > 0 and tokens[i - 1].text == ","
        if self.syntax.comma_before_that:
            return after_comma
        return not (after_comma and tokens[i].folded in _RELATIVE)

    def around(self, cue: Cue, subject: Subject | None) -> list[Retold]:
        """Give what stands before and after a parenthesis."""
        first, last = clause_of(self, cue, subject)
        return self.two_sides(first, last, cue, subject)

    def two_sides(self, first: int, last: int, cue: Cue, subject: Subject | None) -> list[Retold]:
        """Give what stands before and after words set aside."""
        spans = own_sides(self, last, sides_of(self.tokens, first, last, self.syntax.lang))
        many = subject is not None and subject.kin is Kin.COLLECTIVE
        return [Retold(*span, cue, subject, collective=many) for span in spans]

    def to_end(self, first: int) -> Spoken:
        """Give the words from a position to where their clause ends."""
        return self.words(first, self._before_source(first)) or (
            self.tokens[first].start,
            self.tokens[first].end,
        )

    def _before_source(self, first: int) -> int:
        """Give where a clause ends: before a quotation, or a source: …, according to a letter."""
        tokens = self.tokens
        for i in range(first + 1, len(tokens) - 1):
            cut = tokens[i].text == ":" and self.is_quote(tokens[i + 1])
            if cut and not is_wording(tokens, i + 1, self.syntax.lang):
                return self._without_verb(first, i)  # предложил снизить сбор: «…»
        for start, _, gender in self.sources:
            if gender is None and start > first + 2 and tokens[start - 1].text == ",":
                return start - 1
        for cue in self.cues:
            own = self.finder.own_subject(cue)
            if cue.listed and cue.first > first + 2 and own and own.kin is Kin.AGENCY:
                return cue.first - (tokens[cue.first - 1].text == ",")
        return judged_from(tokens, first) or len(tokens)

    def _without_verb(self, first: int, last: int) -> int:
        """Leave out the verb of the quotation that follows: …, и посетовал: «…»."""
        cue = next((one for one in self.cues if one.last == last and one.listed), None)
        if cue is None or cue.first <= first + 1:
            return last
        joined = self.tokens[cue.first - 1].folded in _ALSO
        return cue.first - 1 if joined else last

    def words(self, first: int, last: int) -> Spoken | None:
        """Give words without the marks around them."""
        return words_between(self.tokens, first, last)

    def is_quote(self, token: Token) -> bool:
        """Tell the place of a quotation."""
        return token.text == QUOTE


_BEFORE_NOUN = frozenset("in of on at by from with under for".split())
_SO = frozenset({"so", "such"})
_ABOUT_WHOM = frozenset({"of", "about", "against"})
"""Behind these somebody is described: told of 40 families who left."""
_RELATIVE = frozenset("who when where".split())
_ALSO = frozenset("и а но and but".split())
