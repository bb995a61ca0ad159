"""Who is meant: from the words that name a speaker to a person or voice, with the step taken.

The order of steps: docs/methods/hearings.md.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ortaq.hearings.document import Document
from ortaq.hearings.record import Reason, Step, Voice
from ortaq.hearings.speech.cast import Cast, Figure
from ortaq.hearings.speech.mentions import Post
from ortaq.hearings.speech.name_forms import alike
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Grammar, Kin, Subject
from ortaq.hearings.speech.terms import fold, groups, terms

ORDINALS = {"первый": 0, "первая": 0, "второй": 1, "вторая": 1, "последний": -1, "последняя": -1}
"""Words for one of those who were named together, with his place."""
_NEAR = 2
"""Of so many last speakers one may be meant by a word that tells no role of theirs."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is meant, by which step, and how sure that is."""

    id: str
    step: Step
    score: float
    because: tuple[Reason, ...]


class Resolver:
    """Keeps who spoke last while a document is read from the beginning to the end."""

    def __init__(self, document: Document, cast: Cast, grammar: Grammar) -> None:
        self._document, self._cast, self._grammar = document, cast, grammar
        self._recent: list[str] = []
        """Ids of people and voices, the latest last."""
        self._figures = {figure.id: figure for figure in cast.figures}
        self._together: Sequence[str] = ()
        self.voices: dict[str, Voice] = {}

    def speaker(self, subject: Subject | None) -> Speaker | None:
        """Give the speaker that these words name; None where nobody can be meant."""
        found = self._speaker(subject)
        if found is not None and found.step is not Step.COLLECTIVE:
            self.note(found.id)
        return found

    def note(self, speaker: str) -> None:
        """Remember who spoke, or was introduced, last."""
        if speaker in self._recent:
            self._recent.remove(speaker)
        self._recent.append(speaker)

    def introduce(self, people: Sequence[str]) -> None:
        """Remember who was named together, in the order of the text: the first, the second."""
        self._together = people if len(people) > 1 else self._together
        for speaker in people:
            self.note(speaker)

    def last(self) -> str:
        """Give who spoke last; "" = nobody yet."""
        return self._recent[-1] if self._recent else ""

    def implicit(self) -> Speaker | None:
        """Give whoever spoke last, for speech without any word about its speaker."""
        if not self.last():
            return None
        return Speaker(self.last(), Step.IMPLICIT, PARAMETERS.implicit, (Reason("last_speaker"),))

    def collective(self, subject: Subject) -> Speaker:
        """Give a voice of several people."""
        voice = self._voice(subject, collective=True)
        because = (Reason("several_people", subject.text),)
        return Speaker(voice, Step.COLLECTIVE, PARAMETERS.sure, because)

    def _speaker(self, subject: Subject | None) -> Speaker | None:
        if subject is None:
            return self.implicit()
        ways = {
            Kin.PERSON: self._by_name,
            Kin.PRONOUN: self._by_pronoun,
            Kin.ROLE: self._by_role,
            Kin.SPEAKER_NOUN: self._by_noun,
            Kin.COLLECTIVE: self.collective,
            Kin.BODY: self.collective,
        }
        way: Callable[[Subject], Speaker | None] | None = ways.get(subject.kin)
        return way(subject) if way else None

    def _by_name(self, subject: Subject) -> Speaker | None:
        if subject.mention is None:
            return None
        figure = self._cast.figure_of(subject.mention)
        because = (Reason("name", subject.mention.text),)
        return Speaker(figure.id, Step.NAMED, PARAMETERS.sure, because)

    def _by_pronoun(self, subject: Subject) -> Speaker | None:
        """Give the last who may be he or she; else the last, since a name may mislead."""
        because = (Reason("pronoun", subject.text),)
        for speaker in reversed(self._recent):
            figure = self._figures.get(speaker)
            gender = figure.gender if figure else ""
            if not subject.gender or not gender or gender == subject.gender:
                agreed = subject.gender and gender == subject.gender
                score = PARAMETERS.pronoun if agreed else PARAMETERS.pronoun_unmarked
                return Speaker(speaker, Step.PRONOUN, score, because)
        if not self.last():
            return None
        return Speaker(self.last(), Step.PRONOUN, PARAMETERS.implicit, because)

    def _by_noun(self, subject: Subject) -> Speaker | None:
        if not self.last():
            return self._nominal(subject)
        because = (Reason("speaker_noun", subject.text),)
        place = ORDINALS.get(subject.role)
        if place is not None and self._together:
            return Speaker(self._together[place], Step.ROLE, PARAMETERS.role, because)
        return Speaker(self.last(), Step.SPEAKER_NOUN, PARAMETERS.speaker_noun, because)

    def _by_role(self, subject: Subject) -> Speaker | None:
        because = (Reason("role", subject.text),)
        sent = self._sent_by(subject)
        holder = sent or ("" if self._is_stranger(subject) else self._holder(subject))
        if holder:
            return Speaker(holder, Step.ROLE, PARAMETERS.role, because)
        named_alike = self._voice_named(subject.text)
        if named_alike:
            return Speaker(named_alike, Step.ROLE, PARAMETERS.nominal, because)
        if subject.bare and not self._is_stranger(subject):
            other = subject.role in terms(self._grammar.lang, "roles.others")
            recent = self._recent[:-1] if other else self._recent
            for speaker in reversed(recent[-_NEAR:]):
                if self._may_be(speaker, subject):
                    return Speaker(speaker, Step.ROLE, PARAMETERS.speaker_noun, because)
        return self._nominal(subject)

    def _sent_by(self, subject: Subject) -> str:
        """Give the last speaker of the body that somebody stands for: представитель завода."""
        lang = self._grammar.lang
        body = [fold(word).strip("«»") for word in subject.post.organisation.split()]
        if subject.role not in terms(lang, "roles.representatives") or not body:
            return ""
        for speaker in reversed(self._recent):
            figure = self._figures.get(speaker)
            if figure and any(self._is_of(post, body[0]) for post in figure.posts()):
                return speaker
        return ""

    def _is_of(self, post: Post, body: str) -> bool:
        """Whether an office belongs to this body; a minister belongs to a ministry."""
        words = fold(f"{post.role} {post.organisation}").replace("«", " ").replace("»", " ").split()
        noun = self._grammar.bare_noun(body)
        own = groups(self._grammar.lang, "roles.heads_of_bodies").get(noun, frozenset())
        return any(alike(word, body) or (self._grammar.role_lemma(word) in own) for word in words)

    def _is_stranger(self, subject: Subject) -> bool:
        """Tell somebody new: a man at the back; женщина в платке; представитель банка."""
        text = self._document.text
        lang = self._grammar.lang
        before = text[: subject.start].rstrip().rsplit(maxsplit=1)[-1:]
        opens = [fold(word).strip('“"«(') for word in (*before, *subject.text.split()[:1])]
        if any(word in terms(lang, "subjects.indefinite") for word in opens):
            return True
        if subject.role not in terms(lang, "subjects.anybody"):
            return False
        behind = text[subject.end :].lstrip().split(maxsplit=1)[:1]
        described = bool(behind) and fold(behind[0]) in terms(lang, "subjects.describing")
        return described or len(subject.text.split()) > 1

    def _holder(self, subject: Subject) -> str:
        """Give the latest person whose role is this one, or one that it may stand for."""
        order = [*reversed(self._recent), *(f.id for f in reversed(self._cast.figures))]
        known = [self._figures[one] for one in dict.fromkeys(order) if one in self._figures]
        wanted = {subject.role} | groups(self._grammar.lang, "roles.stands_for").get(
            subject.role, frozenset()
        )
        if self._leads_a_territory(subject):
            wanted = wanted & terms(self._grammar.lang, "roles.heads_of_territories")
        exact = [one for one in known if self._holds(one, {subject.role} & wanted, subject)]
        loose = [one for one in known if self._holds(one, wanted, subject)]
        spoken = [one for one in exact + loose if one.id in self._recent]
        chosen = spoken or exact or loose
        return chosen[0].id if chosen else ""

    def _leads_a_territory(self, subject: Subject) -> bool:
        """Whether a leader of a region or town is meant, and no other head: глава региона."""
        lang = self._grammar.lang
        heads = terms(lang, "roles.heads_of_territories")
        stands_for = groups(lang, "roles.stands_for").get(subject.role, frozenset())
        body = [self._grammar.bare_noun(word) for word in subject.post.organisation.split()]
        return (
            bool(body)
            and bool(heads & stands_for)
            and set(body) <= terms(lang, "roles.territories")
        )

    def _holds(self, figure: Figure, roles: set[str], subject: Subject) -> bool:
        for post in figure.posts():
            words = post.role.replace(",", " ").split()
            lemmas = {self._grammar.role_lemma(word) or fold(word) for word in words}
            if lemmas & roles and self._same_body(post.organisation, subject):
                return True
        return False

    def _same_body(self, organisation: str, subject: Subject) -> bool:
        if subject.bare or not subject.post.organisation:
            return True
        return any(
            alike(one, other)
            for one in organisation.replace("«", " ").replace("»", " ").split()
            for other in subject.post.organisation.replace("«", " ").replace("»", " ").split()
            if len(other) > 2
        )

    def _may_be(self, speaker: str, subject: Subject) -> bool:
        figure = self._figures.get(speaker)
        if figure is None:
            return False
        told = figure.post.role
        gender_fits = not (subject.gender and figure.gender) or subject.gender == figure.gender
        return gender_fits and (not told or not self._is_same_kind(told, subject))

    def _is_same_kind(self, told: str, subject: Subject) -> bool:
        """Tell a known role that cannot be meant: the deputy is not the minister."""
        offices = terms(self._grammar.lang, "roles.offices")
        lemmas = {self._grammar.role_lemma(word) for word in told.split()} - {""}
        return bool(lemmas & offices) and subject.role in offices and subject.role not in lemmas

    def _voice_named(self, text: str) -> str:
        return next((v.id for v in self.voices.values() if fold(v.name) == fold(text)), "")

    def _nominal(self, subject: Subject) -> Speaker:
        voice = self._voice(subject, collective=False)
        return Speaker(voice, Step.ROLE, PARAMETERS.nominal, (Reason("unnamed", subject.text),))

    def _voice(self, subject: Subject, *, collective: bool) -> str:
        known = self._voice_named(subject.text)
        if known:
            return known
        name = f"v{len(self.voices) + 1}"
        self.voices[name] = Voice(
            id=name,
            name=subject.text,
            collective=collective,
            role=subject.post.role,
            organisation=subject.post.organisation,
            passage=self._document.passage(subject.start, subject.end),
            score=PARAMETERS.sure if collective else PARAMETERS.nominal,
        )
        return name
