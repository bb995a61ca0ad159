"""Work in the background, as the backend of django-tasks keeps it (`steps/jobs.py`)."""

from __future__ import annotations

import uuid

from django.db import models


class JobStatus(models.TextChoices):
    """The names are those of django-tasks."""

    READY = "READY"
    RUNNING = "RUNNING"
    FAILED = "FAILED"
    SUCCESSFUL = "SUCCESSFUL"


class Job(models.Model):
    """One task that was asked for. It is only taken by a worker that can say so in one step."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    path = models.CharField(max_length=200)
    """Module and name of the function."""
    arguments = models.JSONField()
    """`{"args": [...], "kwargs": {...}}`"""
    status = models.CharField(max_length=10, choices=JobStatus, default=JobStatus.READY)
    attempts = models.PositiveSmallIntegerField(default=0)
    worker = models.CharField(max_length=64, blank=True)
    seen_at = models.DateTimeField(null=True)
    """When its worker last said that it is alive."""
    enqueued_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    finished_at = models.DateTimeField(null=True)
    trouble = models.TextField(blank=True)
    """The traceback of a failure."""

    class Meta:
        """In the order in which they were asked for."""

        ordering = ("enqueued_at",)
        indexes = (models.Index(fields=("status", "enqueued_at"), name="jobs_in_order"),)

    def __str__(self) -> str:
        return f"{self.path} {self.status}"
