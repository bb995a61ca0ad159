"""Who is meant: from the words that name a speaker to a person or voice, with the step taken.

The order of steps: docs/methods/hearings.md.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ortaq.hearings.document import Document
from ortaq.hearings.record import Genre, Reason, Step, Voice
from ortaq.hearings.speech.cast import Cast, Figure
from ortaq.hearings.speech.chairing import leads_at
from ortaq.hearings.speech.mentions import Post
from ortaq.hearings.speech.name_forms import alike
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import ORDINALS, THEY, Grammar, Kin, Subject
from ortaq.hearings.speech.terms import fold, groups, terms

_NEAR = 2
"""Of so many last speakers one may be meant by a word that tells no role of theirs."""
_OPENING = 2
"""So near the beginning of a sentence stands the role that it is about (words)."""


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
        self.author = ""
        """Who writes in the first person; "" = nobody who is named."""
        self.beside = ""
        """Who spoke right before a clause that only says who did; "" = not known."""
        self._newcomer: Subject | None = None
        """Somebody new whom the sentence before is about: Артқы қатардағы жігіт тұрды."""
        self._many: Subject | None = None
        """Several people who spoke, or were introduced, last."""
        self.voices: dict[str, Voice] = {}
        self._voices_genders: dict[str, str] = {}
        """Of voices whose words tell it: a girl in the front row."""
        self.lang = grammar.lang

    def speaker(self, subject: Subject | None, gender: str = "") -> Speaker | None:
        """Give the speaker that these words name; None where nobody can be meant.

        gender: as the verb shows it, which knows better than a name: Акбота Шаяхметулы сказала.
        """
        if subject is not None and subject.mention and gender:
            self._cast.figure_of(subject.mention).gender = gender
        found = self._speaker(subject) if subject else self.implicit(gender)
        if found is not None and found.step is not Step.COLLECTIVE:
            self.note(found.id)
        return found

    def note(self, speaker: str) -> None:
        """Remember who spoke, or was introduced, last."""
        self._newcomer = None
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

    def implicit(self, gender: str = "") -> Speaker | None:
        """Give whoever spoke last, for speech without any word about its speaker.

        gender: of the verb, which leaves out whoever is sure to be of the other: спросил.
        """
        if self._newcomer is not None:
            return self._nominal(self._newcomer)
        if not self.last():
            return None
        speaker = self.last()
        if gender and self._gender(speaker) not in {"", gender}:
            may_be = [one for one in self._recent if self._gender(one) in {"", gender}]
            # who writes of himself says no I: Спросил её, какой это пункт
            speaker = self.author or (may_be[-1] if may_be else speaker)
        return Speaker(speaker, Step.IMPLICIT, PARAMETERS.implicit, (Reason("last_speaker"),))

    def _gender(self, speaker: str) -> str:
        figure = self._figures.get(speaker)
        return figure.gender if figure else self._voices_genders.get(speaker, "")

    def collective(self, subject: Subject) -> Speaker:
        """Give a voice of several people."""
        if subject.role == THEY:
            subject = self._many or subject
        self._many = subject
        voice = self._voice(subject, collective=True)
        because = (Reason("several_people", subject.text),)
        return Speaker(voice, Step.COLLECTIVE, PARAMETERS.sure, because)

    def _speaker(self, subject: Subject) -> Speaker | None:
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
        if fold(subject.text) in terms(self._grammar.lang, "subjects.first_person"):
            author = Speaker(self.author, Step.PRONOUN, PARAMETERS.pronoun, because)
            return author if self.author else None
        if self._newcomer is not None:
            return self._nominal(self._newcomer)
        for speaker in reversed(self._recent):
            gender = self._gender(speaker)
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
        leads = self._chair(subject) if self._chairs(subject) else ""
        holder = leads or self._held_by(subject) or self._chair(subject)
        if holder:
            return Speaker(holder, Step.ROLE, PARAMETERS.role, because)
        if self.beside and self._is_called(self.beside, subject):
            return Speaker(self.beside, Step.ROLE, PARAMETERS.speaker_noun, because)
        named_alike = self._voice_named(subject.text)
        if named_alike:
            return Speaker(named_alike, Step.ROLE, PARAMETERS.nominal, because)
        chairs = subject.role in terms(self._grammar.lang, "roles.chairs")
        recent = "" if chairs else self._recent_one(subject)
        if recent:
            return Speaker(recent, Step.ROLE, PARAMETERS.speaker_noun, because)
        return self._nominal(subject)

    def _chair(self, subject: Subject) -> str:
        """Give who leads the meeting, where the text says so beside the name: ведущий."""
        if subject.role not in terms(self._grammar.lang, "roles.chairs") or not subject.bare:
            return ""
        text, lang = self._document.text, self._grammar.lang
        leads = (
            figure.id
            for figure in self._cast.figures
            for one in figure.mentions
            if leads_at(text, (one.phrase_start, one.phrase_end), lang)
        )
        return next(leads, "")

    def _is_called(self, speaker: str, subject: Subject) -> bool:
        """Whether other words may mean who just spoke: подытожил сотрудник ведомства."""
        opening = fold(subject.text.split()[0]) if subject.text else ""
        new = opening in terms(self._grammar.lang, "subjects.indefinite")
        return not new and self._may_be(speaker, subject)

    def recall(self, subjects: Sequence[Subject]) -> None:
        """Remember whom a role, or several people, mean in a sentence without names.

        Директор промолчал; әжей отырмады.
        """
        many = [one for one in subjects if one.kin is Kin.COLLECTIVE and one.role != THEY]
        self._many = many[-1] if many else self._many
        roles = [one for one in subjects if one.kin is Kin.ROLE and one.first <= _OPENING]
        meant = self._held_by(roles[0]) or self._recent_one(roles[0]) if roles else ""
        if meant in self._recent:
            self.note(meant)
        elif self.lang == "kk":  # elsewhere the gender of verb and pronoun must be asked too
            self._newcomer = next(filter(self._comes_in, subjects), None)

    def _comes_in(self, subject: Subject) -> bool:
        """Whether somebody new does something: Егде әйел | қол көтерді; not: ол таза жігіт."""
        does = self._document.text[subject.end :].lstrip()[:1].isalpha()
        anybody = subject.kin is Kin.ROLE and subject.nominative
        return anybody and does and self._is_stranger(subject)

    def _held_by(self, subject: Subject) -> str:
        sent = self._sent_by(subject)
        return sent or ("" if self._is_stranger(subject) else self._holder(subject))

    def _recent_one(self, subject: Subject) -> str:
        """Give who spoke lately and may be meant by a role that nobody is told to hold."""
        if not subject.bare or self._is_stranger(subject):
            return ""
        other = subject.role in terms(self._grammar.lang, "roles.others")
        recent = self._recent[:-1] if other else self._recent
        near = reversed(recent[-_NEAR:])
        return next((one for one in near if self._may_be(one, subject)), "")

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
        bare = self._grammar.bare_noun
        return any(
            alike(word, body) or alike(bare(word), noun) or self._grammar.role_lemma(word) in own
            for word in words
        )

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
        named = [one for one in exact + loose if one.mentions[0].start < subject.end]
        chosen = spoken or named or exact or ([] if subject.bare else loose)
        chosen = [one for one in chosen if self._of_its_body(one, subject)] or chosen
        if self._chairs(subject):
            chosen = sorted(chosen, key=self._cast.figures.index)
        return chosen[0].id if chosen else ""

    def _chairs(self, subject: Subject) -> bool:
        """Whether the chair of the meeting is meant: minutes name him before all other chairs."""
        alone = not subject.post.organisation and self._document.genre is Genre.MINUTES
        return alone and subject.role in terms(self._grammar.lang, "minutes.chairs")

    def _of_its_body(self, figure: Figure, subject: Subject) -> bool:
        """Whether the body named with a role is that of the figure: мәслихат төрағасы."""
        told = replace(subject, bare=False)
        named = [post for post in figure.posts() if post.organisation]
        return any(self._same_body(post.organisation, told) for post in named)

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
            words = [w.partition("-at-")[0] for w in post.role.replace(",", " ").split()]
            lemmas = {self._grammar.role_lemma(word) or fold(word) for word in words}
            if lemmas & roles and self._same_body(post.organisation, subject):
                return True
        return False

    def _same_body(self, organisation: str, subject: Subject) -> bool:
        bare = self._grammar.bare_noun
        if subject.bare and self._is_other_territory(organisation, subject):
            return False
        if subject.bare or not subject.post.organisation:
            return True
        return any(
            alike(one, other) or alike(bare(one), bare(other))
            for one in organisation.replace("«", " ").replace("»", " ").split()
            for other in subject.post.organisation.replace("«", " ").replace("»", " ").split()
            if len(other) > 2
        )

    def _is_other_territory(self, organisation: str, subject: Subject) -> bool:
        """Tell the head of a district where that of a region is meant: аким области."""
        kinds = terms(self._grammar.lang, "roles.territories")
        own = {self._grammar.bare_noun(word) for word in organisation.split()} & kinds
        told = {self._grammar.bare_noun(word) for word in subject.post.organisation.split()}
        wider = groups(self._grammar.lang, "roles.territories_called")
        told |= {one for word in told for one in wider.get(word, ())}
        return bool(own) and bool(told & kinds) and not own & told

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

    def _told_gender(self, subject: Subject) -> str:
        """Give the gender of somebody unnamed: a girl in the front row is no he."""
        words = fold(subject.text).split()
        told = groups(self.lang, "subjects.of_gender")
        shown = (gender for one in words for gender, nouns in told.items() if one in nouns)
        return subject.gender or next(shown, "")

    def _voice(self, subject: Subject, *, collective: bool) -> str:
        known = self._voice_named(subject.text)
        if known:
            return known
        name = f"v{len(self.voices) + 1}"
        self._voices_genders[name] = "" if collective else self._told_gender(subject)
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
