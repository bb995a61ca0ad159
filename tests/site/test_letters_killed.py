"""A worker killed in the middle of an import: nothing is lost, nothing doubled.

With ten thousand letters, two workers and PostgreSQL: `python -m benchmarks letters_killed`.
"""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from benchmarks.bench_letters_killed import COUNT, Site, finished, killed_in_the_middle
from tests.made_once import tables

LETTERS = 1_500


def test_an_import_survives_the_death_of_its_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, sites: Path
) -> None:
    shutil.copy(tables(sites), tmp_path)
    monkeypatch.delenv("ORTAQ_DATABASE_URL", raising=False)  # a site of its own, on SQLite
    site = Site(tmp_path)
    taken = killed_in_the_middle(site, LETTERS)
    assert 0 < taken < LETTERS, "it was killed in the middle"
    assert taken % 500 == 0, "letters are stored in whole transactions"
    finished(site, workers=1)
    told = json.loads(site.run(COUNT))
    assert told["stage"] == "done"
    assert told["letters"] == told["keys"] == told["personal"] == LETTERS
    assert told["logged"] == told["subjects"] == LETTERS
    assert told["ungrouped"] == 0
