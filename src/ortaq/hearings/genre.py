"""Tell which kind of document this is; that decides how its speakers are found."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.document import Span
from ortaq.hearings.record import Genre
from ortaq.hearings.speech.labels import Label
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.sections import Section, heading_of
from ortaq.hearings.speech.terms import fold, terms

_TIMES = re.compile(r"^\s*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->\s", re.MULTILINE)
_BULLET = re.compile(
    r"[•*·▪●◦‣■□►▶➤➢✓✔→⁃\U0001f000-\U0001faff\u2600-\u27bf\ufe0f]+\s|\d{1,2}[.)]\s"
)
_DASH = re.compile(r"[-–—]\s")
_TITLE_LINES = 8
"""A document says what it is within so many lines."""
_MEETING = frozenset({Section.HEARD, Section.SPOKE, Section.DECIDED, Section.VOTED})


def is_captions(text: str) -> bool:
    """Whether a text is SRT or WebVTT."""
    return text.lstrip("\ufeff").startswith("WEBVTT") or len(_TIMES.findall(text)) >= 2


def genre_of(text: str, spans: Sequence[Span], labels: Sequence[Label | None], lang: str) -> Genre:
    """Tell the kind of a document from its title, headings, labels and bullets."""
    sections = [found.section for span in spans if (found := heading_of(text, span, lang))]
    titled = _titled(text, spans, labels, lang)
    said = {section for section in sections if section in _MEETING}
    if "minutes" in titled or (len(said) >= 2 and Section.DECIDED in said):
        return Genre.MINUTES
    if "bulletin" in titled:
        return Genre.BULLETIN
    turns = [label for label in labels if label is not None and label.colon]
    speakers = {label.text for label in turns}
    if "transcript" in titled and turns:
        return Genre.TRANSCRIPT
    bullets = _bullets(text, spans)
    if (
        len(turns) >= PARAMETERS.turns
        and len(turns) > len(speakers) * 0.5
        and (len(turns) >= PARAMETERS.turn_share * _speech_lines(text, spans))
    ):
        return Genre.TRANSCRIPT if bullets < len(turns) else Genre.BULLETIN
    is_list = bullets >= PARAMETERS.bullets and bullets >= PARAMETERS.bullet_share * len(spans)
    return Genre.BULLETIN if is_list else Genre.PRESS


def says_transcript(
    text: str, spans: Sequence[Span], labels: Sequence[Label | None], lang: str
) -> bool:
    """Tell whether a document calls itself a transcript."""
    return "transcript" in _titled(text, spans, labels, lang)


def _speech_lines(text: str, spans: Sequence[Span]) -> int:
    return sum(span.end - span.start > PARAMETERS.quote_letters for span in spans)


def _bullets(text: str, spans: Sequence[Span]) -> int:
    """Count the items of lists; dashes open items only where one of them ends with a semicolon."""
    marked = sum(bool(_BULLET.match(text, span.start)) for span in spans)
    dashed = [span for span in spans if _DASH.match(text, span.start)]
    is_list = any(text[span.end - 1] == ";" for span in dashed)
    return marked + (len(dashed) if is_list else 0)


def _titled(
    text: str, spans: Sequence[Span], labels: Sequence[Label | None], lang: str
) -> set[str]:
    found = set()
    for span, label in list(zip(spans, labels, strict=True))[:_TITLE_LINES]:
        if label is not None or span.end - span.start > PARAMETERS.label_letters:
            continue
        line = text[span.start : span.end]
        words = re.findall(r"[^\W\d_]+", line)
        title = words if line.isupper() else [*words[:2], *words[-2:]] if len(words) < 9 else []
        shouted = [word for word in words if word.isupper()]
        for kind in ("minutes", "transcript", "bulletin"):
            if set(map(fold, [*title, *shouted])) & terms(lang, f"minutes.title_{kind}"):
                found.add(kind)
    return found
