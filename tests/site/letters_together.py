"""`python -m tests.site.letters_together`: people and workers at the same letters at one moment.

On the database that the environment names, with real threads. One stands still in the middle of a
transaction while another begins; then both go on. Prints what came of it as JSON, by scenario.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest import mock

import django

PAUSE = 1.0
"""Seconds for which the first stands still, if the second does not come through before."""
ROUNDS = 15


class Other(threading.Thread):
    """Somebody else, with a connection of their own."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__(daemon=True)
        self.act, self.result, self.failure = act, None, ""

    def run(self) -> None:
        """Act, and keep what came of it."""
        from django.db import connection  # noqa: PLC0415  needs Django to be set up

        try:
            self.result = self.act()
        except Exception as failure:  # noqa: BLE001  whatever it is, the scenario tells
            self.failure = type(failure).__name__
        finally:
            connection.close()


@contextmanager
def meanwhile(place: str, act: Callable[[], object]) -> Iterator[Other]:
    """Let somebody else act as soon as this one calls what `place` names, and wait for a while.

    After the block the other has come to an end. `was_held` says whether that one had to wait.
    """
    other = Other(act)
    module, _, name = place.rpartition(".")
    real = getattr(sys.modules[module], name)

    def standing_still(*words: Any, **more: Any) -> Any:
        if threading.current_thread() is not other and other.ident is None:
            other.start()
            other.join(PAUSE)
            other.was_held = other.is_alive()
        return real(*words, **more)

    with mock.patch(place, standing_still):
        yield other
        if other.ident is not None:
            other.join()


def main() -> None:
    """Play every scenario with letters of its own."""
    from tests.site import letters_scenarios  # noqa: PLC0415  needs Django to be set up

    told = {}
    for scenario in letters_scenarios.ALL:
        told[scenario.__name__] = scenario(letters_scenarios.World.fresh(scenario.__name__))
    sys.stdout.write(f"{json.dumps(told)}\n")


if __name__ == "__main__":
    django.setup()
    main()
