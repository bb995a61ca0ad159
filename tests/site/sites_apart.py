"""Whole sites in folders of their own, on either database, driven as a person drives them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests import on_postgres
from tests.made_once import DATABASE

TABLES = "from django.core.management import call_command\ncall_command('migrate', verbosity=0)\n"
ACTS = """
from datetime import UTC, datetime
from django.db import transaction
from ortaq.ledger.entry import EntryKind
from ortaq_site.steps.ledger.append import Act, append
from ortaq_site.steps.ledger.seal import seal
with transaction.atomic():
    append([Act(EntryKind.VOTE, "garden", "ab" * 16, f"trees/{n}", {"vote": 1})
            for n in range(COUNT)], datetime.now(UTC))
seal(datetime.now(UTC))
"""
PUBLISHED = """
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from tests.site.world import new_act, old_act, publish_edition
people = [Account.objects.create_user(name) for name in ("aigul", "boris")]
garden = Consultation.objects.create(slug="garden", title_en="Garden; \\"quoted\\"\\n,")
publish_edition(garden, "in-force", [old_act("kk")], people)
publish_edition(garden, "draft", [new_act("kk")], people)
"""


@dataclass(frozen=True, slots=True)
class Apart:
    """A site with a folder and a database of its own."""

    folder: Path
    url: str

    def ortaq(self, *words: object, **world: str) -> subprocess.CompletedProcess[str]:
        """Run a command of Ortaq on it."""
        return self._run("ortaq", *words, **world)

    def site(self, *words: object) -> str:
        """Run a command of the platform, which must succeed; give its output."""
        done = self._run("ortaq_site", *words)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def act(self, count: int, before: str = "") -> None:
        """Have so many acts accepted and sealed, on tables that are up to date."""
        self.shell(TABLES + before + ACTS.replace("COUNT", str(count)))

    def shell(self, program: str) -> str:
        """Run a program within it; give its output."""
        return self.site("shell", "--no-imports", "-c", program)

    def says(self, expression: str) -> str:
        """Evaluate an expression over the records."""
        given = f"from ortaq_site.records.models import *; print({expression})"
        return self.shell(given).strip()

    def checkpoint(self, target: Path) -> Path:
        """Keep the newest checkpoint, as somebody outside would."""
        target.write_text(self.says("LogCheckpoint.objects.last().note") + "\n", encoding="utf-8")
        return target

    def _run(self, program: str, *words: object, **world: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", program, *map(str, words)],
            env={
                **os.environ,
                "ORTAQ_DATA": str(self.folder),
                "ORTAQ_DATABASE_URL": self.url,
                "PYTHONPATH": os.pathsep.join(sys.path),
                **world,
            },
            capture_output=True,
            text=True,
            check=False,
        )


@contextmanager
def apart(kind: str, folder: Path, tables: Path | None = None) -> Iterator[Apart]:
    """Give an empty site, or one with these tables; its database goes away with it."""
    folder.mkdir(mode=0o700)
    if kind == "sqlite":
        if tables:
            shutil.copy(tables, folder)
        yield Apart(folder, f"sqlite:///{folder / DATABASE}")
        return
    with on_postgres.server() as server:
        if server is None:
            pytest.skip("no PostgreSQL here")
        template = (os.environ.get(on_postgres.TEMPLATE) if tables else "") or "template0"
        name = f"ortaq_apart_{uuid.uuid4().hex[:12]}"
        with on_postgres.database(server, name, template) as url:
            yield Apart(folder, url)
