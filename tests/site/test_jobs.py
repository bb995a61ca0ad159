"""Work in the background: each task is done by one worker, a dead one's is taken up again."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection
from django.utils import timezone
from django_tasks import default_task_backend, task

from ortaq_site.records.jobs import Job, JobStatus
from ortaq_site.steps import jobs
from ortaq_site.steps.jobs import ATTEMPTS, SILENCE, Worker, ask, ask_once, release_all

done: list[str] = []
PATH = f"{__name__}.note"


@task
def note(word: str) -> None:
    """Remember a word; "broken" fails."""
    if word == "broken":
        raise ValueError(word)
    done.append(word)


@pytest.fixture(autouse=True)
def _forget(db: None) -> None:
    done.clear()


def test_tasks_are_done_in_the_order_in_which_they_were_asked_for() -> None:
    note.enqueue("first")
    note.enqueue("second")
    worker = Worker("one")
    while worker.do_next():
        pass
    assert done == ["first", "second"]


def test_the_result_says_how_far_a_task_has_come() -> None:
    result = note.enqueue("word")
    assert result.status == "READY"
    Worker("one").do_next()
    assert default_task_backend.get_result(result.id).status == "SUCCESSFUL"


def test_a_task_that_fails_keeps_its_reason_and_stops_no_other() -> None:
    note.enqueue("broken")
    note.enqueue("next")
    worker = Worker("one")
    while worker.do_next():
        pass
    failed = Job.objects.get(status=JobStatus.FAILED)
    assert "ValueError: broken" in failed.trouble
    assert done == ["next"]


def test_no_two_workers_have_the_same_task() -> None:
    ask(PATH, "word")
    assert Worker("one").take() is not None
    assert Worker("two").take() is None


def test_what_a_silent_worker_left_behind_is_taken_up_again_but_not_for_ever() -> None:
    job = ask(PATH, "word")
    for attempt in range(ATTEMPTS):
        assert Worker(f"dies {attempt}").take() is not None
        Job.objects.filter(pk=job.pk).update(seen_at=timezone.now() - 2 * SILENCE)
    assert Worker("next").take() is None
    job.refresh_from_db()
    assert (job.status, job.attempts) == (JobStatus.FAILED, ATTEMPTS)


def test_a_worker_that_lives_keeps_its_task() -> None:
    job = ask(PATH, "word")
    Worker("one").take()
    Job.objects.filter(pk=job.pk).update(seen_at=timezone.now() - SILENCE / 2)
    assert Worker("two").take() is None


def test_the_only_worker_takes_back_what_was_begun_before_it_started() -> None:
    ask(PATH, "word")
    Worker("before").take()
    assert release_all() == 1
    assert Worker("after").do_next()
    assert done == ["word"]


def test_the_same_task_waits_only_once() -> None:
    assert ask_once(PATH, "word") == ask_once(PATH, "word")
    assert ask_once(PATH, "other") != ask_once(PATH, "word")


def test_on_sqlite_a_second_process_is_refused() -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL takes as many workers as there are")
    with pytest.raises(CommandError, match="ortaq serve"):
        call_command("worker")
    ask(PATH, "word")
    call_command("worker", until_idle=True)
    assert done == ["word"]


def test_a_sign_of_life_that_fails_is_not_the_last(db, monkeypatch):
    beats = []

    class Busy:
        """Stands for the table: locked at the first beat."""

        objects = None

        @staticmethod
        def filter(**asked):
            beats.append(asked)
            if len(beats) == 1:
                raise DatabaseError("locked")
            return SimpleNamespace(update=lambda **values: 1)

    Busy.objects = Busy
    monkeypatch.setattr(jobs, "Job", Busy)
    monkeypatch.setattr(jobs, "BEAT", 0.005)
    with jobs._signs_of_life(SimpleNamespace(pk=1)):
        end = time.monotonic() + 120
        while len(beats) < 3 and time.monotonic() < end:
            time.sleep(0.005)
    assert len(beats) >= 3
