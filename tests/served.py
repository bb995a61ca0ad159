"""A program that answers on this computer as long as a test needs it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

import pytest

SECONDS_TO_START = 600
SECONDS_TO_ANSWER = 120
"""Both far more than it takes: other work on the machine must not fail a test."""


@contextmanager
def served(module: str, world: Mapping[str, str], port: int = 0) -> Iterator[str]:
    """Run `python -m MODULE serve` in this environment, and give its address."""
    port = port or free_port()
    address = f"http://127.0.0.1:{port}"
    words = [sys.executable, "-m", module, "serve", f"--port={port}"]
    with subprocess.Popen(words, env=dict(world), stdout=subprocess.DEVNULL) as server:
        try:
            _wait_for(f"{address}/health", server)
            yield address
        finally:
            server.terminate()


def free_port() -> int:
    """Give a port on which nobody listens."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(address: str, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + SECONDS_TO_START
    while time.monotonic() < end and server.poll() is None:
        try:
            urllib.request.urlopen(address, timeout=SECONDS_TO_ANSWER).close()  # noqa: S310  our own
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.2)
        else:
            return
    pytest.fail(f"no answer from {address}")
