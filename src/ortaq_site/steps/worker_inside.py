"""The worker within the server: with SQLite, where only one process may write."""

from __future__ import annotations

import threading

from ortaq_site.steps.jobs import Worker, release_all


def start() -> None:
    """Begin to work in a thread that ends with the server."""
    release_all()
    worker = Worker("inside")
    threading.Thread(target=worker.work, args=(lambda: True,), daemon=True).start()
