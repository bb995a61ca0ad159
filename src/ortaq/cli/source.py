"""How every command reads a law that is named on the command line."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from os import cpu_count
from pathlib import Path

from ortaq.law.act import Act
from ortaq.law.importers import Read, ReadOptions, isolated_readers, read_act, read_isolated
from ortaq.law.importers.format import Format, format_of
from ortaq.law.importers.guard import check_size
from ortaq.law.parameters import READ_LIMITS

_ISOLATED = frozenset({Format.DOCX, Format.PDF, Format.HTML})
"""Formats that large C programs unpack and parse: read in a process of their own.

The others are read by Python alone, within the same limits; a process would only cost time."""
_FEWEST_READERS, _MOST_READERS = 2, 8
"""Files read at once; a reader needs up to 150 MB for a large code."""


def load_act(path: Path, options: ReadOptions, isolated: Read = read_isolated) -> Act:
    """Read a law from a file. Raises OSError, UnreadableSource and UnknownProfile.

    isolated: how files are read that need a process of their own.
    """
    content = read_bytes(path)
    name = str(path)
    read = isolated if format_of(content, name) in _ISOLATED else read_act
    return read(content, name, options)


@contextmanager
def reading(paths: Sequence[Path], options: ReadOptions) -> Iterator[Callable[[Path], Act]]:
    """Read several laws at once in the order given, while the caller works with those read.

    What is given waits for one of them; it raises what `load_act` raises. Whoever leaves early
    leaves the rest unread.
    """
    number = min(len(paths), max(_FEWEST_READERS, min(cpu_count() or 1, _MOST_READERS)))
    with isolated_readers(number) as isolated, ThreadPoolExecutor(number) as pool:
        acts = {
            path: pool.submit(load_act, path, options, isolated) for path in dict.fromkeys(paths)
        }
        try:
            yield lambda path: acts[path].result()
        finally:
            pool.shutdown(wait=False, cancel_futures=True)


def size_of(path: Path) -> int:
    """Give how long a file is (bytes), 0 for what is no file."""
    return path.stat().st_size if path.is_file() else 0


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
