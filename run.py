#!/usr/bin/env python3
"""One command for everything: `python3 run.py demo`, or another of the commands below.

Uses the standard library only. Makes `.venv` beside this file, installs the pinned requirements
whose hashes stand in `requirements/`, then runs what was asked for. A second run starts at once.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from ctypes.util import find_library
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
STAMP = VENV / ".installed"
RUN, DEVELOP = HERE / "requirements" / "run.txt", HERE / "requirements" / "develop.txt"

OLDEST, NEWEST = (3, 11), (3, 13)
MOST_TEST_PROCESSES = 4
SKIPPED = 77
"""Exit status of a check that this computer cannot run."""

PANGO = ("libpango-1.0-0", "libpangoft2-1.0-0", "libharfbuzz-subset0")
"""What Debian calls the libraries that set a page as PDF."""
CHECKS = {
    "ruff check": ["ruff", "check", "."],
    "ruff format": ["ruff", "format", "--check", "."],
    "mypy": ["mypy"],
    "import contracts": ["lint-imports", "--no-logo"],
}
DOCS = ["sphinx-build", "-W", "--keep-going", "-E", "-q", "docs", "docs/_build/html"]
SBOM = ["cyclonedx-py", "requirements", "requirements/run.txt", "--pyproject", "pyproject.toml"]
SBOM += ["--output-reproducible", "--output-file", "ortaq.cdx.json"]
ON_POSTGRES = ["python", "-m", "tests.on_postgres"]
SITE_AGAIN = "site on PostgreSQL"


def main() -> int:
    """Read the command line, prepare what is needed, and run it."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    commands.add_parser("demo", help="the platform with its demonstration, on this computer")
    commands.add_parser("test", help="all checks and all tests")
    commands.add_parser("lint", help="style, types and import contracts only")
    commands.add_parser("bench", help="a benchmark by name; without a name, their list")
    commands.add_parser("docs", help="build the documentation into docs/_build/html")
    commands.add_parser("lock", help="compile requirements/ again, with uv; --upgrade for newer")
    commands.add_parser("sbom", help="list what an installation holds, as CycloneDX")
    asked, rest = parser.parse_known_args()
    if rest and asked.command not in ("demo", "bench", "lock"):
        parser.error(f"{asked.command} takes no arguments: {' '.join(rest)}")
    os.chdir(HERE)
    tasks: dict[str, Callable[[], int]] = {
        "demo": lambda: demo(rest),
        "test": test,
        "lint": lint,
        "bench": lambda: bench(rest),
        "docs": docs,
        "lock": lambda: lock(rest),
        "sbom": sbom,
    }
    return tasks[asked.command]()


# ── the commands ────────────────────────────────────────────────────────────────────────────────


def demo(rest: list[str]) -> int:
    """Serve the demonstration until stopped."""
    prepare(RUN)
    return become("ortaq", "demo", *rest)


def bench(rest: list[str]) -> int:
    """Run one benchmark."""
    prepare(DEVELOP)
    return become("python", "-m", "benchmarks", *rest)


def docs() -> int:
    """Build the documentation; a warning is an error."""
    prepare(DEVELOP)
    return run(DOCS)


def lint() -> int:
    """Run every check of style, types and imports, also after one has failed."""
    prepare(DEVELOP)
    return max(run_beside(CHECKS).values())


def test() -> int:
    """Run all checks, then all tests; what failed before fails again in the closing line."""
    prepare(DEVELOP)
    install_debian_parts()
    pytest = ["pytest", "-q", "--hypothesis-profile=repeatable", "--dist", "loadfile"]
    pytest += ["--no-loadscope-reorder"]  # tests/conftest.py puts the longest first
    pytest += ["-n", str(min(MOST_TEST_PROCESSES, os.cpu_count() or 1))]
    on_postgres = [*ON_POSTGRES, *pytest, "tests/site"]
    with tempfile.TemporaryDirectory(prefix="ortaq-sites-") as sites:
        os.environ.setdefault("ORTAQ_TEST_SITES", sites)  # what both runs of pytest make once
        results = run_beside({**CHECKS, "documentation": DOCS})
        results[SITE_AGAIN] = run(on_postgres, title=SITE_AGAIN)
        words = {0: "passed", SKIPPED: "skipped"}
        say(", ".join(f"{name}: {words.get(result, 'FAILED')}" for name, result in results.items()))
        return run(pytest, title="pytest", ORTAQ_CHECKS=json.dumps(results))


