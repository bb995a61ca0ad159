"""Read a report: narration with quotations, dialogue and retold speech in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.document import Document, Span
from ortaq.hearings.record import Form, Manner, Step
from ortaq.hearings.speech.cast import Cast
from ortaq.hearings.speech.continuing import goes_on_from, stands_beside, taken_up_again
from ortaq.hearings.speech.mentions import Mention
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Cue, Grammar, Kin, Retold, Subject
from ortaq.hearings.speech.quoted_by_others import is_wording
from ortaq.hearings.speech.quotes import (
    Piece,
    Quote,
    dialogue_of,
    quotes_in,
    split_dialogue,
    with_whole_quotes,
)
from ortaq.hearings.speech.resolution import Resolver, Speaker
from ortaq.hearings.speech.sentence_tokens import first_sentence, with_placeholders
from ortaq.hearings.speech.silent import from_the_hall, named_beside, who_goes_on
from ortaq.hearings.speech.stretches import bare, may_be_speech, sentence_spans
from ortaq.hearings.speech.tokens import QUOTE, Token, tokens_of
from ortaq.hearings.speech.unreported import hearsay_in, item_in, stands_alone
from ortaq.hearings.speech.utterance import Utterance

_NOUNS = frozenset({Kin.ROLE, Kin.SPEAKER_NOUN})


class PressReader:
    """Goes through the paragraphs once; keeps who spoke last and what was announced."""

    def __init__(
        self, document: Document, mentions: Sequence[Mention], cast: Cast, grammar: Grammar
    ) -> None:
        self._text, self._grammar, self._cast = document.text, grammar, cast
        self._mentions = mentions
        self.resolver = Resolver(document, cast, grammar)
        self._announced: Speaker | None = None
        self.said: list[Utterance] = []
        """What was found so far."""
        self._before: Span | None = None
        """The sentence before."""

    def utterances(self, spans: Sequence[Span]) -> list[Utterance]:
        """Give everything said in these paragraphs, in the order of the text."""
        for span in with_whole_quotes(self._text, spans):
            self.paragraph(span)
        return self.said

    def paragraph(self, span: Span) -> None:
        """Read one paragraph; what is said in it comes to `said`."""
        opening = dialogue_of(self._text, span)
        if opening is not None:
            self._dialogue(Span(opening, span.end))
        else:
            self._narration(span)
        self._before = None

    # dialogue

    def _dialogue(self, span: Span) -> None:
        pieces = split_dialogue(self._text, span, self._is_authors)
        announced, self._announced = self._announced, None
        speaker: Speaker | None = None
        cue = ""
        waiting: list[Piece] = []
        for piece in pieces:
            if piece.spoken:
                waiting.append(piece)
                continue
            told = self._reported_by(piece)
            if told is not None:
                if waiting:
                    speaker, cue = told
                    self._direct(waiting, speaker, cue)
                else:
                    speaker, cue = told
            waiting = []
            self._rest_of_clause(piece)
            following, self._announced = self._announced, None
            if following is not None and following.id != (speaker.id if speaker else ""):
                speaker, cue = following, ""
        if waiting:
            speaker = speaker or announced
            silent = speaker is None
            speaker = speaker or who_goes_on(self._text, span, self.said, self.resolver)
            self._direct(waiting, speaker, cue, silent=silent)

    def _direct(
        self, pieces: Sequence[Piece], speaker: Speaker | None, cue: str, *, silent: bool = False
    ) -> None:
        """Take pieces as the direct speech of one speaker.

        silent: no word tells who speaks, so a paragraph only goes on with the one before.
        """
        if speaker is None:
            return
        goes_on = goes_on_from(self._text, self.said, pieces[0], speaker, silent=silent)
        for piece in pieces:
            span = bare(self._text, piece.start, piece.end)
            least = 2 if cue else PARAMETERS.shortest_quote
            if span.end - span.start < least and not goes_on:
                continue
            self._say(span, (Manner.DIRECT, Form.QUOTE), speaker, cue, goes_on=goes_on)
            goes_on = True
        if speaker.step is not Step.COLLECTIVE:
            self.resolver.note(speaker.id)

    def _is_authors(self, start: int, end: int) -> bool:
        """Whether a reporting clause stands here: a verb of speech near the beginning."""
        tokens = tokens_of(self._text, start, min(end, start + 400))
        tokens = tokens[: first_sentence(tokens)]
        if not tokens:
            return False
        subjects = self._grammar.subjects(tokens, self._mentions_in(start, tokens[-1].end))
        found = self._grammar.speaker_of_quote(tokens, subjects, (0, 0))
        if found is None:
            return False
        cue, subject = found
        opening = min(cue.first, subject.first if subject else cue.first)
        return opening <= 4 and (subject is not None or cue.first <= 1)

    def _reported_by(self, piece: Piece) -> tuple[Speaker, str] | None:
        first = self._sentences(Span(piece.start, piece.end))[:1]
        if not first:
            return None
        tokens, subjects = first[0]
        found = self._grammar.speaker_of_quote(tokens, subjects, (0, 0))
        return self._resolved(found)

    def _resolved(self, found: tuple[Cue, Subject | None] | None) -> tuple[Speaker, str] | None:
        if found is None:
            return None
        cue, subject = found
        if subject is None and cue.plural:
            subject = from_the_hall(self._text, cue)
        if subject is not None and subject.kin in _NOUNS and not subject.gender:
            subject = replace(subject, gender=cue.gender)  # не сдавалась садовод
        speaker = self.resolver.speaker(subject)
        return None if speaker is None else (speaker, cue.text)

    def _rest_of_clause(self, piece: Piece) -> None:
        """Read what the writer adds after the reporting clause, in it or after it."""
        read = self._sentences(Span(piece.start, piece.end))
        for number, (tokens, subjects) in enumerate(read):
            self._retold(tokens, subjects, only_clauses=number == 0)
        self._announce(Span(piece.start, piece.end), read)

    # narration

    def _narration(self, span: Span) -> None:
        quotes = [q for q in quotes_in(self._text, span) if may_be_speech(self._text, q, span)]
        pieces = sentence_spans(self._text, span, quotes)
        for sentence in pieces:
            inside = [q for q in quotes if sentence.start <= q.outer.start < sentence.end]
            self._sentence(sentence, inside)
            self._before = sentence

    def _sentence(self, span: Span, quotes: list[Quote]) -> None:
        if not quotes and self._is_unmarked(span):
            self._dialogue(span)
            return
        tokens = with_placeholders(self._tokens(span), quotes)
        outside = [t for t in tokens if t.text != QUOTE]
        mentions = [
            m for m in self._mentions_in(span.start, span.end)
            if not any(q.start <= m.start < q.end for q in quotes)
        ]  # fmt: skip
        subjects = self._grammar.subjects(tokens, mentions)
        told = self._quotes_of_sentence(tokens, subjects, quotes)
        if any(t.is_word for t in outside):
            said = self._retold(tokens, subjects, only_clauses=bool(told))
            said = said or (not told and self._unreported(tokens, subjects))
            if not told and not said:
                self._introduce(subjects)
            self._announce(span, [(tokens, subjects)])

    def _is_unmarked(self, span: Span) -> bool:
        """Tell speech without any mark at its beginning: Мост нужен, – сказал аким."""
        pieces = split_dialogue(self._text, span, self._is_authors)
        return len(pieces) > 1 and pieces[0].spoken and not pieces[1].spoken

    def _quotes_of_sentence(
        self, tokens: Sequence[Token], subjects: Sequence[Subject], quotes: list[Quote]
    ) -> bool:
        speaker: Speaker | None = None
        told = False
        for quote in quotes:
            at = next((i for i, t in enumerate(tokens) if t.start == quote.outer.start), None)
            if at is None or is_wording(tokens, at, self._grammar.lang):
                continue
            found = self._grammar.speaker_of_quote(tokens, subjects, (at, at + 1))
            if found is None and self._interrupted(quote):
                told |= self._speak(quote, None, "")
                continue
            self._note_before(found[1] if found else None, subjects)
            resolved = self._resolved(found)
            if found is not None and resolved is not None:
                speaker = resolved[0]
                told |= self._speak(quote, speaker, resolved[1])
            elif found is None and (named := named_beside(tokens, subjects, at, self.resolver)):
                speaker = named
                told |= self._speak(quote, speaker, "")
            elif found is None and speaker is not None and taken_up_again(tokens, at):
                told |= self._speak(quote, speaker, "")
            elif found is None and self._of_many(quote):
                told = True
            elif found is None and stands_alone(tokens, at, quote, self._grammar.lang):
                speaker = self._silent_speaker(quote, speaker)
                told |= speaker is not None and self._speak(quote, speaker, "")
        return told

    def _of_many(self, quote: Quote) -> bool:
        """Read a quoted sentence that says what all thought: a release, a resolution."""
        any_said = False
        for tokens, subjects in self._sentences(Span(quote.start, quote.end)):
            for said in self._grammar.retold(self._text, tokens, subjects):
                any_said |= said.collective and self._retell(said, rest=False)
        return any_said

    def _silent_speaker(self, quote: Quote, speaker: Speaker | None) -> Speaker | None:
        if self._announced is not None:
            speaker, self._announced = self._announced, None
            return speaker
        if speaker is not None:
            return speaker
        last = self.said[-1] if self.said else None
        if last and last.form is Form.QUOTE and "\n" not in self._text[last.end : quote.start]:
            return last.speaker
        opened = self._text[: quote.outer.start].rstrip()[-1:] == ":"
        long = (
            opened
            or self._told_of_somebody()
            or quote.end - quote.start >= PARAMETERS.implicit_letters
        )
        return self.resolver.implicit() if long else None

    def _told_of_somebody(self) -> bool:
        """Whether the sentence before, in the same paragraph, names whom it is about."""
        if self._before is None:
            return False
        return any(
            self._cast.figure_of(one).id == self.resolver.last()
            for one in self._mentions_in(self._before.start, self._before.end)
        )

    def _interrupted(self, quote: Quote) -> bool:
        pieces = split_dialogue(self._text, Span(quote.start, quote.end), self._is_authors)
        return any(not piece.spoken for piece in pieces)

    def _speak(self, quote: Quote, speaker: Speaker | None, cue: str) -> bool:
        """Take a quotation as speech, cut where the writer interrupts it."""
        pieces = split_dialogue(self._text, Span(quote.start, quote.end), self._is_authors)
        for piece in pieces:
            told = None if piece.spoken else self._reported_by(piece)
            if told is not None:
                speaker, cue = told
                break
        waiting = [piece for piece in pieces if piece.spoken]
        self._direct(waiting, speaker, cue)
        return bool(waiting)

    def _retold(
        self, tokens: Sequence[Token], subjects: Sequence[Subject], *, only_clauses: bool
    ) -> bool:
        found = self._grammar.retold(self._text, tokens, subjects)
        for said in found:
            self._note_before(said.subject, subjects)
        previous: Retold | None = None
        any_said = False
        for said in found:
            if only_clauses and not stands_beside(said, tokens):
                continue
            rest = previous is not None and previous.cue == said.cue
            any_said |= self._retell(said, rest=rest)
            previous = said
        return any_said

    def _unreported(self, tokens: Sequence[Token], subjects: Sequence[Subject]) -> bool:
        """Read speech that no verb reports: мол, …; Анна Дель: против статьи 5."""
        found = hearsay_in(tokens, self._grammar.lang) or item_in(tokens, subjects)
        if found is None:
            return False
        who, start, end = found
        speaker = self.resolver.speaker(who) if who else self.resolver.implicit()
        if speaker is None:
            return False
        cue = "" if who else tokens[0].text
        self._say(bare(self._text, start, end), (Manner.REPORTED, Form.CLAUSE), speaker, cue)
        return True

    def _note_before(self, subject: Subject | None, subjects: Sequence[Subject]) -> None:
        """Let a pronoun mean who is named before it in its own sentence."""
        if subject is None or subject.kin is not Kin.PRONOUN:
            return
        for one in subjects:
            if one.mention and one.nominative and one.last <= subject.first:
                self.resolver.note(self._cast.figure_of(one.mention).id)

    def _retell(self, said: Retold, *, rest: bool) -> bool:
        if said.collective and said.subject is not None:
            speaker: Speaker | None = self.resolver.collective(said.subject)
        else:
            speaker = self.resolver.speaker(said.subject)
        span = self._before if said.backwards else bare(self._text, said.start, said.end)
        if speaker is None or span is None or span.end - span.start < PARAMETERS.shortest_quote:
            return False
        if said.backwards and self.said and self.said[-1].end > span.start:
            return self._corrected(speaker, said.cue.text)
        form = Form.COLLECTIVE if said.collective else Form.CLAUSE
        span = bare(self._text, span.start, span.end)
        self._say(span, (Manner.REPORTED, form), speaker, said.cue.text, goes_on=rest)
        return True

    def introduce(self, span: Span) -> None:
        """Remember the people of a line in which nobody speaks."""
        for mention in self._mentions_in(span.start, span.end):
            self.resolver.note(self._cast.figure_of(mention).id)

    def _corrected(self, speaker: Speaker, cue: str) -> bool:
        """Give the quotation just read to whom the sentence behind it names."""
        last = self.said[-1]
        if last.speaker.step is Step.IMPLICIT:
            self.said[-1] = replace(last, speaker=speaker, cue=cue)
        return True

    # what both share

    def _introduce(self, subjects: Sequence[Subject]) -> None:
        """Who is named without a word of speech is whom the next words may mean."""
        people = [one for one in subjects if one.kin is Kin.PERSON and one.mention]
        best = [one for one in people if one.nominative] or people
        self.resolver.introduce([self._cast.figure_of(o.mention).id for o in best if o.mention])

    def _announce(
        self, span: Span, read: Sequence[tuple[Sequence[Token], Sequence[Subject]]]
    ) -> None:
        """Note the speaker whom a colon at the end of the paragraph announces."""
        self._announced = None
        if not read or not self._text[span.start : span.end].rstrip(" –—-").endswith(":"):
            return
        _, subjects = read[-1]
        naming = [one for one in subjects if one.nominative and one.kin is not Kin.COLLECTIVE]
        self._announced = self.resolver.speaker(naming[-1]) if naming else self.resolver.implicit()

    def _say(
        self,
        span: Span,
        kind: tuple[Manner, Form],
        speaker: Speaker,
        cue: str,
        *,
        goes_on: bool = False,
    ) -> None:
        again = any((one.start, one.end) == (span.start, span.end) for one in self.said)
        if span.end > span.start and not again:
            said = Utterance(span.start, span.end, *kind, speaker, cue, goes_on)
            self.said.append(said)

    def _tokens(self, span: Span) -> tuple[Token, ...]:
        return tokens_of(self._text, span.start, span.end)

    def _mentions_in(self, start: int, end: int) -> list[Mention]:
        return [m for m in self._mentions if start <= m.start and m.end <= end]

    def _sentences(self, span: Span) -> list[tuple[tuple[Token, ...], list[Subject]]]:
        read = []
        for sentence in sentence_spans(self._text, span, []):
            tokens = self._tokens(sentence)
            mentions = self._mentions_in(sentence.start, sentence.end)
            read.append((tokens, self._grammar.subjects(tokens, mentions)))
        return read
