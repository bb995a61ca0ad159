"""Read minutes, transcripts, captions and bulletins: headings, labels, and prose between them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.document import Document, Span
from ortaq.hearings.record import Form, Genre, Manner, Reason, Step
from ortaq.hearings.speech.cast import Cast
from ortaq.hearings.speech.labels import Label, label_of
from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.participation import tells_participation
from ortaq.hearings.speech.parts import Grammar, Kin, Subject
from ortaq.hearings.speech.press import PressReader
from ortaq.hearings.speech.quotes import quotes_in
from ortaq.hearings.speech.resolution import Speaker
from ortaq.hearings.speech.roster import names_only
from ortaq.hearings.speech.sections import Heading, Section, heading_of
from ortaq.hearings.speech.stretches import sentence_spans
from ortaq.hearings.speech.terms import fold
from ortaq.hearings.speech.tokens import DASHES, tokens_of
from ortaq.hearings.speech.utterance import Utterance

_SILENT = frozenset(
    {Section.DECIDED, Section.VOTED, Section.ATTENDED, Section.ABSENT, Section.AGENDA}
)
"""Sections in which nobody speaks."""
_DECIDING = frozenset({Section.DECIDED, Section.VOTED})
"""Sections in which a name before a colon is no speaker."""
_DIRECTION = re.compile(r"[(\[][^()\[\]]*[)\]]\.?")
_HEARD_LAST = re.compile(rf"(?:\s*{_DIRECTION.pattern})+\s*\Z")
_ABOUT = re.compile(r"[,\s]*[–—-]?\s*(?=(?:о|об|обо|по)\s)")
_LEAD = re.compile(
    r"(?:[–—•*·▪●◦‣■□►▶➤➢✓✔→⁃\U0001f000-\U0001faff\u2600-\u27bf\ufe0f-]+|\d{1,2}[.)])\s*"
)


class StructuredReader:
    """Goes through the lines once; a label opens a turn, a heading or another label ends it."""

    def __init__(
        self,
        document: Document,
        mentions: Sequence[Mention],
        cast: Cast,
        grammar: Grammar,
    ) -> None:
        self._document, self._text, self._grammar = document, document.text, grammar
        self._cast, self._mentions = cast, mentions
        self._press = PressReader(document, mentions, cast, grammar)
        self.resolver = self._press.resolver
        self._turn: Utterance | None = None
        self._section: Section | None = None
        self._inline = False
        """Whether the section began with words on the line of its heading."""
        self._spoken = False

    def utterances(self, spans: Sequence[Span], labels: Sequence[Label | None]) -> list[Utterance]:
        """Give everything said, in the order of the text."""
        for span, label in zip(spans, labels, strict=True):
            self._line(span, label)
        self._close()
        return sorted(self._press.said, key=lambda one: one.start)

    def _line(self, span: Span, label: Label | None) -> None:
        heading = self._heading(span)
        if heading is not None:
            self._close()
            self._enter(heading, span)
            return
        self._leave(span)
        listed = label is not None and self._is_listing(label, span)
        if label is not None and not listed and self._section not in _DECIDING:
            self._close()
            self._section = None if self._section in _SILENT else self._section
            self._open(label, span)
        elif _DIRECTION.fullmatch(self._text[span.start : span.end]):
            return
        elif self._turn is not None and not self._tells_of_another(span):
            self._turn = replace(self._turn, end=span.end)
        elif self._section is Section.HEARD and self._heard(span):
            self._close()
        elif self._section not in _SILENT and self._tells():
            self._press.paragraph(self._without_bullet(span))

    def _is_listing(self, label: Label, span: Span) -> bool:
        """Whether a line with a label tells who is there, or what about, not what is said."""
        if label.name is None and not self._spoken and self._text[span.end - 1] not in ".!?…":
            return True
        if self._section is Section.ATTENDED and not label.colon:
            return True
        rest = self._text[label.speech : span.end]
        if len(rest) <= PARAMETERS.quote_letters and tells_participation(rest):
            return True
        return label.name is None and names_only(self._text, label.speech, span, self._grammar)

    def _enter(self, heading: Heading, span: Span) -> None:
        """Open the section of a heading; one that has its words on the same line ends with it."""
        self._section, self._inline = heading.section, heading.rest < span.end
        rest = Span(heading.rest, span.end)
        if not self._inline or heading.section is not Section.HEARD or self._heard(rest):
            return
        label = label_of(self._text, rest, self._grammar, dashes=True)
        if label is not None and self._tells_more(label, rest):
            self._open(label, rest)
            return
        self._press.introduce(rest)
        self._press.paragraph(rest)

    def _tells_more(self, label: Label, span: Span) -> bool:
        """Whether several sentences follow the name, the first no office: Аты – … таныстырды. …."""
        named = [m for m in self._mentions if label.start <= m.start < label.speech]
        office = any(m.phrase_end > label.speech for m in named)
        told = len(sentence_spans(self._text, Span(label.speech, span.end), [])) > 1
        return bool(named) and told and not office

    def _leave(self, span: Span) -> None:
        """Close a section that reaches no further."""
        apart = self._text[: span.start].rstrip(" \t\r").endswith(("\n\n", "\n\r\n"))
        listed = _LEAD.match(self._text, span.start, span.end) is not None
        once = self._section in {Section.ATTENDED, Section.ABSENT, Section.VOTED} and self._inline
        decided = self._section is Section.DECIDED and self._inline and apart
        agenda = self._section is Section.AGENDA and not listed
        if once or decided or agenda:
            self._section = None

    def _heading(self, span: Span) -> Heading | None:
        if self._document.genre is not Genre.MINUTES and self._spoken:
            return None
        heading = heading_of(self._text, span, self._grammar.lang)
        if heading is not None and self._is_turn(heading, span):
            return None
        return heading

    def _is_turn(self, heading: Heading, span: Span) -> bool:
        """Tell `Moderator: Good evening.` from `Moderator: Karen Hill`."""
        attended = heading.section is Section.ATTENDED and self._document.genre is not Genre.MINUTES
        return attended and self._text[span.end - 1] in ".!?…" and heading.rest < span.end

    def _tells(self) -> bool:
        """Whether lines without a label may tell of speech: not in a transcript."""
        return self._document.narrated or self._document.genre in {Genre.MINUTES, Genre.BULLETIN}

    def _tells_of_another(self, span: Span) -> bool:
        """Whether a line of minutes says what another person did, and ends the turn."""
        if self._document.narrated:
            self._close()
            return True
        if self._document.genre is not Genre.MINUTES:
            return False
        own = [m for m in self._mentions if span.start <= m.phrase_start < span.end]
        if not own or own[0].phrase_start > span.start + 3:
            return False
        following = tokens_of(self._text, max(own[0].end, own[0].phrase_end), span.end)[:2]
        comma = bool(following) and following[0].text == ","
        ends = any(map(self._grammar.is_reporting, following[comma : comma + 1]))
        ends = ends or self._is_retold_by(own[0], span)
        if ends:
            self._close()
        return ends

    def _is_retold_by(self, name: Mention, span: Span) -> bool:
        """Whether the first sentence retells what its first name said, the verb far behind."""
        first = sentence_spans(self._text, span, [])[0]
        tokens = tokens_of(self._text, first.start, first.end)
        inside = [m for m in self._mentions if first.start <= m.start and m.end <= first.end]
        subjects = self._grammar.subjects(tokens, inside)
        said = self._grammar.retold(self._text, tokens, subjects)
        return any(one.subject is not None and one.subject.mention == name for one in said)

    def _without_bullet(self, span: Span) -> Span:
        lead = None if self._document.narrated else _LEAD.match(self._text, span.start, span.end)
        return Span(lead.end(), span.end) if lead else span

    def _open(self, label: Label, span: Span) -> None:
        speaker = self._speaker(label)
        if speaker is None:
            return
        self.resolver.note(speaker.id)
        self._spoken = True
        manner = Manner.DIRECT if label.colon else Manner.REPORTED
        form = Form.TURN if label.colon or self._is_own_line(label, span) else Form.CLAUSE
        start, end = min(label.speech, span.end), span.end
        if not label.colon and self._is_clause(start, end):
            form = Form.CLAUSE
        if start == end:
            return  # what he says stands on the lines below
        if not label.colon and self._is_told(Span(start, end)):
            return
        if self._document.genre is Genre.BULLETIN:
            self._item(label, span, speaker)
            return
        self._turn = Utterance(start, end, manner, form, speaker, "")
        if not label.colon:
            self._close()

    def _is_told(self, span: Span) -> bool:
        """Read behind a dash what its first word reports: Ким А.Б. – доложил, что …. Отметил …."""
        first = tokens_of(self._text, span.start, span.end)[:1]
        told = len(self._press.said)
        if first and first[0].text.islower() and self._grammar.is_reporting(first[0]):
            self._press.paragraph(span)
        return len(self._press.said) > told

    def _is_clause(self, start: int, end: int) -> bool:
        """Whether all behind a dash is retold, its verb last: – жобаны қолдайтынын айтты."""
        tokens = tokens_of(self._text, start, end)
        said = self._grammar.retold(self._text, tokens, [])
        closes = [one for one in said if one.start == start and one.cue.start >= one.end]
        return any(not any(t.is_word for t in tokens[one.cue.last :]) for one in closes)

    def _is_own_line(self, label: Label, span: Span) -> bool:
        """Whether a dash makes a turn: not in an item of a list, nor where a comma sets it off."""
        listed = self._text[span.start] in DASHES
        before = self._text[: label.speech].rstrip(DASHES + " ")[-1:]
        return self._document.genre is Genre.MINUTES and not listed and before != ","

    def _item(self, label: Label, span: Span, speaker: Speaker) -> None:
        """Take an item of a bulletin: one quotation, or retold."""
        quote = next(iter(quotes_in(self._text, Span(label.speech, span.end))), None)
        if quote is not None and quote.outer.start <= label.speech + 1:
            said = Utterance(quote.start, quote.end, Manner.DIRECT, Form.QUOTE, speaker, "")
        else:
            said = Utterance(label.speech, span.end, Manner.REPORTED, Form.CLAUSE, speaker, "")
        self._press.said.append(said)

    def _speaker(self, label: Label) -> Speaker | None:
        because = (Reason("label", label.text),)
        if label.name is not None:
            figure = self._cast.figure_of(label.name)
            return Speaker(figure.id, Step.LABEL, PARAMETERS.sure, because)
        holder = self._holder(label.text)
        if holder:
            return Speaker(holder, Step.LABEL, PARAMETERS.sure, because)
        subject = self._subject(label)
        found = self.resolver.speaker(subject)
        if found is None:
            return None
        return replace(found, because=because)

    def _holder(self, label: str) -> str:
        """Give the one person whose role is told in just these words."""
        holders = [f.id for f in self._cast.figures if fold(f.post.role) == fold(label)]
        return holders[0] if len(holders) == 1 else ""

    def _subject(self, label: Label) -> Subject:
        first = label.text.split()[0]
        end = label.start + len(label.text)
        return Subject(
            Kin.ROLE, 0, 1, label.start, end, label.text, post=Post(label.text, ""),
            role=self._grammar.role_lemma(first), bare=False,
        )  # fmt: skip

    def _heard(self, span: Span) -> bool:
        """СЛУШАЛИ: Иванову А. Б., …, – о ходе работ: the topic is what was said."""
        people = [m for m in self._mentions if span.start <= m.start < span.end]
        if not people:
            return False
        end = max(people[0].phrase_end, people[0].end)
        about = _ABOUT.match(self._text, end, span.end)
        if about is None or about.end() >= span.end:
            return False
        figure = self._cast.figure_of(people[0])
        speaker = Speaker(figure.id, Step.NAMED, PARAMETERS.sure, (Reason("name", people[0].text),))
        self.resolver.note(figure.id)
        topic = sentence_spans(self._text, Span(about.end(), span.end), [])[0]
        told = len(self._press.said)
        self._press.said.append(
            Utterance(topic.start, topic.end, Manner.REPORTED, Form.CLAUSE, speaker, "")
        )
        self._press.paragraph(Span(topic.end, span.end))
        if len(self._press.said) == told + 1:  # all of it is what he reported
            self._press.said[told] = replace(self._press.said[told], end=span.end)
        return True

    def _close(self) -> None:
        turn, self._turn = self._turn, None
        if turn is None:
            return
        text, end = self._text, turn.end
        heard = _HEARD_LAST.search(text, turn.start, end)
        if heard is not None and self._document.genre is Genre.CAPTIONS:
            end = heard.start()
        while end > turn.start and text[end - 1].isspace():
            end -= 1
        if end > turn.start:
            self._press.said.append(replace(turn, end=end))
