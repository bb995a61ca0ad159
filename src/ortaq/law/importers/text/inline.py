"""The words of a Markdown text without its marks: emphasis, links, escapes, inline HTML.

Limits: a mark is taken for one only in pairs around words; a lone asterisk or underscore stays.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from ortaq.law.importers.raised import raised

_SPECIAL = re.compile(r"[\\`*_\[<&~]")
_SPAN = 2_000
"""Longest marked run (characters); bounds the cost of a file full of unpaired marks."""
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,200}\]")
_PICTURE = re.compile(rf"!\[([^\]]{{0,{_SPAN}}})\]\([^)]{{0,{_SPAN}}}\)")
_LINK = re.compile(rf"\[([^\]]{{1,{_SPAN}}})\](?:\([^)]{{0,{_SPAN}}}\)|\[[^\]]{{0,200}}\])")
_ADDRESS = re.compile(r"<((?:https?|mailto):[^<>\s]{1,500})>")
_RAISED = re.compile(r"<sup>([^<>]{1,40})</sup>", re.IGNORECASE)
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_TAG = re.compile(r"<!--.{0,2000}?-->|</?[a-zA-Z][^<>]{0,500}>", re.DOTALL)
_MARKS = (
    re.compile(rf"(?P<mark>\*\*|~~)(?=\S)(?P<words>.{{1,{_SPAN}}}?)(?<=\S)(?P=mark)"),
    re.compile(rf"(?<!\w)(?P<mark>__)(?=\S)(?P<words>.{{1,{_SPAN}}}?)(?<=\S)__(?!\w)"),
    re.compile(rf"(?P<mark>`+)(?P<words>.{{1,{_SPAN}}}?)(?P=mark)"),
    re.compile(rf"(?<![\w*])\*(?=[^\s*])(?P<words>[^*]{{1,{_SPAN}}}?)(?<=\S)\*(?![\w*])"),
    re.compile(rf"(?<!\w)_(?=[^\s_])(?P<words>[^_]{{1,{_SPAN}}}?)(?<=\S)_(?!\w)"),
)
_KEPT = 0xF0000
"""First code point that stands for an escaped character while marks are removed."""


def plain_words(text: str, lost: Callable[[str], None] | None = None) -> str:
    """Give a text without the marks of Markdown.

    lost: called with the description of every picture, which leaves no words behind.
    """
    if not _SPECIAL.search(text):
        return text
    text = _ESCAPE.sub(lambda match: chr(_KEPT + ord(match[1])), text)
    text = _PICTURE.sub(lambda match: _without_picture(match[1], lost), text)
    text = _LINK.sub(r"\1", _FOOTNOTE.sub("", text))
    for mark in _MARKS:
        text = mark.sub(lambda match: match["words"], text)
    return _restored(_without_tags(text))


def _without_picture(description: str, lost: Callable[[str], None] | None) -> str:
    if lost is not None:
        lost(description or "picture")
    return ""


def _without_tags(text: str) -> str:
    if "<" in text:
        text = _ADDRESS.sub(r"\1", text)
        text = _RAISED.sub(lambda match: raised(text[: match.start()][-12:], match[1]), text)
        text = _TAG.sub("", _BREAK.sub(" ", text))
    return html.unescape(text) if "&" in text else text


def _restored(text: str) -> str:
    return "".join(
        chr(ord(char) - _KEPT) if _KEPT <= ord(char) < _KEPT + 128 else char for char in text
    )
