"""Line breaks inside a paragraph: lawyers use them both for layout and in place of paragraphs.

Rule: a break inside a sentence (the next words go on in lower case after no stop) is layout, and
so is every break of a heading or centred line; two breaks in a row, and all others, end a line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ortaq.law.importers.line import clean

BREAK = "\n"
"""Stands in the text of a paragraph for a break of the source."""

_SENTENCE_END = re.compile(r"[.;:!?…»\")\]]$")
_LIST_LETTER = re.compile(r"\w\)")


def split_breaks(text: str, *, keep_whole: bool) -> Iterator[str]:
    """Yield the cleaned lines of a paragraph, none empty. Concatenated, no word is lost.

    keep_whole: a heading or centred line.
    """
    waiting, forced = "", False
    for piece in text.split(BREAK):
        part = clean(piece)
        if not part:
            forced = bool(waiting)
            continue
        if waiting and not (keep_whole or (not forced and _goes_on(waiting, part))):
            yield waiting
            waiting = part
        else:
            waiting = f"{waiting} {part}" if waiting else part
        forced = False
    if waiting:
        yield waiting


def _goes_on(before: str, after: str) -> bool:
    """Tell whether `after` continues the sentence that `before` began."""
    return after[0].islower() and not _LIST_LETTER.match(after) and not _SENTENCE_END.search(before)
