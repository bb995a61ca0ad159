"""A snapshot: files in one archive with their sums, the same bytes for the same content."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import IO, Any

EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The time that every member bears: when it was packed says nothing."""
LIST, SUMS = "manifest.json", "SHA256SUMS"
FORM = "ortaq-open-data/1"


@dataclass(frozen=True, slots=True)
class Member:
    """One file of a snapshot; its content comes in pieces."""

    name: str
    pieces: Iterable[bytes]


def pack(file: IO[bytes], folder: str, members: Iterable[Member], about: dict[str, Any]) -> None:
    """Write an archive whose members lie in one folder, with a manifest and `SHA256SUMS`.

    `sha256sum -c SHA256SUMS` checks it after unpacking.
    """
    sums: list[tuple[str, int, str]] = []
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for member in members:
            sums.append(_written(archive, folder, member))
        listed = [{"name": name, "bytes": size, "sha256": digest} for name, size, digest in sums]
        said = json.dumps({"form": FORM, **about, "files": listed}, ensure_ascii=False, indent=1)
        sums.append(_written(archive, folder, Member(LIST, [said.encode() + b"\n"])))
        lines = "".join(f"{digest}  {name}\n" for name, _, digest in sums)
        _written(archive, folder, Member(SUMS, [lines.encode()]))


def _written(archive: zipfile.ZipFile, folder: str, member: Member) -> tuple[str, int, str]:
    digest, size = hashlib.sha256(), 0
    entry = zipfile.ZipInfo(f"{folder}/{member.name}", EARLIEST)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o644 << 16
    with archive.open(entry, "w") as target:
        for piece in _nonempty(member.pieces):
            digest.update(piece)
            size += len(piece)
            target.write(piece)
    return member.name, size, digest.hexdigest()


def _nonempty(pieces: Iterable[bytes]) -> Iterator[bytes]:
    return (piece for piece in pieces if piece)
