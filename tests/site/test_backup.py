"""A backup comes back whole on either database; what was lost or altered is said in one line."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection

from tests.made_once import tables
from tests.site.sites_apart import PUBLISHED, Apart, apart

pytestmark = pytest.mark.either_database
SECRET = "three green apple trees"


@pytest.fixture(scope="module")
def kind() -> str:
    """The database that this run of the tests is on."""
    return connection.vendor


@pytest.fixture(scope="module")
def site(kind: str, tmp_path_factory: pytest.TempPathFactory, sites: Path) -> Iterator[Apart]:
    """A site with published laws and forty acts in its log."""
    with apart(kind, tmp_path_factory.mktemp("first") / "data", tables(sites)) as found:
        found.act(40, before=PUBLISHED)
        yield found


@pytest.fixture
def empty(kind: str, tmp_path: Path) -> Iterator[Apart]:
    with apart(kind, tmp_path / "second") as found:
        yield found


def test_a_backup_comes_back_whole_and_a_lost_tail_is_said(
    site: Apart, empty: Apart, tmp_path: Path
) -> None:
    backup = tmp_path / "one.backup"
    assert site.ortaq("backup", backup).returncode == 0
    early = site.checkpoint(tmp_path / "early")
    before = int(site.says("LogMark.objects.get(name='written').size"))
    site.act(7)
    late = site.checkpoint(tmp_path / "late")

    refused = empty.ortaq("restore", backup, "--checkpoint", late)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert refused.stderr.startswith("ortaq: 7 accepted acts are lost")
    assert refused.stderr.count("\n") == 1

    done = empty.ortaq("restore", backup, "--checkpoint", early, "--json")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["entries"], told["lost"], told["checkpoints_compared"]) == (before, 0, 1)
    assert empty.says("[e.slug for e in Edition.objects.all()]") == "['in-force', 'draft']"
    assert empty.says("repr(Consultation.objects.get().title_en)") == repr('Garden; "quoted"\n,')
    same = "[bytes(one.akn) for one in EditionText.objects.all()]"
    assert empty.says(same) == site.says(same)
    _rules_hold(empty)
    _second_time(empty, backup, late)


def _rules_hold(restored: Apart) -> None:
    """What the database refused before, it refuses now; new rows get new numbers."""
    changed = (
        "import django.db\n"
        "from ortaq_site.records.models import *\n"
        "try:\n    Edition.objects.filter(slug='draft').update(slug='other')\n"
        "except django.db.DatabaseError as error:\n    print('kept', error)\n"
        "print(Account.objects.create_user('carol').pk)\n"
    )
    said = restored.shell(changed)
    assert "a published edition cannot be changed" in said
    assert said.split()[-1] == "3"


def _second_time(restored: Apart, backup: Path, late: Path) -> None:
    """What is there is not overwritten unless told; what is accepted as lost stands in the log."""
    refused = restored.ortaq("restore", backup)
    assert refused.returncode == 1
    assert "is not empty" in refused.stderr
    words = ("restore", backup, "--checkpoint", late, "--replace", "--anyway")
    done = restored.ortaq(*words)
    assert done.returncode == 0, done.stderr
    assert "what was there before is now" in done.stdout
    entry = restored.says("bytes(LogEntry.objects.last().line)")
    assert "restored/lost/" in entry


def test_a_sealed_backup_opens_with_its_passphrase_alone(
    site: Apart, empty: Apart, tmp_path: Path
) -> None:
    backup, keys = tmp_path / "sealed.backup", tmp_path / "keys.backup"
    made = site.ortaq("backup", backup, "--encrypt", "--keys", keys, ORTAQ_PASSPHRASE=SECRET)
    assert made.returncode == 0, made.stderr
    wrong = empty.ortaq("restore", backup, ORTAQ_PASSPHRASE=SECRET + "!")
    assert wrong.returncode == 1
    assert "another passphrase" in wrong.stderr
    done = empty.ortaq("restore", backup, "--keys", keys, ORTAQ_PASSPHRASE=SECRET)
    assert done.returncode == 0, done.stderr
    for name in ("log-key", "secret-key"):
        assert (empty.folder / name).read_bytes() == (site.folder / name).read_bytes()


def test_no_key_and_no_session_is_in_a_backup(site: Apart, tmp_path: Path) -> None:
    backup = tmp_path / "open.backup"
    site.shell(_LOGGED_IN)
    told = json.loads(site.ortaq("backup", backup, "--json").stdout)
    held = {one["name"] for one in told["manifest"]["files"]}
    # On PostgreSQL each table is a file: records_passkey holds what its owner's device made public.
    assert not any(name.startswith("keys/") for name in held)
    assert not any(name.endswith(("_session.csv", "_login.csv")) for name in held)
    content = gzip.decompress(backup.read_bytes())
    assert b"canaryhour" not in content
    for name in ("log-key", "secret-key"):
        assert (site.folder / name).read_text().split()[-1].encode() not in content


_LOGGED_IN = """
from ortaq_site.records.logins import Login
from django.utils import timezone
Login.objects.create(session_key="canaryhour", session_data="x", expire_date=timezone.now())
"""


def test_nothing_is_restored_under_a_running_site(site: Apart, tmp_path: Path) -> None:
    backup = tmp_path / "one.backup"
    site.ortaq("backup", backup)
    fcntl = pytest.importorskip("fcntl")
    with (site.folder / "serving.lock").open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_SH)
        refused = site.ortaq("restore", backup, "--replace")
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "the site is running" in refused.stderr


def test_an_upgrade_backs_up_first_and_the_backup_can_be_restored(
    kind: str, tmp_path: Path, sites: Path
) -> None:
    with apart(kind, tmp_path / "data", tables(sites)) as site:
        site.act(3)
        site.site("migrate", "-v0", "axes", "zero")
        told = json.loads(site.ortaq("upgrade", "--json").stdout)
        assert told["migrations"] > 0
        assert "up to date" in site.ortaq("upgrade").stdout
        looked = site.ortaq("restore", told["backup"], "--look")
        assert looked.returncode == 0, looked.stdout
        back = site.ortaq("restore", told["backup"], "--replace")
        assert back.returncode == 0, back.stderr
        assert site.says("LogEntry.objects.count()") == "3"


def test_where_no_site_is_nothing_is_backed_up(empty: Apart, tmp_path: Path) -> None:
    target = tmp_path / "nothing.backup"
    done = empty.ortaq("backup", target)
    assert (done.returncode, target.exists()) == (1, False)
    assert done.stderr.endswith("holds no site; set ORTAQ_DATA and ORTAQ_DATABASE_URL to yours\n")
    assert not (empty.folder / "last-backup.json").exists(), "the doctor would believe it"


def test_who_left_after_a_backup_is_erased_again_by_the_published_log(
    kind: str, empty: Apart, tmp_path: Path, sites: Path
) -> None:
    backup, log = tmp_path / "one.backup", tmp_path / "log.zip"
    with apart(kind, tmp_path / "left", tables(sites)) as site:
        site.act(1, before=PUBLISHED)
        site.shell(_VOTED_AND_WROTE)
        assert site.ortaq("backup", backup).returncode == 0
        site.shell(_LEFT.replace("LOG", str(log)))
    unknown = empty.ortaq("restore", backup)
    assert "is not known here and is back if they did" in unknown.stdout
    assert empty.says(_STANDING) == "3 1 parrot 8"

    words = ("restore", backup, "--log", log, "--replace", "--anyway", "--json")
    done = empty.ortaq(*words)
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert told["lost"] > 0
    assert told["erasures"]["again"] == {"letters": 1, "participants": 1}
    assert empty.says(_STANDING) == "2 1  9"
    entries = 'sum(b\'"kind":"erased"\' in bytes(one.line) for one in LogEntry.objects.all())'
    assert empty.says(entries) == "3"
    assert empty.ortaq("backup", tmp_path / "two.backup").returncode == 0
    assert b"parrot" not in gzip.decompress((tmp_path / "two.backup").read_bytes())


_VOTED_AND_WROTE = """
from datetime import UTC, datetime
from ortaq_site.records.law import Consultation
from ortaq_site.steps.ledger.seal import seal
from ortaq_site.steps.submissions.receiving import Written, receive
from tests.site.voting_world import question, somebody
garden = Consultation.objects.get()
asked = question(garden)
for answers in ((1, -1), (1, 1), (0, 1)):
    somebody(asked, *answers)
