"""What reading keeps: who is known, who spoke last, who was announced, and what was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.document import Document, Span
from ortaq.hearings.record import Form, Manner, Step
from ortaq.hearings.speech.callers import caller_at, named_alone, stranger_at
from ortaq.hearings.speech.cast import Cast
from ortaq.hearings.speech.letters import Letters, is_read_aloud
from ortaq.hearings.speech.mentions import Mention
from ortaq.hearings.speech.parts import Cue, Grammar, Kin, Retold, Subject
from ortaq.hearings.speech.quotes import Piece
from ortaq.hearings.speech.resolution import Resolver, Speaker
from ortaq.hearings.speech.sentence_tokens import first_sentence
from ortaq.hearings.speech.silent import from_the_hall
from ortaq.hearings.speech.stretches import sentence_spans
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Token, tokens_of
from ortaq.hearings.speech.utterance import Utterance

_NOUNS = frozenset({Kin.ROLE, Kin.SPEAKER_NOUN})


class Reader:
    """Who is known of a report while it is read, and what was found in it so far."""

    def __init__(
        self, document: Document, mentions: Sequence[Mention], cast: Cast, grammar: Grammar
    ) -> None:
        self._text, self._grammar, self._cast = document.text, grammar, cast
        self._mentions = mentions
        self.resolver = Resolver(document, cast, grammar)
        self._announced: Speaker | None = None
        self.said: list[Utterance] = []
        """What was found so far."""
        self._alternates = False
        """Whether this line of dialogue, and one beside it, do not say who speaks."""
        self._before: Span | None = None
        """The sentence before."""
        self._above: Span | None = None
        """The last sentence of the paragraph before."""
        self._letters = Letters(grammar)
        self._writer: Speaker | None = None
        """Who wrote the letter that this paragraph, or the one before, tells of."""
        self._in_item = False
        """Whether what was read last is somebody's words behind his name and a colon."""

    def _is_authors(self, start: int, end: int) -> bool:
        """Whether a reporting clause stands here: a verb of speech near the beginning."""
        tokens = tokens_of(self._text, start, min(end, start + 400))
        tokens = tokens[: first_sentence(tokens)]
        if not tokens:
            return False
        subjects = self._grammar.subjects(tokens, self._mentions_in(start, tokens[-1].end))
        found = self._grammar.speaker_of_quote(tokens, subjects, (0, 0))
        if found is None:
            return self._verbless(tokens, subjects) is not None
        cue, subject = found
        opening = min(cue.first, subject.first if subject else cue.first)
        return opening <= 4 and (subject is not None or cue.first <= 1)

    def _reported_by(self, piece: Piece) -> tuple[Speaker, str] | None:
        first = self._sentences(Span(piece.start, piece.end))[:1]
        if not first:
            return None
        tokens, subjects = first[0]
        found = self._grammar.speaker_of_quote(tokens, subjects, (0, 0))
        alone = None if found else self._verbless(tokens, subjects)
        who = self.resolver.speaker(alone) if alone else None
        return (who, "") if who else self._resolved(found)

    def _note_letter(
        self, span: Span, tokens: Sequence[Token], subjects: Sequence[Subject]
    ) -> None:
        """Remember whose letter a sentence tells of; forget it two paragraphs later."""
        if self._writer and self._text[self._letters.end : span.start].count("\n\n") > 1:
            self._writer = None
        who = self._letters.writer(tokens, subjects)
        if who is None:
            return
        recent = self.resolver.last()
        self._writer, self._letters.end = self.resolver.speaker(who), span.end
        if recent:
            self.resolver.note(recent)

    def _in_a_letter(self, said: Retold) -> Speaker | None:
        """Give who wrote the letter in which a retold clause is told to stand."""
        written = said.subject is None and is_read_aloud(said.cue)
        return self._writer if written and self._grammar.lang == "kk" else None

    def _verbless(self, tokens: Sequence[Token], subjects: Sequence[Subject]) -> Subject | None:
        """Give who speaks by a clause without a verb: – голос из зала; – это уже Нина Дель."""
        if self._grammar.lang != "ru":
            return None
        caller = caller_at(self._text, tokens[0].start, tokens[-1].end)
        named = named_alone(tokens, subjects, self._grammar.lang)
        return caller or named or stranger_at(tokens, subjects, 0)

    def _resolved(self, found: tuple[Cue, Subject | None] | None) -> tuple[Speaker, str] | None:
        if found is None:
            return None
        cue, subject = found
        if self._writer is not None and is_read_aloud(cue):
            return self._writer, cue.text
        unseen = self._grammar.lang == "ru" and cue.lemma in terms("ru", "cues.unseen.verbs")
        if subject is None and (cue.plural or unseen):
            subject = from_the_hall(self._text, cue)
        if subject is not None and subject.kin in _NOUNS and not subject.gender:
            subject = replace(subject, gender=cue.gender)  # не сдавалась садовод
        self.resolver.beside = self._just_spoke(cue, subject)
        speaker = self.resolver.speaker(subject, gender=cue.gender)
        self.resolver.beside = ""
        return None if speaker is None else (speaker, cue.text)

    def _just_spoke(self, cue: Cue, subject: Subject | None) -> str:
        """Give who spoke right before, in the paragraph of a quotation that other words close.

        Ким отметил, что … «…», – подытожил сотрудник ведомства. English has its articles.
        """
        last = self.said[-1] if self.said else None
        if (
            last is None
            or subject is None
            or subject.first < cue.last
            or self._grammar.lang != "ru"
        ):
            return ""
        beside = "\n" not in self._text[last.end : subject.start]
        return last.speaker.id if beside and last.speaker.step is not Step.COLLECTIVE else ""

    def _note_before(self, subject: Subject | None, subjects: Sequence[Subject]) -> None:
        """Let a pronoun mean who is named before it in its own sentence."""
        if subject is None or subject.kin is not Kin.PRONOUN:
            return
        for one in subjects:
            if one.mention and one.nominative and one.last <= subject.first:
                self.resolver.note(self._cast.figure_of(one.mention).id)

    def _note_together(self, subject: Subject | None, subjects: Sequence[Subject]) -> None:
        """Remember the people who say something together: the first and the second of them."""
        if subject is not None and subject.kin is Kin.COLLECTIVE:
            inside = [one for one in subjects if subject.first <= one.first < subject.last]
            self._introduce([one for one in inside if one.mention])

    def introduce(self, span: Span) -> None:
        """Remember the people of a line in which nobody speaks."""
        for mention in self._mentions_in(span.start, span.end):
            self.resolver.note(self._cast.figure_of(mention).id)

    def _corrected(self, speaker: Speaker, cue: str) -> bool:
        """Give the quotation just read to whom the sentence behind it names."""
        last = self.said[-1]
        voice = last.speaker.id in self.resolver.voices and last.speaker.step is Step.ROLE
        unseen = last.form is Form.QUOTE and (voice or last.speaker.step is Step.COLLECTIVE)
        if last.speaker.step is Step.IMPLICIT or unseen:
            self.said[-1] = replace(last, speaker=speaker, cue=cue)
        return True

    def _introduce(self, subjects: Sequence[Subject]) -> None:
        """Who is named without a word of speech is whom the next words may mean."""
        people = [one for one in subjects if one.kin is Kin.PERSON and one.mention]
        best = [one for one in people if one.nominative] or people
        best = [*(one for one in best if not one.floor), *(one for one in people if one.floor)]
        if not best:
            self.resolver.recall(subjects)
        self.resolver.introduce([self._cast.figure_of(o.mention).id for o in best if o.mention])

    def _announce(
        self, span: Span, read: Sequence[tuple[Sequence[Token], Sequence[Subject]]]
    ) -> None:
        """Note the speaker whom a colon at the end of the paragraph announces."""
        self._announced = None
        if not read or not self._text[span.start : span.end].rstrip(" –—-").endswith(":"):
            return
        tokens, subjects = read[-1]
        naming = [one for one in subjects if one.nominative and one.kin is not Kin.COLLECTIVE]
        told = [one for one in self._grammar.cues(tokens) if one.listed]
        gender = told[-1].gender if told else ""
        self._announced = self.resolver.speaker(naming[-1] if naming else None, gender)

    def _say(
        self, span: Span, kind: tuple[Manner, Form], speaker: Speaker, cue: str, *,
        goes_on: bool = False,
    ) -> None:  # fmt: skip
        again = any((one.start, one.end) == (span.start, span.end) for one in self.said)
        if span.end > span.start and not again:
            self.said.append(Utterance(span.start, span.end, *kind, speaker, cue, goes_on))

    def _mentions_in(self, start: int, end: int) -> list[Mention]:
        return [m for m in self._mentions if start <= m.start and m.end <= end]

    def _sentences(self, span: Span) -> list[tuple[tuple[Token, ...], list[Subject]]]:
        read = []
        for one in sentence_spans(self._text, span, []):
            tokens = tokens_of(self._text, one.start, one.end)
            subjects = self._grammar.subjects(tokens, self._mentions_in(one.start, one.end))
            read.append((tokens, subjects))
        return read
