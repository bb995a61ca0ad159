"""Files sealed with a passphrase: written and read as a stream, whatever their size.

scrypt turns the passphrase into a key; the content is cut into pieces, each under ChaCha20-Poly1305
with its number and whether it is the last in its nonce (the STREAM construction of Hoang,
Reyhanitabar, Rogaway and Vizár, 2015). So a piece that was altered, moved or left out is noticed,
and so is an end that is missing. Format: docs/running.md.
"""

from __future__ import annotations

import secrets
from typing import IO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from ortaq_site.steps.backup.errors import NotSealedSo

MAGIC = b"ortaq sealed 1\n"
SALT_BYTES = 16
PREFIX_BYTES = 7
COUNTER_BYTES = 4
PIECE = 1 << 20
"""Bytes of content in one piece; the last one may be shorter."""
TAG_BYTES = 16
WORK, BLOCK, LANES = 1 << 17, 8, 1
"""scrypt: 128 MiB and about half a second for each guess. Source: RFC 7914, with N raised."""
LEAST_LETTERS = 12
"""Of a passphrase; what is shorter is guessed."""


class SealedWriter:
    """Takes content and writes it sealed; `close` writes the last piece. The file stays open."""

    def __init__(self, file: IO[bytes], passphrase: str) -> None:
        salt, prefix = secrets.token_bytes(SALT_BYTES), secrets.token_bytes(PREFIX_BYTES)
        self._file, self._pieces = file, _Pieces(passphrase, salt, prefix)
        self._held = bytearray()
        file.write(self._pieces.header)

    def write(self, content: bytes) -> int:
        """Take more content; what fills a piece is written."""
        self._held += content
        while len(self._held) > PIECE:  # one piece stays held: it may be the last
            self._file.write(self._pieces.sealed(bytes(self._held[:PIECE]), last=False))
            del self._held[:PIECE]
        return len(content)

    def flush(self) -> None:
        """Do nothing: pieces leave when they are full."""

    def close(self) -> None:
        """Write the last piece."""
        self._file.write(self._pieces.sealed(bytes(self._held), last=True))
        self._held.clear()


class SealedReader:
    """Gives the content of a sealed file. Raises NotSealedSo as soon as something is wrong."""

    def __init__(self, file: IO[bytes], passphrase: str) -> None:
        header = file.read(len(MAGIC) + SALT_BYTES + PREFIX_BYTES)
        if not header.startswith(MAGIC) or len(header) != len(MAGIC) + SALT_BYTES + PREFIX_BYTES:
            raise NotSealedSo("not a sealed file of Ortaq")
        salt, prefix = header[len(MAGIC) : -PREFIX_BYTES], header[-PREFIX_BYTES:]
        self._file, self._pieces = file, _Pieces(passphrase, salt, prefix)
        self._ahead = file.read(PIECE + TAG_BYTES)
        self._open, self._over = b"", False

    def read(self, size: int = -1) -> bytes:
        """Give up to `size` bytes, all that is left where it is negative."""
        wanted = size if size >= 0 else 1 << 62
        found = bytearray()
        while len(found) < wanted and (self._open or self._next()):
            taken = self._open[: wanted - len(found)]
            self._open = self._open[len(taken) :]
            found += taken
        return bytes(found)

    def _next(self) -> bool:
        """Open the next piece; False after the last one."""
        if self._over:
            return False
        piece, self._ahead = self._ahead, self._file.read(PIECE + TAG_BYTES)
        self._over = not self._ahead
        self._open = self._pieces.opened(piece, last=self._over)
        return bool(self._open)


class _Pieces:
    """Seals or opens the pieces of one file, in order."""

    def __init__(self, passphrase: str, salt: bytes, prefix: bytes) -> None:
        key = Scrypt(salt, 32, WORK, BLOCK, LANES).derive(passphrase.encode())
        self._cipher, self._prefix, self._number = ChaCha20Poly1305(key), prefix, 0
        self.header = MAGIC + salt + prefix

    def sealed(self, piece: bytes, *, last: bool) -> bytes:
        return self._cipher.encrypt(self._nonce(last=last), piece, self.header)

    def opened(self, piece: bytes, *, last: bool) -> bytes:
        try:
            return self._cipher.decrypt(self._nonce(last=last), piece, self.header)
        except InvalidTag as error:
            first = self._number == 1
            reason = (
                "another passphrase, or the file was altered"
                if first
                else ("the file was altered or cut short")
            )
            raise NotSealedSo(reason) from error

    def _nonce(self, *, last: bool) -> bytes:
        number = self._number.to_bytes(COUNTER_BYTES, "big")
        self._number += 1
        return self._prefix + number + bytes([last])


def is_sealed(file: IO[bytes]) -> bool:
    """Tell whether a file is sealed; leaves it at its beginning."""
    begins = file.read(len(MAGIC))
    file.seek(0)
    return begins == MAGIC
