"""Words of an attached document, by the limited readers of laws, each in a process of its own."""

from __future__ import annotations

from ortaq.law.act import lines_of
from ortaq.law.importers import ReadOptions, read_act, read_isolated
from ortaq.law.importers.format import Format, format_of
from ortaq.law.importers.text.encoding import decode

_ISOLATED = frozenset({Format.DOCX, Format.PDF, Format.HTML})
_LETTER = ReadOptions(lang="ru")
"""Which language only decides how articles are found, and all lines of a letter are kept anyway."""


def words_of(content: bytes, name: str) -> str:
    """Give the text of DOCX, PDF, HTML, Markdown or plain text.

    Raises UnreadableSource: hostile, damaged, too large, a scan, of another kind.
    """
    kind = format_of(content, name)
    if kind is Format.PLAIN:
        return decode(content, name)
    read = read_isolated if kind in _ISOLATED else read_act
    return "\n".join(lines_of(read(content, name, _LETTER)))
