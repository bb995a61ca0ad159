"""How every command reads a law that is named on the command line."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

from ortaq.law.act import Act
from ortaq.law.importers import ReadOptions, read_act, read_isolated
from ortaq.law.importers.format import Format, format_of
from ortaq.law.importers.guard import check_size
from ortaq.law.parameters import READ_LIMITS

_ISOLATED = frozenset({Format.DOCX, Format.PDF, Format.HTML})
"""Formats that large C programs unpack and parse: read in a process of their own.

The others are read by Python alone, within the same limits; a process would only cost time."""


def load_act(path: Path, options: ReadOptions) -> Act:
    """Read a law from a file. Raises OSError, UnreadableSource and UnknownProfile."""
    content = read_bytes(path)
    name = str(path)
    read = read_isolated if format_of(content, name) in _ISOLATED else read_act
    return read(content, name, options)


def read_bytes(path: Path) -> bytes:
    """Give the content of a file, never more than the limit. Raises UnreadableSource beyond it."""
    with path.open("rb") as file:
        if path.is_file():
            check_size(path.stat().st_size, str(path))
        content = file.read(READ_LIMITS.size + 1)  # a pipe has no size to look at before
    check_size(len(content), str(path))
    return content


def day(text: str) -> datetime.date:
    """Read a day given as an argument. Raises ArgumentTypeError."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day; write 2026-03-12") from error
