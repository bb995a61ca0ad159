"""What kind of file this is: told by its content; the ending of its name must not contradict."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import PurePath

from ortaq.errors import UnreadableSource


class Format(StrEnum):
    """A kind of source that can be read."""

    DOCX = "docx"
    PDF = "pdf"
    HTML = "html"
    MARKDOWN = "markdown"
    PLAIN = "plain"
    AKOMA_NTOSO = "akoma ntoso"
    JSON = "json"


_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED_WORD = "EncryptedPackage".encode("utf-16-le")
_REFUSED = (
    (b"{\\rtf", "an RTF file; open it in Word and save it as .docx"),
    (b"PK\x05\x06", "an empty archive"),
    (b"\x89PNG", "a picture; its text must be recognised (OCR) first"),
    (b"\xff\xd8\xff", "a picture; its text must be recognised (OCR) first"),
    (b"GIF8", "a picture; its text must be recognised (OCR) first"),
    (b"II*\0", "a picture; its text must be recognised (OCR) first"),
    (b"MM\0*", "a picture; its text must be recognised (OCR) first"),
    (b"\x1f\x8b", "a packed file; unpack it first"),
    (b"7z\xbc\xaf", "a packed file; unpack it first"),
    (b"Rar!", "a packed file; unpack it first"),
    (b"BZh", "a packed file; unpack it first"),
    (b"\xfd7zXZ", "a packed file; unpack it first"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
_ENDINGS = {
    ".docx": Format.DOCX, ".docm": Format.DOCX, ".dotx": Format.DOCX,
    ".pdf": Format.PDF,
    ".html": Format.HTML, ".htm": Format.HTML, ".xhtml": Format.HTML,
    ".md": Format.MARKDOWN, ".markdown": Format.MARKDOWN,
    ".txt": Format.PLAIN, ".text": Format.PLAIN,
    ".xml": Format.AKOMA_NTOSO, ".akn": Format.AKOMA_NTOSO,
    ".json": Format.JSON,
}  # fmt: skip
_MARKED = frozenset({Format.DOCX, Format.PDF})
"""Formats of bytes with a mark of their own: name and content must agree on them."""
_BROKEN_PROMISES = frozenset({
    (Format.JSON, Format.PLAIN), (Format.JSON, Format.MARKDOWN), (Format.JSON, Format.HTML),
    (Format.AKOMA_NTOSO, Format.PLAIN), (Format.AKOMA_NTOSO, Format.MARKDOWN),
})  # fmt: skip
_NAMES = {
    Format.DOCX: "Word", Format.PDF: "PDF", Format.HTML: "a web page",
    Format.MARKDOWN: "Markdown", Format.PLAIN: "plain text",
    Format.AKOMA_NTOSO: "Akoma Ntoso", Format.JSON: "JSON",
}  # fmt: skip
_HEAD = 8_192
"""Bytes looked at."""
_PDF_SEARCH = 1_024
"""Bytes in which readers of PDF look for its mark."""
_HTML = re.compile(
    r"<(?:!doctype\s+html|html|head|body|meta|title|p|div|h[1-6]|table|span)\b", re.I
)
_JSON = re.compile(r"\{\s*(?:\"|\})")
_MARKDOWN_HEADING = re.compile(r"^#{1,6} \S", re.MULTILINE)


def format_of(content: bytes, name: str) -> Format:
    """Tell the format. Raises UnreadableSource for files of other kinds and misleading names."""
    found = _by_mark(content, name) or _by_text(content, name)
    promised = _ENDINGS.get(PurePath(name).suffix.lower())
    if promised is None or promised == found:
        return found
    if promised in _MARKED or found in _MARKED or (promised, found) in _BROKEN_PROMISES:
        raise UnreadableSource(
            name,
            f"the name says {_NAMES[promised]}, the content is {_NAMES[found]};"
            " rename it or fetch it again",
        )
    return Format.MARKDOWN if promised is Format.MARKDOWN else found


def _by_mark(content: bytes, name: str) -> Format | None:
    if b"%PDF-" in content[:_PDF_SEARCH]:
        return Format.PDF
    if content.startswith(_ZIP):
        return Format.DOCX
    if content.startswith(_OLE):
        raise UnreadableSource(name, _what_ole_holds(content))
    for mark, what in _REFUSED:
        if content.startswith(mark):
            raise UnreadableSource(name, f"this is {what}")
    return None


def _what_ole_holds(content: bytes) -> str:
    if _ENCRYPTED_WORD in content:
        return "the file is encrypted; save it without a password"
    return "this is an old Office file (.doc); open it in Word and save it as .docx"


def _by_text(content: bytes, name: str) -> Format:
    head = _readable(content[:_HEAD])
    if not content.strip():
        raise UnreadableSource(name, "the file is empty")
    if _JSON.match(head):
        return Format.JSON
    if head.startswith("<"):
        return _markup(head, name)
    ending = _ENDINGS.get(PurePath(name).suffix.lower())
    if ending is None and len(_MARKDOWN_HEADING.findall(head)) > 1:
        return Format.MARKDOWN
    if ending is Format.HTML and "<" in head:
        return Format.HTML
    return Format.PLAIN


def _markup(head: str, name: str) -> Format:
    if "akomaNtoso" in head:
        return Format.AKOMA_NTOSO
    if _HTML.search(head):
        return Format.HTML
    if "Word.Document" in head:
        raise UnreadableSource(name, "this is Word 2003 XML; open it in Word and save it as .docx")
    if head.startswith("<?xml") or "xmlns" in head or "<!DOCTYPE" in head or "<!ENTITY" in head:
        raise UnreadableSource(name, "this XML is neither Akoma Ntoso nor a web page")
    return Format.PLAIN


def _readable(head: bytes) -> str:
    """Give enough of the beginning to look for marks, whatever the encoding."""
    return head.replace(b"\0", b"").decode("utf-8", "replace").lstrip("\ufeff\ufffd \t\r\n")
