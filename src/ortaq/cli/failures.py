"""What a user sees when something goes wrong: one line, and never a traceback unless asked for."""

from __future__ import annotations

import io
import os
import sys
import traceback
from collections.abc import Callable
from pathlib import Path

from ortaq import __version__
from ortaq.errors import OrtaqError

WRONG_INPUT = 1
INTERRUPTED = 130
"""What shells report for a program ended by Ctrl-C (128 + SIGINT)."""
PIPE_CLOSED = 141
"""What shells report for a program whose reader went away (128 + SIGPIPE)."""


def speak_utf8() -> None:
    """Write UTF-8 whatever the locale; a file name that is no text becomes an escape."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def guarded(work: Callable[[], int], *, debug: bool = False) -> int:
    """Do the work and give its exit status; turn every failure into one line and a status.

    debug: print the traceback of a failure as well.
    """
    try:
        return _flushed(work())
    except BrokenPipeError:
        _discard_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001  the last line of defence: a user gets no traceback
        if debug:
            traceback.print_exc()
        print(f"ortaq: {_one_line(_explain(error))}", file=sys.stderr)
        return WRONG_INPUT


def _flushed(status: int) -> int:
    """Give the status once the output has left, so that a full disk or closed pipe is noticed."""
    if sys.stdout is not None:
        sys.stdout.flush()
    return status


def _explain(error: Exception) -> str:
    match error:
        case OrtaqError():
            return str(error)
        case OSError(filename=name, strerror=reason) if reason:
            return _explain_file(error, name, reason)
        case _:
            told = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
            return (
                f"unexpected failure ({told}); please report this line, the command and"
                f" version {__version__}; --debug shows where it arose"
            )


def _explain_file(error: OSError, name: object, reason: str) -> str:
    match error:
        case FileNotFoundError():
            folder = Path(_shown(name)).parent
            told = "no such file" if folder.is_dir() else f"there is no folder {folder}"
        case FileExistsError():
            told = "is there already; name a new one"
        case IsADirectoryError():
            told = "this is a folder; give a file"
        case PermissionError():
            told = "no permission"
        case _:
            told = reason
    return told if name is None else f"{_shown(name)}: {told}"


def _shown(name: object) -> str:
    return os.fsdecode(name) if isinstance(name, (str, bytes, os.PathLike)) else str(name)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _discard_output() -> None:
    """Point standard output at nothing, so that the interpreter's last flush stays quiet."""
    nothing = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nothing, sys.stdout.fileno())
    os.close(nothing)
