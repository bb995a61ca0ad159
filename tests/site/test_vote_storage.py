"""What the disk holds of votes: all that was acknowledged after a power cut, nothing after erasure.

Small versions of `python3 run.py bench power_cuts` and `erasure`; each works on a copy.
"""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from benchmarks.bench_erasure import erased
from benchmarks.bench_power_cuts import cuts
from benchmarks.voting_world import Server
from tests.made_once import tables

VOTES, CUTS, PEOPLE = 240, 25, 8


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory, sites: Path) -> Server:
    """Tables and an open question, on SQLite."""
    server = Server(Path(tmp_path_factory.mktemp("prepared")))
    shutil.copy(tables(sites), server.folder)
    server.prepare()
    return server


def test_no_acknowledged_vote_is_lost_by_a_power_cut(prepared: Server) -> None:
    found = cuts(prepared, "FULL", VOTES, CUTS)
    assert found["acknowledged"] > VOTES
    assert (found["lost"], found["broken"]) == (0, 0)


def test_the_model_notices_that_less_syncing_loses_votes(prepared: Server) -> None:
    found = cuts(prepared, "NORMAL", VOTES, CUTS)
    assert found["lost"] > 0
    assert found["cuts_with_loss"] > CUTS / 2


def test_no_byte_of_those_who_left_stays_in_files_backup_or_exports(
    prepared: Server, tmp_path: Path
) -> None:
    copy = Server(Path(shutil.copytree(prepared.folder, tmp_path / "copy")))
    found = erased(copy, PEOPLE)
    three_salts_and_words = 4 * PEOPLE
    assert found["before"]["database and journal"] == three_salts_and_words
    assert found["before"]["backup"] == three_salts_and_words
    assert set(found["after"].values()) == {0}
