"""Show a file to the virus scanner of the house before anybody reads it.

clamd takes a file as pieces, each after its length, and an empty one at the end; it answers with
one line. Source: clamd(8), INSTREAM.
"""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import suppress

from django.conf import settings

PIECE = 2**16
"""Bytes sent at a time."""
SECONDS = 60
"""To wait for an answer: an archive of the largest size is unpacked meanwhile."""
LONGEST_ANSWER = 1000
TOO_MUCH = "it broke off; its StreamMaxLength may be smaller than the file"
_FOUND, _NOTHING = " FOUND", "OK"


class ScannerSilent(Exception):
    """The scanner did not say whether the file is clean."""


def virus_in(content: bytes) -> str:
    """Give the name of what the scanner found in a file; "" where it found nothing.

    Also "" where the house has no scanner. Raises ScannerSilent.
    """
    if settings.SCANNER is None:
        return ""
    try:
        said = _said(settings.SCANNER, content)
    except OSError as error:
        raise ScannerSilent(error.strerror or str(error)) from error
    verdict = said.partition(": ")[2]
    if verdict != _NOTHING and not verdict.endswith(_FOUND):
        raise ScannerSilent(said or TOO_MUCH)
    return verdict.removesuffix(_FOUND) if verdict != _NOTHING else ""


def _said(address: str | tuple[str, int], content: bytes) -> str:
    with _line_to(address) as line, suppress(BrokenPipeError, ConnectionResetError):
        line.sendall(b"zINSTREAM\0")
        for piece in _pieces(content):
            line.sendall(len(piece).to_bytes(4) + piece)
        return line.makefile("rb").read(LONGEST_ANSWER).decode("utf-8", "replace").strip("\0\n ")
    return TOO_MUCH


def _line_to(address: str | tuple[str, int]) -> socket.socket:
    if isinstance(address, tuple):
        return socket.create_connection(address, SECONDS)
    line = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    line.settimeout(SECONDS)
    try:
        line.connect(address)
    except OSError:
        line.close()
        raise
    return line


def _pieces(content: bytes) -> Iterator[bytes]:
    for start in range(0, len(content), PIECE):
        yield content[start : start + PIECE]
    yield b""
