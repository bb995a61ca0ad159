"""What a page or a document may hold: text without characters that XML forbids."""

from __future__ import annotations

import re

_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """Give the text without control characters and halves of surrogate pairs."""
    return _UNPRINTABLE.sub("", text)
