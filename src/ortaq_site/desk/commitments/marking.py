"""A text with the words of a promise marked, and within them the signs that speak for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe

AROUND = 700
"""Characters of the text shown before and after a promise."""


def marked_text(
    text: str, place: tuple[int, int], signs: Sequence[dict[str, Any]] = ()
) -> SafeString:
    """Give the text around a promise as HTML, escaped, its words in `<mark>`."""
    start, end = place
    before = text[max(0, start - AROUND) : start]
    after = text[end : end + AROUND]
    inside = _with_signs(text, place, signs)
    return format_html('{}<mark class="own" id="promise">{}</mark>{}', before, inside, after)


def _with_signs(text: str, place: tuple[int, int], signs: Sequence[dict[str, Any]]) -> SafeString:
    start, end = place
    pieces, at = [], start
    for sign in sorted(signs, key=lambda sign: sign["start"]):
        if at <= sign["start"] < sign["end"] <= end:
            pieces.append(escape(text[at : sign["start"]]))
            pieces.append(format_html("<b>{}</b>", text[sign["start"] : sign["end"]]))
            at = sign["end"]
    pieces.append(escape(text[at:end]))
    return mark_safe("".join(pieces))  # noqa: S308  every piece is escaped above
