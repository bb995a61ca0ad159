"""The worker beside the server: with PostgreSQL, in a process of its own, begun again when it ends.

So one command is the whole platform. `ortaq serve --no-worker` leaves it out, where workers are
services of their own or run on other machines.
"""

from __future__ import annotations

import atexit
import subprocess
import sys
import threading
import time

PAUSE = 5.0
"""Seconds before a worker that ended is begun again: one that cannot start must not fill the disk
with its complaints."""
SECONDS_TO_END = 10


def start() -> None:
    """Begin a worker, and see to it until this process ends."""
    beside = _Beside()
    atexit.register(beside.end)
    threading.Thread(target=beside.keep, daemon=True, name="worker").start()


class _Beside:
    def __init__(self) -> None:
        self._over = False
        self._worker: subprocess.Popen[bytes] | None = None

    def keep(self) -> None:
        while not self._over:
            self._worker = subprocess.Popen([sys.executable, "-m", "ortaq_site", "worker"])
            self._worker.wait()
            time.sleep(PAUSE)

    def end(self) -> None:
        self._over = True
        if self._worker is not None and self._worker.poll() is None:
            self._worker.terminate()
            try:
                self._worker.wait(SECONDS_TO_END)
            except subprocess.TimeoutExpired:
                self._worker.kill()
