"""What `ortaq doctor` asks of the platform: each fault is seen, and says what to do about it."""

from __future__ import annotations

import json
import os
from datetime import timedelta
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.db import connection, transaction
from django.utils import timezone

from ortaq.ledger.entry import EntryKind
from ortaq_site.doctor import database, keeping
from ortaq_site.doctor.keys import keys
from ortaq_site.doctor.readings import readings
from ortaq_site.records.jobs import Job, JobStatus
from ortaq_site.records.law import Consultation
from ortaq_site.records.ledger import LogCheckpoint, LogMark
from ortaq_site.records.participation import Rung
from ortaq_site.steps.backup.make import MARK
from ortaq_site.steps.jobs import ask
from ortaq_site.steps.ledger.append import Act, append
from ortaq_site.steps.ledger.seal import seal
from ortaq_site.steps.participation.entering import enter, invite
from ortaq_site.steps.participation.errors import NotOpen
from tests.site.voting_world import question, somebody

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: LazySettings, tmp_path: Path) -> Path:
    settings.DATA = tmp_path
    return tmp_path


def test_every_fault_says_what_to_do(settings: LazySettings) -> None:
    settings.ALLOWED_HOSTS = ["ortaq.example"]
    for one in readings():
        assert one["state"] in {"ok", "note", "wrong"}
        assert one["found"]
        assert bool(one["advice"]) == (one["state"] != "ok")
        assert "\n" not in one["found"] + one["advice"]


@pytest.mark.parametrize(
    ("hosts", "https", "state"),
    [
        (["localhost"], False, "ok"),
        (["ortaq.example"], False, "wrong"),
        (["ortaq.example"], True, "ok"),
        (["*"], True, "wrong"),
    ],
)
def test_a_public_site_without_https_is_wrong(
    settings: LazySettings, hosts: list[str], https: bool, state: str
) -> None:
    settings.ALLOWED_HOSTS, settings.HTTPS = hosts, https
    found = {one["name"]: one for one in readings()}
    assert found["HTTPS"]["state"] == state


def test_settings_that_lose_votes_are_wrong(monkeypatch: pytest.MonkeyPatch) -> None:
    safe = {one["name"]: one for one in database.database_readings()}
    assert safe["durability"]["state"] in {"ok", "note"}
    told = {"PRAGMA synchronous": "1", "SHOW synchronous_commit": "off"}
    real = database._said
    monkeypatch.setattr(database, "_said", lambda query: told.get(query) or real(query))
    found = {one["name"]: one for one in database.database_readings()}
    assert found["durability"]["state"] == "wrong"
    assert "votes" in found["durability"]["found"]


def test_a_key_that_others_may_read_is_wrong(folder: Path) -> None:
    (folder / "log-key").write_text("secret")
    (folder / "log-key").chmod(0o600)
    assert keys()["state"] == "ok"
    (folder / "log-key").chmod(0o644)
    assert keys()["state"] == "wrong"
    assert keys()["advice"].startswith("chmod")


@pytest.mark.parametrize(("name", "years"), [("secret-key", 2), ("log-key", 3)])
def test_a_key_that_is_due_to_be_changed_is_told(folder: Path, name: str, years: int) -> None:
    key = folder / name
    key.write_text("secret")
    key.chmod(0o600)
    assert keys()["state"] == "ok"
    assert f"{name} 0 days old" in keys()["found"]
    for days, state in ((years * 365 - 1, "ok"), (years * 365 + 1, "note")):
        made = (timezone.now() - timedelta(days=days, minutes=1)).timestamp()
        os.utime(key, (made, made))
        assert keys()["state"] == state
    assert keys()["found"] == f"{name} is {days} days old"


def test_a_lost_key_of_an_open_question_is_wrong(consultation: Consultation, folder: Path) -> None:
    somebody(question(consultation), 1)
    assert keys()["state"] == "ok"
    for path in (folder / "pseudonym-keys").iterdir():
        path.unlink()
    assert keys()["state"] == "wrong"


def test_a_lost_key_lets_nobody_in_twice(consultation: Consultation, folder: Path) -> None:
    asked = question(consultation, Rung.INVITATION)
    (code,) = invite(asked, 1)
    somebody(asked, 1, code=code)
    (folder / "pseudonym-keys" / asked.slug).unlink()
    with pytest.raises(NotOpen):
        enter(asked, code, timezone.now())
    assert asked.participants.count() == 1


def test_tasks_that_nobody_takes_and_tasks_that_failed_are_told() -> None:
    job = ask("some.task")
    assert keeping.work()["state"] == "ok"
    Job.objects.update(enqueued_at=timezone.now() - timedelta(hours=2))
    assert keeping.work()["state"] == "wrong"
    job.status, job.finished_at = JobStatus.FAILED, timezone.now()
    job.save()
    assert keeping.work()["state"] == "note"


def test_a_log_that_nobody_seals_is_told() -> None:
    acts = [Act(EntryKind.VOTE, "garden", "ab" * 16, "trees/1", {"vote": 1})]
    with transaction.atomic():
        append(acts, timezone.now())
    assert keeping.sealing()["state"] == "note"
    seal(timezone.now())
    assert keeping.sealing()["state"] == "ok"
    assert LogCheckpoint.objects.count() == 1


def test_a_clock_behind_the_log_is_wrong() -> None:
    assert keeping.clock()["state"] == "ok"
    LogMark.objects.filter(name="written").update(hour="2999-01-01T00")
    assert keeping.clock()["state"] == "wrong"


@pytest.mark.parametrize(
    ("hours", "sound", "state"), [(1, True, "ok"), (100, True, "wrong"), (1, False, "wrong")]
)
def test_an_old_backup_and_one_that_is_not_sound_are_wrong(
    folder: Path, hours: int, sound: bool, state: str
) -> None:
    assert keeping.backup()["state"] == "note"
    made = timezone.now() - timedelta(hours=hours)
    said = {"file": "x", "made_at": made.isoformat(), "sound": sound}
    (folder / MARK).write_text(json.dumps(said))
    assert keeping.backup()["state"] == state


def test_the_database_is_named_with_its_version() -> None:
    found = next(iter(database.database_readings()))
    assert connection.vendor.casefold() in found["found"].casefold()
