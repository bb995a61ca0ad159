"""A scanner on this computer that speaks as clamd does, and takes every poppy for a virus."""

from __future__ import annotations

import socketserver
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

VIRUS = "Poppy.Test-1"
LARGEST = 100_000
"""Bytes of a file, as its StreamMaxLength."""


@dataclass
class Scanner:
    """Where it listens, and what it heard. says: what it answers to everything, out of order."""

    address: str | tuple[str, int]
    heard: bytes = b""
    says: bytes | None = None


def _handler(scanner: Scanner) -> type[socketserver.StreamRequestHandler]:
    class Handler(socketserver.StreamRequestHandler):
        def handle(self) -> None:
            command = b"zINSTREAM\0"
            assert self.rfile.read(len(command)) == command
            scanner.heard = b""
            while length := int.from_bytes(self.rfile.read(4)):
                if len(scanner.heard) + length > LARGEST:
                    return  # as it does: its answer is lost with what it did not read
                scanner.heard += self.rfile.read(length)
            found = VIRUS.encode() + b" FOUND" if b"poppy" in scanner.heard else b"OK"
            self.wfile.write(b"stream: " + found + b"\0" if scanner.says is None else scanner.says)

    return Handler


@contextmanager
def scanner(path: Path | None = None) -> Iterator[Scanner]:
    """Run a scanner until the block ends: at a socket of this path, else at a port."""
    state = Scanner("")
    if path:
        server: socketserver.BaseServer = socketserver.UnixStreamServer(str(path), _handler(state))
        state.address = str(path)
    else:
        server = socketserver.TCPServer(("127.0.0.1", 0), _handler(state))
        state.address = ("127.0.0.1", server.server_address[1])
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield state
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