def lock(rest: list[str]) -> int:
    """Compile both requirement files for all supported Pythons, with hashes, without addresses."""
    if not works("uv"):
        return fail("uv is needed to compile requirements: pip install uv")
    groups = {RUN: ["install"], DEVELOP: ["install", "develop", "bench"]}
    return max([compile_lock(output, chosen, rest) for output, chosen in groups.items()])


def sbom() -> int:
    """Write ortaq.cdx.json: every library of an installation with its version and hashes."""
    prepare(DEVELOP)
    return run(SBOM)


def compile_lock(output: Path, groups: list[str], rest: list[str]) -> int:
    """Write one file of pinned requirements; pins that still fit are kept."""
    words = ["uv", "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    words += ["--generate-hashes", "--no-header", "--no-emit-index-url", "pyproject.toml"]
    words += [word for group in groups for word in ("--group", group)]
    if output != RUN:
        words += ["--constraints", str(RUN.relative_to(HERE))]
    return subprocess.run([*words, *rest, "--output-file", str(output)], check=False).returncode


# ── the virtual environment ─────────────────────────────────────────────────────────────────────


def prepare(requirements: Path) -> None:
    """Make `.venv` hold these requirements and this project; do nothing where it already does."""
    wanted = stamp_of(requirements)
    present = STAMP.read_text().split() if STAMP.exists() else []
    if wanted in present and works(str(PYTHON)):
        return
    STAMP.unlink(missing_ok=True)
    if not (install_with_uv(requirements) or install_with_pip(requirements)):
        raise SystemExit(fail("the requirements could not be installed; see above"))
    # Written last, so that an interrupted installation is repeated. develop.txt contains run.txt.
    STAMP.write_text("\n".join({wanted, stamp_of(RUN)}))


def stamp_of(requirements: Path) -> str:
    """Give the hash of everything that decides what an installation contains."""
    parts = (requirements, HERE / "pyproject.toml")
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()


def install_with_uv(requirements: Path) -> bool:
    """Install with uv where it is there; tell whether that worked."""
    if not works("uv"):
        return False
    say(f"installing {requirements.name} with uv")
    if not works(str(PYTHON)):
        call("uv", "venv", "--quiet", "--clear", "--python", sys.executable, str(VENV))
    return install(["uv", "pip", "install", "--quiet", "--python", str(PYTHON)], requirements)


def install_with_pip(requirements: Path) -> bool:
    """Install with pip; tell whether that worked."""
    if not works(str(PYTHON), "-m", "pip"):
        make_venv()
    say(f"installing {requirements.name} with pip (some minutes the first time)")
    into = [str(PYTHON), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    return install(into, requirements)


def install(into: list[str], requirements: Path) -> bool:
    """Install the requirements, each checked against its hash, then this project itself."""
    return call(*into, "--require-hashes", "-r", str(requirements)) and call(
        *into, "--no-build-isolation", "--no-deps", "--editable", str(HERE)
    )


def make_venv() -> None:
    """Make `.venv` with pip in it. Debian keeps the part that this needs in a package apart."""
    if find_spec("ensurepip") is None and not apt_install(["python3-venv"]):
        raise SystemExit(
            fail("Python cannot make a virtual environment; sudo apt-get install python3-venv")
        )
    call(sys.executable, "-m", "venv", "--clear", str(VENV))


# ── what the tests need beyond Python ───────────────────────────────────────────────────────────


def install_debian_parts() -> None:
    """Install what is missing on Debian, as root; elsewhere the tests that need it are skipped."""
    missing = [package for package, there in debian_parts().items() if not there]
    if missing and not apt_install(missing):
        say(f"not here, so some tests are skipped: {', '.join(missing)}")


def debian_parts() -> dict[str, bool]:
    """Give the Debian packages that the tests use, and whether what they bring is there."""
    chromium = os.environ.get("ORTAQ_CHROMIUM", "chromium")
    return {
        "chromium": shutil.which(chromium) is not None,
        "fonts-dejavu-core": bool(output_of("fc-list", ":lang=kk", "family")),
        "fontconfig": shutil.which("fc-list") is not None,
        **dict.fromkeys(PANGO, find_library("pangoft2-1.0") is not None),
        "postgresql": any(Path("/usr/lib/postgresql").glob("*/bin/initdb")),
    }


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages where this user may; tell whether that worked."""
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return False
    say(f"installing {', '.join(packages)} with apt-get (a minute or two)")
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    call("apt-get", "-qq", "update", quiet=True)
    words = ["apt-get", "-qq", "--yes", "--no-install-recommends", "install", *packages]
    return call(*words, quiet=True)


# ── running other programs ──────────────────────────────────────────────────────────────────────


def run(words: list[str], title: str = "", **more: str) -> int:
    """Run a program of `.venv`, away from any real database, and give its exit status."""
    if title:
        say(title)
    return in_venv(words, None, **more).returncode


def run_beside(programs: dict[str, list[str]]) -> dict[str, int]:
    """Run programs of `.venv`, one on each core; show what each said, and give how each ended."""
    results = {}
    with ThreadPoolExecutor(os.cpu_count()) as cores:
        ended = cores.map(lambda words: in_venv(words, subprocess.PIPE), programs.values())
        for name, program in zip(programs, ended, strict=True):
            say(name)
            print(program.stdout, end="", flush=True)
            results[name] = program.returncode
    return results


def in_venv(
    words: list[str], output: int | None = None, **more: str
) -> subprocess.CompletedProcess[str]:
    """Run a program of `.venv`, away from any real database, until it ends."""
    places = os.pathsep.join((str(SCRIPTS), os.environ.get("PATH", os.defpath)))
    world = {**os.environ, "PATH": places, **more}
    world.pop("ORTAQ_DATABASE_URL", None)
    program = [str(SCRIPTS / words[0]), *words[1:]]
    return subprocess.run(
        program, env=world, text=True, stdout=output, stderr=output and subprocess.STDOUT,
        check=False,
    )  # fmt: skip


def become(*words: str) -> int:
    """Hand this process over to a program of `.venv`, so that signals reach it."""
    program = str(SCRIPTS / words[0])
    if os.name == "nt":
        return subprocess.run([program, *words[1:]], check=False).returncode
    sys.stdout.flush()
    return os.execv(program, [program, *words[1:]])


def call(*words: str, quiet: bool = False) -> bool:
    """Run a program, showing what it says, or that only if it fails; tell whether it succeeded."""
    done = subprocess.run(words, capture_output=quiet, text=True, check=False)
    if quiet and done.returncode != 0:
        print(done.stdout, done.stderr, file=sys.stderr)
    return done.returncode == 0


def works(*words: str) -> bool:
    """Tell whether a program is there and answers."""
    return bool(output_of(*words, "--version"))


def output_of(*words: str) -> str:
    """Give what a program prints, "" where it is not there or fails."""
    try:
        done = subprocess.run(words, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def say(what: str) -> None:
    """Tell the reader what happens now."""
    print(f"── {what}", flush=True)


def fail(why: str) -> int:
    """Tell the reader why this goes no further, and give the exit status for it."""
    print(f"run.py: {why}", file=sys.stderr)
    return 1


if __name__ == "__main__":
    if not OLDEST <= sys.version_info[:2] <= NEWEST:
        here = ".".join(map(str, sys.version_info[:2]))
        sys.exit(fail(f"Ortaq runs on Python 3.11, 3.12 and 3.13; this is {here}"))
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
