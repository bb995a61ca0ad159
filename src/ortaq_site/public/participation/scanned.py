"""A code to scan, as a picture: what a receipt is known by, without a name and without a link."""

from __future__ import annotations

import base64

import segno

from ortaq_site.steps.participation.own import ReceiptMark

QUIET = 4
"""Empty modules around the code, as the standard asks."""
SVG = "http://www.w3.org/2000/svg"


def drawn(mark: ReceiptMark) -> str:
    """Draw the mark of a receipt as SVG: dark on light in the dark too, since a camera reads it."""
    code = segno.make(text_of(mark), error="m", micro=False)
    inline = code.svg_inline(border=QUIET, dark="#000", light="#fff", omitsize=True)
    return inline.replace("<svg ", f'<svg xmlns="{SVG}" ', 1)  # a file of its own must say it


def text_of(mark: ReceiptMark) -> str:
    """Say in text what the code holds: log, question, number of acts, mark."""
    digest = base64.b64encode(mark.digest).decode()
    return f"ORTAQ RECEIPT 1\n{mark.log}\n{mark.question}\n{mark.acts}\n{digest}"
