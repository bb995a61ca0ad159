"""Real laws, each read once for a whole run of the tests: ten PDF files cost half a minute.

What is kept is what the readers of this very source code gave.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TypeVar

import pypdfium2

from ortaq.law.act import Act
from ortaq.law.importers import read_act
from tests.made_once import REPOSITORY, made_once

SOURCE = REPOSITORY / "src" / "ortaq"

Read = TypeVar("Read")

_shelf: list[Path] = []
"""The folder that all processes of a run share; empty outside a run, as in a benchmark."""


def keep_in(sites: Path) -> None:
    """Let what is read be kept in a folder of the run; in another one after the code changed."""
    code = hashlib.sha256()
    for file in sorted(SOURCE.rglob("*.py")):
        code.update(file.read_bytes())
    _shelf[:] = [sites / f"laws-{code.hexdigest()[:12]}"]
    _shelf[0].mkdir(exist_ok=True)


@cache
def act_of(path: Path) -> Act:
    """Give the act of a file, as `read_act` reads it."""
    return _kept(path, "act", lambda: read_act(path.read_bytes(), path.name))


@cache
def pages_of(path: Path) -> list[str]:
    """Give the text of each page of a PDF, as PDFium prints it."""

    def read() -> list[str]:
        pages = pypdfium2.PdfDocument(path.read_bytes())
        return [page.get_textpage().get_text_range() for page in pages]

    return _kept(path, "pages", read)


def _kept(path: Path, what: str, read: Callable[[], Read]) -> Read:
    if not _shelf:
        return read()

    def make(folder: Path) -> None:
        folder.mkdir()
        (folder / what).write_bytes(pickle.dumps(read()))

    made = made_once(_shelf[0] / f"{path.name}-{what}", make)
    kept: Read = pickle.loads((made / what).read_bytes())  # noqa: S301  of this run
    return kept
