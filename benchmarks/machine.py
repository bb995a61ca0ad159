"""What a benchmark ran on: stands above every table of results."""

from __future__ import annotations

import os
import platform
import sys
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

PARTS = ("numpy", "scipy", "polars", "distributed", "red-dwarf", "scikit-learn")


def described() -> str:
    """Tell the command, cores, load and versions in one paragraph."""
    command = "python -m benchmarks " + " ".join(
        [Path(sys.argv[0]).stem.removeprefix("bench_"), *_options()]
    )
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else float("nan")
    parts = ", ".join(f"{name} {found}" for name in PARTS if (found := _version(name)))
    return (
        f"`{command}` on {os.cpu_count()} cores ({platform.machine()}), Python"
        f" {platform.python_version()}, {parts}. Load before it ended: {load:.1f}"
        " (above the number of cores other work was running, and times are upper bounds)."
    )


def _options() -> list[str]:
    """Give the options, without the folders of one computer."""
    return [word for word in sys.argv[1:] if os.sep not in word]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return ""
