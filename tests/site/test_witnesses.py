"""Witnesses of the public log, from the request to the verified file; and what was not taken."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import DatabaseError, connection, transaction
from django.test import Client

from ortaq.cli import main
from ortaq.ledger.note import Note
from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogCheckpoint, LogCosignature, RefusedVotes
from ortaq_site.steps.ledger.key import log_key
from ortaq_site.steps.ledger.seal import seal
from ortaq_site.steps.participation import refusals
from ortaq_site.steps.participation.errors import Busy, NotOpen
from ortaq_site.steps.participation.own import receipt_of
from tests.site.voting_world import question, somebody

pytestmark = pytest.mark.django_db

NAME = "university.example/w1"


class Witness:
    """A university with its own key, which speaks with the site by files."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str], client: Client) -> None:
        self.folder, self.capsys, self.client = folder, capsys, client
        self.key_file = folder / "key"
        self.public = self.run("--new", NAME)[1].strip()

    def run(self, *words: str) -> tuple[int, str]:
        """Run the command; give its status and what it printed."""
        self.capsys.readouterr()
        status = main(["witness", *words, "--key", str(self.key_file)])
        told = self.capsys.readouterr()
        return status, told.out or told.err

    def cosign(self, old: int) -> tuple[int, str]:
        """Fetch a request, cosign it; give status and the cosigned checkpoint."""
        request = self.folder / "request"
        request.write_bytes(self.client.get(f"/log/witness?old={old}").content)
        return self.run(str(request), "--log", log_key().verifier.to_text())

    def send(self, note: str) -> int:
        """Send a cosigned checkpoint to the site; give the status."""
        return self.client.post("/log/cosignatures", note, content_type="text/plain").status_code


@pytest.fixture
def witness(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], client: Client, settings: LazySettings
) -> Witness:
    """A witness whose key the site knows."""
    found = Witness(tmp_path, capsys, client)
    settings.WITNESSES = [found.public]
    return found


def voted(consultation: Consultation, slug: str, *answers: int) -> None:
    somebody(question(consultation, slug=slug), *answers)
    seal(datetime.now(UTC))


def test_a_cosigned_checkpoint_is_published_shown_and_verified(
    witness: Witness, consultation: Consultation, client: Client, tmp_path: Path
) -> None:
    voted(consultation, "trees", 1, -1)
    status, note = witness.cosign(0)
    assert (status, witness.send(note)) == (0, 200)
    kept = tmp_path / "kept"
    kept.write_bytes(client.get("/log/checkpoint").content)
    assert kept.read_text() == note
    assert NAME in client.get("/en/log/").content.decode()

    voted(consultation, "bees", 1)
    status, second = witness.cosign(2)
    assert (status, witness.send(second)) == (0, 200)
    newer = tmp_path / "newer"
    newer.write_bytes(client.get("/log/witness?old=2").content)
    words = ["verify", str(newer), "--checkpoint", str(kept), "--key"]
    words += [log_key().verifier.to_text(), "--witness", witness.public]
    witness.capsys.readouterr()
    assert main(words) == 0
    told = witness.capsys.readouterr().out
    assert "The log of 3 entries continues the 2 that you kept." in told
    assert f"seen by {NAME}" in told


def test_a_receipt_alone_names_the_witnesses_of_its_checkpoint(
    witness: Witness, consultation: Consultation, tmp_path: Path
) -> None:
    person = somebody(question(consultation), 1, -1)
    seal(datetime.now(UTC))
    witness.send(witness.cosign(0)[1])
    receipt = tmp_path / "mine.txt"
    receipt.write_text(receipt_of(person, datetime.now(UTC)), encoding="utf-8")
    words = ["verify", str(receipt), "--key", log_key().verifier.to_text()]
    assert main([*words, "--witness", witness.public, "--json"]) == 0
    found = json.loads(witness.capsys.readouterr().out)
    assert (found["held"], found["witnesses"]) == (2, [NAME])
    assert main(["verify", str(receipt)]) == 1  # a file alone names no key to trust
    altered = receipt.read_text().replace("index 0", "index 1")
    receipt.write_text(altered, encoding="utf-8")
    assert main(words) == 1


