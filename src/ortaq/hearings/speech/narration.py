"""Read a sentence of the writer: what he quotes and retells in it, and what is likely said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.document import Span
from ortaq.hearings.record import Form, Manner, Step
from ortaq.hearings.speech.continuing import goes_on_from, stands_beside
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Retold, Subject
from ortaq.hearings.speech.quotes import Piece, Quote, split_dialogue
from ortaq.hearings.speech.reader import Reader
from ortaq.hearings.speech.resolution import Speaker
from ortaq.hearings.speech.sentence_tokens import with_placeholders
from ortaq.hearings.speech.stretches import bare, is_name_of
from ortaq.hearings.speech.tokens import Token, tokens_of
from ortaq.hearings.speech.unreported import hearsay_in, item_in, reply_in, side_in
from ortaq.hearings.speech.weighed.read import weigh
from ortaq.hearings.speech.weighed.sight import Sight

_PIECE = 2
"""Shortest words on one side of an aside (letters)."""


class NarrationReader(Reader):
    """Takes what a sentence tells as said by whom it names, or by whoever spoke last."""

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

    def _seen(self, span: Span, quotes: Sequence[Quote]) -> tuple[list[Token], list[Subject]]:
        """Give the tokens of a sentence, a quotation being one, and who is named outside them."""
        tokens = with_placeholders(tokens_of(self._text, span.start, span.end), quotes)
        mentions = [
            m for m in self._mentions_in(span.start, span.end)
            if not any(q.start <= m.start < q.end for q in quotes)
        ]  # fmt: skip
        return tokens, self._grammar.subjects(tokens, mentions)

    def _of_many(self, quote: Quote) -> bool:
        """Read a quoted sentence that says what all thought: a release, a resolution."""
        any_said = False
        for tokens, subjects in self._sentences(Span(quote.start, quote.end)):
            for said in self._grammar.retold(self._text, tokens, subjects):
                any_said |= said.collective and self._retell(said, rest=False)
        return any_said

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
            self._note_together(said.subject, subjects)
        previous: Retold | None = None
        any_said = False
        for said in found:
            if only_clauses and not stands_beside(said, tokens, self._grammar.lang):
                continue
            before = previous and (previous.cue, previous.subject)
            whole = sum(one.cue == said.cue for one in found) == 1
            told = self._retell(said, rest=before == (said.cue, said.subject), whole=whole)
            any_said |= told
            previous = said if told else None
        return any_said

    def _unreported(
        self, tokens: Sequence[Token], subjects: Sequence[Subject], last: int = 0
    ) -> bool:
        """Read speech that no verb reports: мол, …; Анна Дель: против статьи 5."""
        lang = self._grammar.lang
        item = item_in(tokens, subjects, lang)
        found = hearsay_in(tokens, subjects, lang) or item or side_in(tokens, subjects, lang)
        found = found or reply_in(tokens, subjects, lang)
        if found is None:
            return False
        self._in_item = found is item
        who, start, end = found
        speaker = self.resolver.speaker(who) if who else self.resolver.implicit()
        if speaker is None:
            return False
        cue = "" if who else tokens[0].text
        many = speaker.step is Step.COLLECTIVE
        form = Form.COLLECTIVE if many else Form.CLAUSE
        span = bare(self._text, start, max(end, last))
        self._say(span, (Manner.REPORTED, form), speaker, cue)
        return True

    def _weighed(
        self,
        span: Span,
        tokens: Sequence[Token],
        subjects: Sequence[Subject],
        quotes: Sequence[Quote],
    ) -> bool:
        """Read speech that no rule reads, where labelled reports taught to expect it."""
        found = weigh(self._sight(span, tokens, subjects))
        speaker = self.resolver.speaker(found.subject) if found else None
        if found is None or speaker is None:
            return False
        many = speaker.step is Step.COLLECTIVE
        speaker = replace(speaker, step=Step.WEIGHED, score=min(speaker.score, PARAMETERS.weighed))
        start, end = tokens[found.first].start, tokens[found.last - 1].end
        quote = next(
            (one for one in quotes if (one.outer.start, one.outer.end) == (start, end)), None
        )
        if quote is not None and is_name_of(self._text, quote):
            return False
        if quote is not None:
            return self._of_many(quote) or self._speak(quote, speaker, "")
        form = Form.COLLECTIVE if many else Form.CLAUSE
        self._say(bare(self._text, start, end), (Manner.REPORTED, form), speaker, "")
        return True

    def _sight(self, span: Span, tokens: Sequence[Token], subjects: Sequence[Subject]) -> Sight:
        """Give a sentence as it is weighed."""
        before = self._before
        told = bool(self.said) and before is not None and self.said[-1].end > before.start
        return Sight(
            self._grammar.lang, tokens, subjects, self._grammar.cues(tokens),
            told_before=None if before is None else told,
            place=span.start / len(self._text),
        )  # fmt: skip

    def _retell(self, said: Retold, *, rest: bool, whole: bool = True) -> bool:
        if said.collective and said.subject is not None:
            speaker: Speaker | None = self.resolver.collective(said.subject)
        else:
            speaker = self._in_a_letter(said) or self.resolver.speaker(
                said.subject, gender=said.cue.gender
            )
        span = self._before if said.backwards else bare(self._text, said.start, said.end)
        least = PARAMETERS.shortest_quote if whole else _PIECE  # Сбор, сказал он, законен
        if speaker is None or span is None or span.end - span.start < least:
            return False
        if said.backwards and self.said and self.said[-1].end > span.start:
            return self._corrected(speaker, said.cue.text)
        many = said.collective or (speaker is self._writer and speaker.step is Step.COLLECTIVE)
        form = Form.COLLECTIVE if many else Form.CLAUSE
        span = bare(self._text, span.start, span.end)
        self._say(span, (Manner.REPORTED, form), speaker, said.cue.text, goes_on=rest)
        return True
