"""The snapshot in the background: asked for once a night, made by whoever works.

Nothing else imports this module: it loads what writes Parquet.
"""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from ortaq_site.steps.open_data.snapshot import make_snapshot


@task
def nightly() -> None:
    """Make the snapshot of today."""
    make_snapshot(timezone.now())
