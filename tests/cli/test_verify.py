"""`ortaq verify` as somebody who does not trust the keeper meets it."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from ortaq.cli import main
from ortaq.ledger.cosignature import cosign
from ortaq.ledger.receipt import Opening
from tests.ledger.logs import KEY, WITNESS, checkpoint, content, log, salt
from tests.ledger.test_receipts import receipt


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A log of seven entries, two checkpoints, one content shown, one receipt."""
    lines = log(7)
    (tmp_path / "checkpoints").mkdir()
    for size in (4, 7):
        note = checkpoint(lines[:size])
        note = note.with_signatures([cosign(note, WITNESS, 1_772_000_000)])
        (tmp_path / "checkpoints" / f"{size}.note").write_text(note.to_text(), encoding="utf-8")
    (tmp_path / "entries.jsonl").write_bytes(b"".join(line + b"\n" for line in lines))
    (tmp_path / "key").write_text(KEY.verifier.to_text() + "\n")
    shown = {"sequence": 2, "payload": content(2), "salt": salt(2).hex()}
    (tmp_path / "openings.jsonl").write_text(json.dumps(shown) + "\n")
    mine = receipt(2, 7, Opening(content(2), salt(2)))
    (tmp_path / "mine.receipt").write_text(mine.to_text(), encoding="utf-8")
    return tmp_path


def test_a_sound_log_is_told_in_words_with_its_root_and_key(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    witness = WITNESS.verifier.to_text()
    assert main(["verify", str(folder), "--witness", witness]) == 0
    told = capsys.readouterr().out
    assert told.startswith("The log is sound.")
    assert "7 of them under 2 signed checkpoints" in told
    assert "named by the log itself" in told
    assert "seen by university.example/w on 2026-02-25" in told


def test_an_altered_entry_is_told_and_the_exit_status_says_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = folder / "entries.jsonl"
    entries.write_bytes(entries.read_bytes().replace(b'"subject":"s3"', b'"subject":"s4"'))
    assert main(["verify", str(folder), "--key", KEY.verifier.to_text()]) == 1
    told = capsys.readouterr().out
    assert told.startswith("THE LOG IS NOT SOUND.")
    assert "the first 4 entries are not what the keeper signed" in told


def test_a_receipt_is_verified_with_its_content(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(folder), "--receipt", str(folder / "mine.receipt")]) == 0
    assert "The receipt holds: vote 2 of 2026-02-01T02:00 UTC" in capsys.readouterr().out


def test_a_receipt_whose_entry_has_vanished_is_told_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = folder / "entries.jsonl"
    entries.write_bytes(b"".join(entries.read_bytes().splitlines(keepends=True)[:2]))
    assert main(["verify", str(folder), "--receipt", str(folder / "mine.receipt")]) == 1
    told = capsys.readouterr().err
    assert "the log has no entry 2 any more" in told
    assert told.count("\n") == 1


def test_json_names_every_finding(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "checkpoints" / "7.note").write_text("nothing\n")
    assert main(["verify", str(folder), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["size"], found["covered"], found["sound"]) == (7, 4, False)
    assert [one["fault"] for one in found["findings"]] == ["false_checkpoint"]


def test_a_folder_without_a_log_and_a_broken_opening_are_told_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["verify", str(folder / "nowhere")]) == 1
    (folder / "openings.jsonl").write_text('{"sequence": 2}\n')
    assert main(["verify", str(folder)]) == 1
    first, second = capsys.readouterr().err.splitlines()
    assert "there is no folder" in first
    assert "openings.jsonl, line 1" in second


def test_a_wrong_key_file_or_receipt_is_named_and_never_shown(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    receipt = folder / "mine.receipt"
    receipt.write_text("no receipt\n")
    assert main(["verify", str(folder), "--receipt", str(receipt)]) == 1
    (folder / "key").write_text("SECRET words of somebody\n")
    assert main(["verify", str(folder)]) == 1
    assert main(["verify", str(folder / "key")]) == 1
    first, second, third = capsys.readouterr().err.splitlines()
    assert "mine.receipt" in first
    assert str(folder / "key") in second
    assert "SECRET" not in second
    assert "a log is a folder" in third


def test_the_archive_is_unpacked_first_and_the_folder_that_holds_the_log_will_do(
    folder: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    outer = tmp_path_factory.mktemp("unpacked")
    shutil.copytree(folder, outer / "log")
    assert main(["verify", str(outer)]) == 0
    archive = shutil.make_archive(str(outer / "log"), "zip", outer, "log")
    assert main(["verify", archive]) == 1
    assert "log.zip: unpack the archive" in capsys.readouterr().err
