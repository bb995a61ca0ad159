"""The public log on the site: no gaps, nothing altered, verified by the program as it is."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from ortaq.cli import main
from ortaq.ledger.audit import Keys, audit
from ortaq.ledger.entry import Entry, EntryKind
from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogCheckpoint, LogContent, LogEntry, LogMark
from ortaq_site.records.participation import Statement
from ortaq_site.steps.ledger import seal as sealing
from ortaq_site.steps.ledger.append import Act, append
from ortaq_site.steps.ledger.key import log_key
from ortaq_site.steps.ledger.seal import seal
from ortaq_site.steps.participation.own import leave, receipt_of
from tests.site.voting_world import question, somebody

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 3, 12, tzinfo=UTC)


def acts(count: int) -> list[Act]:
    return [
        Act(EntryKind.VOTE, "garden", "ab" * 16, f"trees/{number}", {"vote": 1})
        for number in range(count)
    ]


def logged(count: int, now: datetime = NOON) -> range:
    with transaction.atomic():
        return append(acts(count), now)


def lines() -> list[bytes]:
    return [bytes(entry.line) for entry in LogEntry.objects.all()]


def notes() -> list[str]:
    return [one.note for one in LogCheckpoint.objects.all()]


def unpacked(client: Client, folder: Path) -> Path:
    answer = client.get("/log/log.zip")
    with zipfile.ZipFile(io.BytesIO(b"".join(answer.streaming_content))) as packed:
        packed.extractall(folder)
    return folder / "log"


@pytest.mark.parametrize("counts", [(1,), (1, 1, 1), (3, 4), (8, 1, 7, 30), (64,), (5, 0, 5)])
def test_checkpoints_over_any_growth_are_those_that_an_auditor_computes(
    counts: tuple[int, ...],
) -> None:
    for count in counts:
        logged(count)
        seal(NOON)
    found = audit(lines(), notes(), Keys(log_key().verifier))
    assert found.sound
    assert found.covered == sum(counts)


def test_a_long_backlog_is_sealed_in_several_checkpoints(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "ENTRIES_AT_ONCE", 4)
    logged(11)
    assert seal(NOON) == 11
    assert [one.size for one in LogCheckpoint.objects.all()] == [4, 8, 11]
    assert audit(lines(), notes(), Keys(log_key().verifier)).sound


def test_sealing_twice_signs_once() -> None:
    logged(2)
    assert (seal(NOON), seal(NOON)) == (2, 2)
    assert LogCheckpoint.objects.count() == 1


def test_time_in_the_log_never_runs_back_even_if_the_clock_does() -> None:
    logged(1, NOON)
    logged(1, NOON - timedelta(hours=5))
    assert [Entry.from_bytes(line).hour for line in lines()] == ["2026-11-03T12"] * 2


def test_what_is_undone_leaves_no_gap() -> None:
    logged(1)
    with transaction.atomic():
        append(acts(2), NOON)
        transaction.set_rollback(True)
    assert logged(1) == range(1, 2)
    assert [Entry.from_bytes(line).sequence for line in lines()] == [0, 1]


@pytest.mark.parametrize(
    "attack",
    [
        "UPDATE records_logentry SET line = line",
        "DELETE FROM records_logentry",
        "UPDATE records_lognode SET hash = hash",
        "DELETE FROM records_lognode",
        "UPDATE records_logcheckpoint SET note = note",
        "DELETE FROM records_logcheckpoint",
        "UPDATE records_logcontent SET salt = salt",
        "UPDATE records_logmark SET size = 0 WHERE name = 'written'",
        "UPDATE records_logmark SET hour = '2020-01-01T00' WHERE name = 'written'",
        "DELETE FROM records_logmark",
        "INSERT INTO records_logentry (sequence, line) SELECT 9, line FROM records_logentry",
    ],
)
def test_the_database_itself_keeps_the_log(attack: str) -> None:
    logged(1)
    seal(NOON)
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(attack)


def test_a_statement_keeps_its_words_once_somebody_voted(consultation: Consultation) -> None:
    asked = question(consultation)
    Statement.objects.filter(number=1).update(text_en="Trees need much water")
    somebody(asked, 1)
    Statement.objects.filter(number=1).update(text_ru="Деревьям нужна вода")  # a translation
    with pytest.raises(DatabaseError), transaction.atomic():
        Statement.objects.filter(number=1).update(text_en="Trees need nothing")


def test_the_published_log_and_a_receipt_pass_ortaq_verify(
    client: Client,
    consultation: Consultation,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    asked = question(consultation)
    somebody(asked, 1, -1, 0)
    receipt = tmp_path / "mine.txt"
    receipt.write_text(receipt_of(somebody(asked, 1, 1), datetime.now(UTC)), encoding="utf-8")
    folder = unpacked(client, tmp_path)
    assert main(["verify", str(folder), "--receipt", str(receipt), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["sound"]
    assert found["covered"] == found["size"] == 5
    assert [one["sequence"] for one in found["receipts"]] == [3, 4]


def test_a_log_altered_after_its_publication_fails_ortaq_verify(
    client: Client, consultation: Consultation, tmp_path: Path
) -> None:
    somebody(question(consultation), 1, -1)
    seal(NOON)
    folder = unpacked(client, tmp_path)
    entries = folder / "entries.jsonl"
    first, second = entries.read_bytes().splitlines(keepends=True)
    entries.write_bytes(first.replace(b"trees/1", b"trees/3") + second)
    assert main(["verify", str(folder)]) == 1


def test_the_files_of_the_log_are_there_one_by_one(client: Client) -> None:
    logged(3)
    seal(NOON)
    tail = b"".join(client.get("/log/entries.jsonl?from=1").streaming_content)
    assert tail.splitlines() == lines()[1:]
    assert client.get("/log/checkpoint").content.decode() == notes()[0]
    assert client.get("/log/checkpoints/3").content.decode() == notes()[0]
    assert client.get("/log/checkpoints/2").status_code == 404
    assert client.get("/log/entries.jsonl?from=x").status_code == 404
    assert client.get("/log/key").content.decode().strip() == log_key().verifier.to_text()


def test_who_leaves_takes_content_and_salt_along_and_the_log_still_verifies(
    consultation: Consultation,
) -> None:
    asked = question(consultation)
    stays, goes = somebody(asked, 1), somebody(asked, -1, 0)
    own = [bytes(one.salt) for one in LogContent.objects.filter(participant=goes)]
    assert leave(goes, datetime.now(UTC)) == 2
    seal(datetime.now(UTC))
    assert not any(bytes(one.salt) in own for one in LogContent.objects.all())
    assert not asked.participants.filter(pseudonym=goes.pseudonym).exists()
    assert stays.votes.count() == 1
    found = audit(lines(), notes(), Keys(log_key().verifier))
    assert found.sound
    assert found.erased == 2


def test_acts_are_logged_only_within_a_transaction() -> None:
    connection.in_atomic_block = False
    try:
        with pytest.raises(RuntimeError):
            append(acts(1), NOON)
    finally:
        connection.in_atomic_block = True
    assert LogMark.objects.get(name="written").size == 0
