"""Read a report: narration with quotations, dialogue and retold speech in it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.document import Span
from ortaq.hearings.record import Form, Step
from ortaq.hearings.speech.author import author_of, says_i
from ortaq.hearings.speech.continuing import taken_up_again
from ortaq.hearings.speech.letters import stands_there
from ortaq.hearings.speech.narration import NarrationReader
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.parts import Kin, Subject
from ortaq.hearings.speech.quoted_by_others import is_wording
from ortaq.hearings.speech.quotes import (
    Piece,
    Quote,
    dialogue_of,
    is_bare_item,
    quotes_in,
    split_dialogue,
    with_whole_quotes,
)
from ortaq.hearings.speech.resolution import Speaker
from ortaq.hearings.speech.sentence_tokens import first_sentence
from ortaq.hearings.speech.silent import is_exchange, named_beside, who_goes_on
from ortaq.hearings.speech.stretches import bare, is_headline, may_be_speech, sentence_spans
from ortaq.hearings.speech.tokens import DASHES, QUOTE, Token, tokens_of
from ortaq.hearings.speech.unreported import stands_alone
from ortaq.hearings.speech.utterance import Utterance

_ALONE = frozenset({Kin.PERSON, Kin.PRONOUN, Kin.ROLE})
_LEAD = re.compile(rf"[^:\n–—]{{3,160}}:\s+(?P<dash>[{re.escape(DASHES)}])\s+(?=\S)")


class PressReader(NarrationReader):
    """Goes through the paragraphs once; keeps who spoke last and what was announced."""

    def utterances(self, spans: Sequence[Span]) -> list[Utterance]:
        """Give everything said in these paragraphs, in the order of the text."""
        whole = with_whole_quotes(self._text, spans)
        title = is_headline(self._text, whole)
        self.resolver.author = author_of(
            self._text, whole, self._mentions, self._cast, self._grammar.lang
        )
        exchanged = self._exchanged(whole)
        for i, span in enumerate(whole):
            self._alternates = i in exchanged
            read = self.introduce if i < title else self.paragraph
            read(span)
        return self.said

    def _exchanged(self, spans: Sequence[Span]) -> set[int]:
        """Give the lines of an exchange of words: two or more behind one that names who speaks.

        Behind a colon that announces somebody they would be one man's speech.
        """
        silent = [self._is_silent(span) for span in spans]
        found: set[int] = set()
        for i, here in enumerate(silent):
            opens = here and i > 0 and not silent[i - 1]
            if i - 1 in found and here:
                found.add(i)
            elif opens and silent[i + 1 : i + 2] == [True]:
                found |= {i} if dialogue_of(self._text, spans[i - 1]) is not None else set()
        return found

    def _is_silent(self, span: Span) -> bool:
        """Tell a short line of dialogue in which nothing says who speaks."""
        opening = dialogue_of(self._text, span)
        if opening is None:
            return False
        short = span.end - opening <= PARAMETERS.turn_letters
        listed = self._text[span.end - 1] in ";," or self._text[opening].islower()
        if listed or not short:
            return False
        pieces = split_dialogue(self._text, Span(opening, span.end), self._is_authors)
        return all(piece.spoken for piece in pieces)

    def paragraph(self, span: Span) -> None:
        """Read one paragraph; what is said in it comes to `said`."""
        opening = dialogue_of(self._text, span) or self._led_in(span)
        if opening is None:
            self._narration(span)
        elif self._is_told(Span(opening, span.end)):
            self._announced = None
            self._narration(Span(opening, span.end))
        elif not self._item(Span(opening, span.end)):
            self._dialogue(Span(opening, span.end))
        self._above, self._before = self._before, None

    def _is_told(self, span: Span) -> bool:
        """Whether an item of a list tells what it names somebody to have said: – Ann Kim asked."""
        if self._grammar.lang != "en":
            return False  # behind a dash somebody may tell what another said
        tokens, subjects = self._sentences(span)[0]
        first = next((one for one in subjects if one.kin is Kin.PERSON and one.first < 2), None)
        said = self._grammar.retold(self._text, tokens, subjects) if first else ()
        return any(one.subject == first for one in said)

    def _led_in(self, span: Span) -> int | None:
        """Give where speech begins behind who is named: Имя, врач: – Нам нужны люди."""
        lead = _LEAD.match(self._text, span.start, span.end)
        if lead is None:
            return None
        head = Span(span.start, lead.start("dash"))
        read = self._sentences(head)
        who = [one for _, subjects in read for one in subjects if one.kin in _ALONE]
        if len(read) != 1 or not any(one.nominative for one in who):
            return None
        self._announce(head, read)
        return lead.end()

    def _item(self, span: Span) -> bool:
        """Read an item of a list: – директор Имя Фамилия: тариф мал."""
        read = self._sentences(span)[:1]
        return bool(read) and self._unreported(*read[0], last=span.end)

    def _dialogue(self, span: Span) -> None:
        pieces = split_dialogue(self._text, span, self._is_authors)
        announced, self._announced = self._announced, None
        named = announced is not None and announced.step is not Step.IMPLICIT
        if is_bare_item(pieces, self._text, self._grammar.lang, told=named):
            self._narration(span)
            return
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
            if silent and self._grammar.lang == "en":
                return  # English has no dialogue after dashes: an item of a list
            speaker = speaker or who_goes_on(
                self._text, span, self.said, self.resolver, alternates=self._alternates
            )
            self._direct(waiting, speaker, cue, silent=silent)

    def _rest_of_clause(self, piece: Piece) -> None:
        """Read what the writer adds after the reporting clause, in it or after it."""
        read = self._sentences(Span(piece.start, piece.end))
        for number, (tokens, subjects) in enumerate(read):
            self._retold(tokens, subjects, only_clauses=number == 0)
        self._announce(Span(piece.start, piece.end), read)

    def _narration(self, span: Span) -> None:
        quotes = [q for q in quotes_in(self._text, span) if may_be_speech(self._text, q, span)]
        pieces = sentence_spans(self._text, span, quotes)
        self._in_item = False
        for sentence in pieces:
            inside = [q for q in quotes if sentence.start <= q.outer.start < sentence.end]
            if not self._is_more(sentence):
                self._sentence(sentence, inside)
            self._before = sentence

    def _is_more(self, span: Span) -> bool:
        """Whether a sentence only goes on with such words: Имя Фамилия: A. | B."""
        if not self._in_item:
            return False
        tokens, subjects = self._sentences(span)[0]
        named = any(one.kin in _ALONE for one in subjects)
        self._in_item = not named and not self._grammar.retold(self._text, tokens, subjects)
        if self._in_item:
            self.said[-1] = replace(self.said[-1], end=bare(self._text, span.start, span.end).end)
        return self._in_item

    def _sentence(self, span: Span, quotes: list[Quote]) -> None:
        if not quotes and self._is_unmarked(span):
            self._dialogue(span)
            return
        tokens, subjects = self._seen(span, quotes)
        outside = [t for t in tokens if t.text != QUOTE]
        if self.resolver.author and not subjects and says_i(tokens, self._grammar.lang):
            self.resolver.note(self.resolver.author)
        self._note_letter(span, tokens, subjects)
        told = self._quotes_of_sentence(tokens, subjects, quotes)
        if any(t.is_word for t in outside):
            said = self._retold(tokens, subjects, only_clauses=bool(told))
            said = said or (not told and self._unreported(tokens, subjects))
            said = said or (not told and self._weighed(span, tokens, subjects, quotes))
            if not told and not said:
                self._introduce(subjects)
            self._announce(span, [(tokens, subjects)])

    def _is_unmarked(self, span: Span) -> bool:
        """Tell speech without any mark at its beginning: Мост нужен, – сказал аким."""
        pieces = split_dialogue(self._text, span, self._is_authors)
        if len(pieces) < 2 or not pieces[0].spoken or pieces[1].spoken:
            return False
        tokens = tokens_of(self._text, pieces[1].start, pieces[1].end)
        tokens = tokens[: first_sentence(tokens)]
        return any(cue.listed for cue in self._grammar.cues(tokens))

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
            elif found is None and (named := self._named_beside(tokens, subjects, at)):
                speaker = named
                told |= self._speak(quote, speaker, "")
            elif found is None and speaker is not None and taken_up_again(tokens, at):
                told |= self._speak(quote, speaker, "")
            elif resolved is None and self._of_many(quote):
                told = True
            elif found is None and (
                stands_alone(tokens, at, quote, self._grammar.lang)
                or self._is_commented(tokens, at, quote)
            ):
                speaker = self._silent_speaker(quote, speaker)
                told |= speaker is not None and self._speak(quote, speaker, "")
        return told

    def _named_beside(
        self, tokens: Sequence[Token], subjects: Sequence[Subject], at: int
    ) -> Speaker | None:
        if self._writer is not None and stands_there(tokens, at):
            return self._writer
        return named_beside(self._text, tokens, subjects, at, self.resolver)

    def _is_commented(self, tokens: Sequence[Token], at: int, quote: Quote) -> bool:
        """Whether the writer goes on behind a quotation that opens the sentence, with no speaker.

        «А кто вернёт?» – вопрос повис в воздухе. It is of whoever spoke in this paragraph.
        """
        last = self.said[-1] if self.said else None
        dash = at + 1 < len(tokens) and tokens[at + 1].is_dash
        whole = self._text[quote.end - 1] in "?!…" or " " in self._text[quote.start : quote.end]
        beside = last is not None and self._goes_on_beside(last, quote)
        return at == 0 and dash and whole and beside

    def _silent_speaker(self, quote: Quote, speaker: Speaker | None) -> Speaker | None:
        if self._announced is not None:
            speaker, self._announced = self._announced, None
            return speaker
        if speaker is not None:
            return speaker
        last = self.said[-1] if self.said else None
        if last and self._goes_on_beside(last, quote):
            return last.speaker
        opened = self._text[: quote.outer.start].rstrip()[-1:] == ":"
        long = (
            opened
            or self._told_of_somebody(quote)
            or quote.end - quote.start >= PARAMETERS.implicit_letters
            or is_exchange(self._text, Span(quote.start, quote.end), self.said)
        )
        span = Span(quote.start, quote.end)
        return who_goes_on(self._text, span, self.said, self.resolver) if long else None

    def _goes_on_beside(self, last: Utterance, quote: Quote) -> bool:
        """Whether a quotation follows what the same person said in the sentence before."""
        if "\n" in self._text[last.end : quote.start]:
            return False
        others = self._mentions_in(last.end, quote.start)
        retold = last.speaker.step not in {Step.COLLECTIVE, Step.IMPLICIT} and not others
        return last.form is Form.QUOTE or retold

    def _told_of_somebody(self, quote: Quote) -> bool:
        """Whether the sentence before, or above a paragraph, names whom it is about."""
        sentences = any(mark in self._text[quote.start : quote.end] for mark in ".!?…")
        before = self._before or (self._above if sentences else None)
        near = self._mentions_in(before.start, before.end) if before else ()
        return any(self._cast.figure_of(one).id == self.resolver.last() for one in near)