def test_a_witness_refuses_what_does_not_continue_and_what_it_has_passed(
    witness: Witness, consultation: Consultation
) -> None:
    voted(consultation, "trees", 1, -1)
    witness.cosign(0)
    voted(consultation, "bees", 1)
    status, told = witness.cosign(0)
    assert (status, "ask the log for old=2" in told) == (1, True)
    seen = witness.key_file.with_name("key.seen")
    kept = json.loads(seen.read_text())
    kept[log_key().name]["root"] = "A" * 43 + "="
    seen.write_text(json.dumps(kept))
    status, told = witness.cosign(2)
    assert (status, "DOES NOT CONTINUE" in told) == (1, True)


def test_what_no_known_witness_cosigned_is_not_kept(
    witness: Witness, consultation: Consultation, settings: LazySettings
) -> None:
    voted(consultation, "trees", 1)
    note = witness.cosign(0)[1]
    settings.WITNESSES = []
    assert witness.send(note) == 400
    settings.WITNESSES = [witness.public]
    cosigned = Note.from_text(note)
    own, line = cosigned.signatures
    stolen = Note(cosigned.text.replace("1\n", "7\n", 1), (own, line))
    assert witness.send(stolen.to_text()) == 400
    assert witness.send("nothing") == 400
    assert witness.send("x" * 100_000) == 413
    assert LogCosignature.objects.count() == 0


def test_a_witness_key_is_made_once_and_never_shown(witness: Witness) -> None:
    secret = witness.key_file.read_text().split()[1]
    assert witness.key_file.stat().st_mode & 0o077 == 0
    status, told = witness.run("--new", NAME)
    assert status == 1
    assert witness.key_file.read_text().split()[1] == secret
    assert secret not in told


def test_nothing_is_asked_beyond_the_end_of_the_log(
    client: Client, consultation: Consultation
) -> None:
    assert client.get("/log/witness?old=0").status_code == 404
    voted(consultation, "trees", 1)
    assert client.get("/log/witness?old=2").status_code == 404
    assert client.get("/log/witness?old=x").status_code == 404


def test_the_database_keeps_cosignatures_as_they_came(
    witness: Witness, consultation: Consultation
) -> None:
    voted(consultation, "trees", 1)
    witness.send(witness.cosign(0)[1])
    for change in (
        lambda: LogCosignature.objects.update(witness="other"),
        lambda: LogCosignature.objects.all()._raw_delete(connection.alias),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()
    assert LogCheckpoint.objects.get().cosignatures.count() == 1


def test_votes_that_are_not_taken_are_counted_for_everybody(client: Client) -> None:
    now = datetime.now(UTC)
    for refusal in (Busy(2), Busy(2), NotOpen("trees")):
        refusals.note(refusal)
    refusals.keep(now)
    refusals.note(Busy(2))
    refusals.keep(now)
    counted = dict(RefusedVotes.objects.values_list("why", "count"))
    assert counted["busy"] >= 3
    assert counted["closed"] >= 1
    shown = client.get("/log/not-taken.json").json()["not_taken"]
    assert {one["why"]: one["count"] for one in shown} == counted
    assert "Too many people at the same moment" in client.get("/en/log/").content.decode()


def test_counts_that_cannot_be_stored_are_kept_for_the_next_time(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(counted: object, now: object) -> None:
        raise DatabaseError("the disk is full")

    refusals.keep(datetime.now(UTC))
    refusals.note(Busy(2))
    with monkeypatch.context() as patched:
        patched.setattr(refusals, "_add", full)
        refusals.keep(datetime.now(UTC))
    before = sum(RefusedVotes.objects.filter(why="busy").values_list("count", flat=True))
    refusals.keep(datetime.now(UTC))
    after = sum(RefusedVotes.objects.filter(why="busy").values_list("count", flat=True))
    assert after == before + 1
