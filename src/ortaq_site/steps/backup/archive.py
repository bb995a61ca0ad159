"""The archive of a backup: a gzipped tar whose first member says what follows, with SHA-256 sums.

Written and read as a stream, sealed or not. Nothing is taken out of it that its list does not name,
and nothing longer than the list says.
"""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import os
import re
import tarfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

from ortaq_site.steps.backup.errors import NotRestorable, NotSealedSo
from ortaq_site.steps.backup.sealing import SealedReader, SealedWriter, is_sealed

FORM = "ortaq-backup/1"
LIST = "manifest.json"
QUICK = 1
"""Compression: level 1 halves a database at the speed of a disk; 9 takes five times as long."""
AT_ONCE = 1 << 20
LONGEST_LIST = 5_000_000  # bytes
ODD = (ValueError, KeyError, TypeError, AttributeError)
"""What a list that is none leads to."""
_NAME = re.compile(r"[a-z0-9_-]+(/[A-Za-z0-9_-]+)*(\.[a-z0-9]+)?")


def write_archive(
    target: Path, files: Mapping[str, Path], about: Mapping[str, Any], passphrase: str
) -> dict[str, Any]:
    """Write files under these names into a new archive; give its manifest.

    passphrase: "" leaves the archive open. Raises FileExistsError. The archive appears whole or not
    at all: it is written beside its place, made durable, and moved.
    """
    if target.exists():
        raise FileExistsError(17, "is there already", str(target))
    listed = [_described(name, path) for name, path in files.items()]
    manifest = {"form": FORM, **about, "files": listed}
    draft = target.with_name(f".{target.name}.part")
    draft.touch(mode=0o600)
    try:
        with draft.open("wb") as file, _sealing(file, passphrase) as stream:
            _write(stream, manifest, files)
        draft.replace(target)
        sync_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)
    return manifest


def _write(stream: IO[bytes], manifest: dict[str, Any], files: Mapping[str, Path]) -> None:
    with (
        gzip.GzipFile("", "wb", QUICK, stream, mtime=0) as packed,
        tarfile.open(fileobj=packed, mode="w|") as members,
    ):
        said = json.dumps(manifest, ensure_ascii=False, indent=1).encode()
        members.addfile(_member(LIST, len(said)), io.BytesIO(said))
        for name, path in files.items():
            with path.open("rb") as content:
                members.addfile(_member(name, path.stat().st_size), content)


def read_archive(source: Path, folder: Path, passphrase: str) -> dict[str, Any]:
    """Unpack an archive into a folder, checking every sum; give its manifest.

    Raises NotRestorable and NotSealedSo.
    """
    file = source.open("rb")
    try:
        with file:
            stream = cast(IO[bytes], _opening(file, passphrase))
            with (
                gzip.GzipFile(fileobj=stream) as packed,
                tarfile.open(fileobj=packed, mode="r|") as members,
            ):
                return _unpacked(members, folder)
    except NotRestorable as error:
        raise NotRestorable(f"{source}: {error}") from error
    except NotSealedSo as error:
        raise NotSealedSo(f"{source}: {error}") from error
    except (tarfile.TarError, EOFError, OSError, zlib.error, *ODD) as error:
        raise NotRestorable(f"{source}: not a backup of Ortaq, or cut short") from error


def _unpacked(members: tarfile.TarFile, folder: Path) -> dict[str, Any]:
    manifest: dict[str, Any] = {}
    awaited: dict[str, dict[str, Any]] = {}
    for member in members:
        content = members.extractfile(member)
        if content is None:
            raise NotRestorable(f"{member.name!r} is no file")
        if not manifest:
            manifest = _manifest(member, content)
            awaited = {one["name"]: one for one in manifest["files"]}
        elif member.name in awaited:
            _take_out(content, folder / member.name, awaited.pop(member.name))
        else:
            raise NotRestorable(f"it holds {member.name!r}, which its list does not name")
    if awaited or not manifest:
        raise NotRestorable(f"it lacks {next(iter(awaited), LIST)}")
    return manifest


def _manifest(member: tarfile.TarInfo, content: IO[bytes]) -> dict[str, Any]:
    if member.name != LIST or member.size > LONGEST_LIST:
        raise NotRestorable(f"it does not begin with {LIST}")
    manifest: dict[str, Any] = json.loads(content.read())
    if manifest.get("form") != FORM:
        raise NotRestorable(f"its form is {manifest.get('form')!r}, not {FORM}: another version")
    for one in manifest["files"]:
        if not _NAME.fullmatch(one["name"]):
            raise NotRestorable(f"{one['name']!r} is no name of a file in a backup")
    return manifest


def _take_out(content: IO[bytes], target: Path, listed: Mapping[str, Any]) -> None:
    target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    digest, size = hashlib.sha256(), 0
    target.touch(mode=0o600)
    with target.open("wb") as file:
        while piece := content.read(AT_ONCE):
            size += len(piece)
            if size > listed["bytes"]:
                break
            digest.update(piece)
            file.write(piece)
    if size != listed["bytes"] or digest.hexdigest() != listed["sha256"]:
        raise NotRestorable(f"{listed['name']} is not what its list says (SHA-256 differs)")


@contextmanager
def _sealing(file: IO[bytes], passphrase: str) -> Iterator[IO[bytes]]:
    """Give the stream to write to; at the end all of it is on the disk."""
    if passphrase:
        sealed = SealedWriter(file, passphrase)
        yield cast(IO[bytes], sealed)
        sealed.close()
    else:
        yield file
    file.flush()
    sync(file)


def _opening(file: IO[bytes], passphrase: str) -> IO[bytes] | SealedReader:
    if not is_sealed(file):
        return file
    if not passphrase:
        raise NotSealedSo("it is sealed; give its passphrase (ORTAQ_PASSPHRASE)")
    return SealedReader(file, passphrase)


def sync(file: IO[bytes]) -> None:
    """Wait until a file is on the disk."""
    os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk; where the system can do that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _described(name: str, path: Path) -> dict[str, Any]:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return {"name": name, "bytes": path.stat().st_size, "sha256": digest}


def _member(name: str, size: int) -> tarfile.TarInfo:
    member = tarfile.TarInfo(name)
    member.size, member.mode = size, 0o600
    return member
