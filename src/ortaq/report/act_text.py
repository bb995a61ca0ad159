"""An act as plain text that people read and that `ortaq act` reads again."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.law.act import Act
from ortaq.report.flow import Flow, Piece, flow
from ortaq.report.outline import BELOW_ARTICLE

_INDENT = "  "


def act_text(act: Act) -> str:
    """Give the text of an act: a line for each paragraph, lists indented, blank lines around heads.

    Notes stand where they belong, as in the source.
    """
    return "\n".join(_lines(act)).strip("\n") + "\n"


def _lines(act: Act) -> Iterator[str]:
    number = ""
    before: Piece | None = None
    for part in flow(act):
        if number and part.piece is not Piece.LINE:
            yield number
            number = ""
        indent = _INDENT * _depth(part)
        if part.piece is Piece.HEAD:
            if _is_numbered_text(part):
                number = f"{indent}{part.text}"
                continue
            if part.text:
                yield ""
                yield part.text
        elif number:
            yield f"{number} {part.text}"
            number = ""
        else:
            if part.piece is not before and part.piece in {Piece.PREAMBLE, Piece.CONCLUSION}:
                yield ""
            yield f"{indent}{part.text}"
        before = part.piece
    if number:
        yield number


def _is_numbered_text(part: Flow) -> bool:
    provision = part.provision
    return provision is not None and provision.kind in BELOW_ARTICLE and not provision.heading


def _depth(part: Flow) -> int:
    """Give how far a piece is indented: only what is below an article is."""
    if part.provision is None or part.provision.kind not in BELOW_ARTICLE:
        return 0
    return max(sum(word in part.provision.eid for word in _LIST_PREFIXES) - 1, 0)


_LIST_PREFIXES = ("para_", "point_", "indent_", "alinea_")