written = Written("The parrot of the garden sings", "1" * 32, received=datetime.now(UTC))
receive(garden, written)
seal(datetime.now(UTC))
"""
_LEFT = """
from datetime import UTC, datetime
from pathlib import Path
from django.test import Client
from ortaq_site.records.models import Participant, Submission
from ortaq_site.steps.ledger.seal import seal
from ortaq_site.steps.participation.own import leave
from ortaq_site.steps.submissions.own import erase
leave(Participant.objects.earliest("pk"), datetime.now(UTC))
erase(Submission.objects.get(), datetime.now(UTC))
seal(datetime.now(UTC))
Path("LOG").write_bytes(b"".join(Client(SERVER_NAME="localhost").get("/log/log.zip").streaming_content))
"""
_STANDING = (
    "Participant.objects.count(), Submission.objects.count(),"
    " Submission.objects.get().text[4:10], LogContent.objects.count()"
)
"""Participants, letters, a word of the letter, contents that can be opened."""


def test_a_log_that_is_not_that_of_the_backup_erases_nothing(
    site: Apart, empty: Apart, tmp_path: Path
) -> None:
    backup, log = tmp_path / "one.backup", tmp_path / "log"
    site.ortaq("backup", backup)
    (log / "checkpoints").mkdir(parents=True)
    lines = site.says("b'\\n'.join(bytes(one.line) for one in LogEntry.objects.all()).decode()")
    site.checkpoint(log / "checkpoints" / "newest")
    (log / "entries.jsonl").write_text(lines.replace("trees/3", "trees/4") + "\n")
    refused = empty.ortaq("restore", backup, "--log", log)
    assert (refused.returncode, refused.stdout) == (1, "")
    (log / "entries.jsonl").unlink()
    refused = empty.ortaq("restore", backup, "--log", log)
    assert "cannot be read" in refused.stderr
