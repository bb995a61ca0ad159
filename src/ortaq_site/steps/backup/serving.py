"""Whether the site runs on this data: its processes hold a lock as long as they live."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from django.conf import settings

from ortaq_site.steps.backup.errors import StillServing

FILE = "serving.lock"
_held: list[IO[bytes]] = []


def hold() -> None:
    """Say that this process serves the data, until it ends."""
    _held.append(_locked(shared=True))


@contextmanager
def alone() -> Iterator[None]:
    """Keep the site from running meanwhile. Raises StillServing."""
    file = _locked(shared=False)
    try:
        yield
    finally:
        file.close()


def _locked(*, shared: bool) -> IO[bytes]:
    file = (Path(settings.DATA) / FILE).open("ab")
    if os.name != "nt":  # there, stopping the site first is the reader's own care
        import fcntl  # noqa: PLC0415  not there on Windows

        way = fcntl.LOCK_SH if shared else fcntl.LOCK_EX
        try:
            fcntl.flock(file, way | fcntl.LOCK_NB)
        except OSError as error:
            file.close()
            raise StillServing from error
    return file
