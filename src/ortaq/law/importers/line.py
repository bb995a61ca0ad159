"""One logical line of a source: what a reader hands to the recogniser, whatever the format."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from ortaq.law.act import Place

_INVISIBLE = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph of the source with wrapped lines already joined; never empty."""

    text: str
    """Cleaned by `clean`. An automatic number of the word processor stands at its beginning."""
    place: Place
    heading: int = 0
    """Depth of the heading style that the source gives (1 = outermost), 0 = no heading style."""
    gap: bool = False
    """Blank space stands before the line."""
    aside: bool = False
    """The source itself sets the line apart from the law's text: a footnote, a contents entry."""


def clean(text: str) -> str:
    """Give text in NFC without invisible characters, runs of white space as one space, trimmed.

    Source of the rules: docs/methods/import.md.
    """
    return " ".join(_INVISIBLE.sub("", unicodedata.normalize("NFC", text)).split())
