"""A backend of django-tasks that keeps tasks in the database, and the worker that does them.

django-tasks itself no longer brings one (since 0.12); this one needs no further package. A task is
written in the transaction that asks for it. A worker takes one by a single conditional update, so
that no two have the same; it says every few seconds that it is alive, and what a silent one left
behind is taken up again. So a task may run twice, and must double nothing.
Why: docs/decisions/0009-background-work-in-the-database.md.
"""

from __future__ import annotations

import logging
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from django.db import DatabaseError, close_old_connections, connection
from django.db.models import F, Q
from django.utils import timezone
from django.utils.module_loading import import_string
from django_tasks.backends.base import BaseTaskBackend
from django_tasks.base import Task, TaskError, TaskResult, TaskResultStatus
from django_tasks.exceptions import TaskResultDoesNotExist
from django_tasks.utils import normalize_json

from ortaq_site.records.jobs import Job, JobStatus

BEAT = 10.0
"""Seconds between two signs of life of a worker."""
SILENCE = timedelta(seconds=60)
"""After so long without a sign a worker is taken for dead: six beats, so that a loaded computer
or a long transaction of another one does not make it look dead."""
ATTEMPTS = 3
"""Times that a task is begun: one that kills its worker must not do so for ever."""
PAUSE = 1.0
"""Seconds between two looks for work."""

logger = logging.getLogger(__name__)


class KeptInDatabase(BaseTaskBackend):
    """Keeps tasks as rows of `Job`."""

    supports_get_result = True

    def enqueue(self, task: Task, args: Any, kwargs: Any) -> TaskResult:
        """Keep a task until a worker takes it."""
        self.validate_task(task)
        arguments = normalize_json({"args": list(args), "kwargs": dict(kwargs)})
        job = Job.objects.create(path=task.module_path, arguments=arguments)
        return _result(job, task, self.alias)

    def get_result(self, result_id: str) -> TaskResult:
        """Give how far a task has come. Raises TaskResultDoesNotExist."""
        job = Job.objects.filter(pk=result_id).first()
        if job is None:
            raise TaskResultDoesNotExist(result_id)
        return _result(job, import_string(job.path), self.alias)


def _result(job: Job, task: Task, alias: str) -> TaskResult:
    error = TaskError(exception_class_path="builtins.Exception", traceback=job.trouble)
    return TaskResult(
        task=task,
        id=str(job.pk),
        status=TaskResultStatus(job.status),
        enqueued_at=job.enqueued_at,
        started_at=job.started_at,
        finished_at=job.finished_at,
        last_attempted_at=job.started_at,
        args=job.arguments["args"],
        kwargs=job.arguments["kwargs"],
        backend=alias,
        errors=[error] if job.trouble else [],
        worker_ids=[job.worker] * job.attempts,
    )


def ask(path: str, *args: Any) -> Job:
    """Ask for a task by module and name, without loading what it needs: the worker does that."""
    return Job.objects.create(path=path, arguments={"args": list(args), "kwargs": {}})


def ask_once(path: str, *args: Any) -> Job:
    """Ask for a task unless the same one waits already: it will see what is there by then."""
    same = {"args": list(args), "kwargs": {}}
    waiting = Job.objects.filter(path=path, status=JobStatus.READY, arguments=same)
    return waiting.first() or ask(path, *args)


@dataclass(frozen=True, slots=True)
class Worker:
    """Does tasks one after the other."""

    name: str

    def work(self, goes_on: Callable[[], bool], between: Callable[[], None] = lambda: None) -> None:
        """Take and do tasks as long as `goes_on` says so; call `between` before each look."""
        while goes_on():
            close_old_connections()
            between()
            if not self.do_next():
                time.sleep(PAUSE)

    def do_next(self) -> bool:
        """Do one task; False where there is none to do."""
        job = self.take()
        if job is None:
            return False
        with _signs_of_life(job):
            self._do(job)
        return True

    def take(self) -> Job | None:
        """Take the oldest task that nobody does, or that a silent worker left behind."""
        now = timezone.now()
        left = Q(status=JobStatus.RUNNING, seen_at__lt=now - SILENCE)
        Job.objects.filter(left, attempts__gte=ATTEMPTS).update(
            status=JobStatus.FAILED,
            finished_at=now,
            trouble=f"given up: its worker fell silent {ATTEMPTS} times",
        )
        job = Job.objects.filter(Q(status=JobStatus.READY) | left).first()
        if job is None:
            return None
        free = Job.objects.filter(pk=job.pk, status=job.status, seen_at=job.seen_at)
        if job.seen_at is None:
            free = Job.objects.filter(pk=job.pk, status=job.status, seen_at__isnull=True)
        taken = free.update(
            status=JobStatus.RUNNING,
            worker=self.name,
            seen_at=now,
            started_at=now,
            attempts=F("attempts") + 1,
        )
        return job if taken else self.take()

    def _do(self, job: Job) -> None:
        try:
            task = import_string(job.path)
            task.call(*job.arguments["args"], **job.arguments["kwargs"])
        except Exception:  # whatever a task raises is kept with it and logged, and work goes on
            logger.exception("task %s failed", job.path)
            self._finish(job, JobStatus.FAILED, traceback.format_exc())
        else:
            self._finish(job, JobStatus.SUCCESSFUL, "")

    def _finish(self, job: Job, status: JobStatus, trouble: str) -> None:
        own = Job.objects.filter(pk=job.pk, worker=self.name, status=JobStatus.RUNNING)
        own.update(status=status, finished_at=timezone.now(), trouble=trouble)


def release_all() -> int:
    """Give back tasks that were begun: at the start of the only worker, nobody else has them."""
    return Job.objects.filter(status=JobStatus.RUNNING).update(status=JobStatus.READY, seen_at=None)


@contextmanager
def _signs_of_life(job: Job) -> Iterator[None]:
    """Say every few seconds that the worker of this task is alive."""
    over = threading.Event()

    def beat() -> None:
        while not over.wait(BEAT):
            try:
                Job.objects.filter(pk=job.pk).update(seen_at=timezone.now())
            except DatabaseError as error:  # a busy database: the next beat is soon enough
                logger.warning("no sign of life of task %s this time: %s", job.pk, error)
        connection.close()

    beating = threading.Thread(target=beat, daemon=True)
    beating.start()
    try:
        yield
    finally:
        over.set()
        beating.join()
