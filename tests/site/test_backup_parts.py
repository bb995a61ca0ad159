"""The parts of a backup: a seal that notices everything, an archive that holds what it lists."""

from __future__ import annotations

import gzip
import io
import json
import tarfile
from pathlib import Path

import pytest

from ortaq.errors import UnreadableSource
from ortaq.ledger.keys import SigningKey
from ortaq_site.steps.backup import sealing
from ortaq_site.steps.backup.archive import FORM, read_archive, write_archive
from ortaq_site.steps.backup.errors import LogDiffers, NotRestorable, NotSealedSo, TailLost
from ortaq_site.steps.backup.sealing import SealedReader, SealedWriter
from ortaq_site.steps.backup.stored_log import Lines, StoredLog, compare, published_notes
from tests.ledger.logs import KEY, ORIGIN, checkpoint, entry, log

WORD = "three green apple trees"
PIECE = 16


@pytest.fixture(autouse=True)
def _small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small pieces, and a passphrase that is quick to try."""
    monkeypatch.setattr(sealing, "PIECE", PIECE)
    monkeypatch.setattr(sealing, "WORK", 2)


def sealed(content: bytes) -> bytes:
    written = io.BytesIO()
    writer = SealedWriter(written, WORD)
    for start in range(0, len(content), 7):
        writer.write(content[start : start + 7])
    writer.close()
    return written.getvalue()


def opened(content: bytes, word: str = WORD) -> bytes:
    return SealedReader(io.BytesIO(content), word).read()


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 5 * PIECE, 77])
def test_what_was_sealed_comes_back(size: int) -> None:
    content = bytes(place % 251 for place in range(size))
    assert opened(sealed(content)) == content


def test_a_sealed_file_is_read_in_any_steps() -> None:
    content = bytes(range(100))
    reader = SealedReader(io.BytesIO(sealed(content)), WORD)
    assert b"".join(iter(lambda: reader.read(9), b"")) == content


def test_every_altered_byte_is_noticed() -> None:
    whole = sealed(bytes(range(40)))
    for place in range(len(whole)):
        altered = bytearray(whole)
        altered[place] ^= 1
        with pytest.raises(NotSealedSo):
            opened(bytes(altered))


def test_every_missing_end_is_noticed() -> None:
    whole = sealed(bytes(range(40)))
    for size in range(len(whole)):
        with pytest.raises(NotSealedSo):
            opened(whole[:size])


def test_pieces_that_changed_places_are_noticed() -> None:
    whole = sealed(bytes(48))
    first = len(whole) - 3 * (PIECE + sealing.TAG_BYTES)
    middle = first + PIECE + sealing.TAG_BYTES
    last = middle + PIECE + sealing.TAG_BYTES
    with pytest.raises(NotSealedSo):
        opened(whole[:first] + whole[middle:last] + whole[first:middle] + whole[last:])


def test_another_passphrase_opens_nothing() -> None:
    with pytest.raises(NotSealedSo, match="another passphrase"):
        opened(sealed(b"content"), WORD + "!")


def archive(folder: Path, content: bytes = b"rows", word: str = "") -> Path:
    source = folder / "source"
    source.write_bytes(content)
    target = folder / "it.backup"
    write_archive(target, {"tables/one.csv": source}, {"made_at": "now"}, word)
    return target


@pytest.mark.parametrize("word", ["", WORD])
def test_an_archive_comes_back_and_only_its_owner_may_read_it(tmp_path: Path, word: str) -> None:
    made = archive(tmp_path, b"rows" * 100, word)
    assert made.stat().st_mode & 0o077 == 0
    assert read_archive(made, tmp_path / "out", word)["made_at"] == "now"
    assert (tmp_path / "out" / "tables" / "one.csv").read_bytes() == b"rows" * 100
    with pytest.raises(FileExistsError):
        archive(tmp_path, b"other", word)
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".")] == []


def test_a_sealed_archive_needs_its_passphrase(tmp_path: Path) -> None:
    made = archive(tmp_path, word=WORD)
    assert b"rows" not in made.read_bytes()
    with pytest.raises(NotSealedSo, match="passphrase"):
        read_archive(made, tmp_path / "out", "")


def packed(folder: Path, *members: tuple[str, bytes]) -> Path:
    path = folder / "made.backup"
    with gzip.open(path, "wb") as file, tarfile.open(fileobj=file, mode="w|") as members_of:
        for name, content in members:
            entry_of = tarfile.TarInfo(name)
            entry_of.size = len(content)
            members_of.addfile(entry_of, io.BytesIO(content))
    return path


def listed(name: str, size: int, digest: str = "0" * 64, form: str = FORM) -> bytes:
    files = [{"name": name, "bytes": size, "sha256": digest}]
    return json.dumps({"form": form, "files": files}).encode()


@pytest.mark.parametrize(
    ("members", "reason"),
    [
        ([("manifest.json", listed("a.csv", 4)), ("a.csv", b"rows")], "SHA-256 differs"),
        ([("manifest.json", listed("a.csv", 2)), ("a.csv", b"rows")], "SHA-256 differs"),
        ([("manifest.json", listed("a.csv", 4))], "lacks a.csv"),
        ([("manifest.json", listed("a.csv", 4)), ("b.csv", b"rows")], "does not name"),
        ([("manifest.json", listed("../a.csv", 4)), ("../a.csv", b"rows")], "no name of a file"),
        ([("manifest.json", listed("/etc/x", 4)), ("/etc/x", b"rows")], "no name of a file"),
        ([("manifest.json", listed("a.csv", 4, form="other/1"))], "another version"),
        ([("manifest.json", b"[]")], "not a backup"),
        ([("a.csv", b"rows")], "does not begin with manifest.json"),
        ([], "lacks manifest.json"),
    ],
)
def test_an_archive_that_is_not_what_it_says_is_refused(
    tmp_path: Path, members: list[tuple[str, bytes]], reason: str
) -> None:
    with pytest.raises(NotRestorable, match=reason):
        read_archive(packed(tmp_path, *members), tmp_path / "out", "")
    assert not (tmp_path / "a.csv").exists()


@pytest.mark.parametrize("content", [b"", b"a letter", b"\x1f\x8b\x08\x00rest", bytes(3000)])
def test_a_file_that_is_no_archive_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other"
    path.write_bytes(content)
    with pytest.raises(NotRestorable):
        read_archive(path, tmp_path / "out", "")


def stored(size: int, *notes: str) -> StoredLog:
    return StoredLog(Lines(lambda: iter(log(size))), list(notes), KEY.verifier)


def test_a_log_that_goes_as_far_as_what_was_published_is_right() -> None:
    early, late = checkpoint(log(5)).to_text(), checkpoint(log(9)).to_text()
    assert compare(stored(9, early), [late])[1] is None
    assert compare(stored(9), [])[1] is None


def test_a_lost_tail_is_counted() -> None:
    wrong = compare(stored(9), [checkpoint(log(12)).to_text()])[1]
    assert isinstance(wrong, TailLost)
    assert str(wrong).startswith("3 accepted acts are lost")
    assert "places 9 to 11" in str(wrong)


def test_another_history_and_another_keeper_are_told() -> None:
    other = [entry(place + 1).to_bytes() for place in range(9)]
    stranger = SigningKey(ORIGIN, bytes(32))
    for note in (checkpoint(other), checkpoint(log(9), stranger)):
        assert isinstance(compare(stored(9), [note.to_text()])[1], LogDiffers)


def test_checkpoints_are_read_from_files_and_from_an_unpacked_log(tmp_path: Path) -> None:
    folder = tmp_path / "log" / "checkpoints"
    folder.mkdir(parents=True)
    for size in (3, 7):
        (folder / f"{size:012}").write_text(checkpoint(log(size)).to_text())
    assert len(published_notes([tmp_path / "log"])) == 2
    assert len(published_notes([folder])) == 2
    (tmp_path / "letter").write_text("no checkpoint")
    with pytest.raises(UnreadableSource, match="letter"):
        published_notes([tmp_path / "letter"])
