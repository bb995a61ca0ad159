"""Byte strings through a pipe, each behind its length: how a caller and its reader speak."""

from __future__ import annotations

from typing import IO

_LENGTH_BYTES = 8


def send(pipe: IO[bytes], *frames: bytes) -> None:
    """Write byte strings so that `receive` gives them back one by one."""
    for frame in frames:
        pipe.write(len(frame).to_bytes(_LENGTH_BYTES, "big"))
        pipe.write(frame)
    pipe.flush()


def receive(pipe: IO[bytes]) -> bytes:
    """Give the next byte string. Raises EOFError where the other side has ended."""
    length = _exactly(pipe, _LENGTH_BYTES)
    return _exactly(pipe, int.from_bytes(length, "big"))


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    content = pipe.read(size)
    if len(content) < size:
        raise EOFError
    return content
