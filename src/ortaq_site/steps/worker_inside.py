"""The worker within the server: with SQLite, where only one process may write."""

from __future__ import annotations

import threading

from ortaq_site.steps.beside_work import look_around
from ortaq_site.steps.jobs import Worker, release_all


def start() -> None:
    """Begin to work in a thread that ends with the server."""
    release_all()
    worker = Worker("inside")
    going_on = (lambda: True, look_around())
    threading.Thread(target=worker.work, args=going_on, daemon=True).start()
