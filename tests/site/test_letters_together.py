"""Clerks, authors and workers at the same letters at one moment, with the locks of PostgreSQL.

What happens stands in `letters_scenarios`; SQLite lets one write at a time.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from tests import on_postgres
from tests.made_once import REPOSITORY, world_of

Told = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Told]:
    """What came of every scenario."""
    with on_postgres.server() as server:
        if server is None:
            pytest.skip("no PostgreSQL here; install Debian's package postgresql")
        with on_postgres.database(server, f"ortaq_together_{os.getpid()}") as url:
            world = world_of(tmp_path_factory.mktemp("together"), url)
            world["DJANGO_SETTINGS_MODULE"] = "ortaq_site.settings"
            _run(world, "ortaq_site", "migrate", "-v0", "--skip-checks")
            yield json.loads(_run(world, "tests.site.letters_together").splitlines()[-1])


def _run(world: dict[str, str], *words: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", *words], env=world, cwd=REPOSITORY, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return done.stdout


def test_a_confirmation_given_during_an_erasure_stays(told: Told) -> None:
    assert told["an_author_erases_while_a_clerk_confirms"] == {
        "failed": "", "state": "confirmed", "counted": 1, "members": 1,
    }  # fmt: skip


def test_a_group_is_confirmed_once(told: Told) -> None:
    assert told["two_clerks_confirm_one_group"] == {
        "confirmed": [1, 0], "failed": "", "by": "alma", "lines": 1,
    }  # fmt: skip


def test_nobody_waits_for_each_other_for_ever(told: Told) -> None:
    assert told["two_clerks_confirm_the_same_page_in_another_order"] == {"failed": []}
    crosswise = told["two_clerks_join_two_groups_crosswise"]
    assert crosswise == {"failed": [], "wrong_counts": 0}


def test_no_later_letter_slips_into_a_group_that_is_just_being_confirmed(told: Told) -> None:
    assert told["a_worker_stores_while_a_clerk_confirms"] == {
        "state": "confirmed", "letters": 2, "late_waits": True, "late_follows": True,
    }  # fmt: skip


def test_no_later_letter_comes_into_a_group_that_was_just_emptied(told: Told) -> None:
    found = told["a_worker_stores_while_a_clerk_joins_the_group_to_another"]
    assert found == {"late_is_in": "proposed", "left": 0}


def test_a_worker_keeps_nothing_of_a_letter_erased_meanwhile(told: Told) -> None:
    nothing = {"failed": "", "kept": [0, 0], "words": "", "group": None}
    assert told["an_author_erases_while_a_worker_keeps_readings"] == nothing
    assert told["an_author_erases_while_a_worker_stores_groups"] == {**nothing, "counted": True}


def test_nobody_who_writes_waits_for_a_worker(told: Told) -> None:
    found = told["somebody_writes_while_a_worker_stores_groups"]
    assert found == {"failed": "", "was_held": False}


def test_a_form_sent_twice_at_one_moment_is_one_letter_with_one_code(told: Told) -> None:
    found = told["one_form_is_sent_twice"]
    assert found == {"failed": "", "same": True, "codes": [True, False]}


def test_two_workers_with_the_same_table_take_each_letter_once(told: Told) -> None:
    found = told["two_workers_take_the_same_table"]
    assert found == {"failed": "", "letters": 11, "taken": 11, "stages": ["done"]}


def test_a_code_is_shown_once_though_two_ask_for_the_list(told: Told) -> None:
    found = told["two_clerks_take_the_list_of_codes"]
    assert found == {"failed": "", "codes": 11, "lines": [11, 0]}


def test_answers_are_published_once(told: Told) -> None:
    found = told["two_people_publish_at_once"]
    assert found == {"failed": "", "published": [1, 0], "batches": 1}


def test_no_signature_stands_under_words_that_its_signer_did_not_see(told: Told) -> None:
    found = told["an_answer_is_written_anew_while_it_is_signed"]
    assert found == {"failed": "", "reason": "Нет.", "valid": 0, "signatures": 0}


def test_a_letter_that_is_moved_while_it_is_erased_is_gone_from_both_groups(told: Told) -> None:
    assert told["a_clerk_splits_while_an_author_erases"] == {
        "failed": "", "group": None, "miscounted": [], "erased_from": [True],
    }  # fmt: skip
