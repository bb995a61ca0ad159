"""The door of the command line: statuses, one-line failures, output that any program can read."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from ortaq import __version__
from ortaq.cli import COMMANDS, main
from ortaq.cli.failures import INTERRUPTED, guarded
from ortaq.cli.output import print_json
from ortaq.errors import OrtaqError, UnreadableSource


def _raising(error: BaseException) -> Callable[[], int]:
    def work() -> NoReturn:
        raise error

    return work


def _complaint(work: Callable[[], int], capsys: pytest.CaptureFixture[str]) -> str:
    """The one line that a failing piece of work leaves on standard error."""
    assert guarded(work) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    return said.err


def _ortaq(*words: str, **world: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "ortaq", *words],
        capture_output=True,
        env={**os.environ, **world},
        check=False,
    )


def test_the_version_is_told() -> None:
    done = _ortaq("--version")
    assert (done.returncode, done.stdout.decode()) == (0, f"ortaq {__version__}\n")


def test_no_command_shows_the_help_as_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert all(name in said.err for name in COMMANDS)


def test_an_unknown_command_is_wrong_usage() -> None:
    with pytest.raises(SystemExit) as left:
        main(["divine"])
    assert left.value.code == 2


def test_every_command_names_a_module_that_registers_it() -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit) as left:
            main([name, "--help"])
        assert left.value.code == 0


def test_starting_loads_no_command_and_no_heavy_part() -> None:
    code = "import sys; from ortaq.cli import main; main([]); print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)
    loaded = set(done.stdout.decode().split())
    assert not loaded & {"numpy", "lxml", "scipy", "django", "tqdm", "ortaq.cli.doctor"}


def test_an_error_of_ours_is_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    told = _complaint(_raising(UnreadableSource("law.pdf", "is encrypted", "page 3")), capsys)
    assert told == "ortaq: law.pdf, page 3: is encrypted\n"


def test_a_message_of_many_lines_becomes_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert _complaint(_raising(OrtaqError("one\n  two")), capsys) == "ortaq: one two\n"


def test_a_missing_file_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    missing = tmp_path / "жоқ.docx"
    told = _complaint(lambda: len(missing.read_bytes()), capsys)
    assert told == f"ortaq: {missing}: no such file\n"


def test_a_missing_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = tmp_path / "reports" / "cmp.html"
    told = _complaint(lambda: output.write_bytes(b""), capsys)
    assert told == f"ortaq: {output}: there is no folder {output.parent}\n"


def test_a_folder_instead_of_a_file_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = _complaint(lambda: len(tmp_path.read_bytes()), capsys)
    assert told == f"ortaq: {tmp_path}: this is a folder; give a file\n"


def test_a_forbidden_file_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    told = _complaint(_raising(PermissionError(13, "Permission denied", "law.xml")), capsys)
    assert told == "ortaq: law.xml: no permission\n"


def test_a_full_disk_is_told_in_the_words_of_the_system(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = _complaint(_raising(OSError(28, "No space left on device", "cmp.html")), capsys)
    assert told == "ortaq: cmp.html: No space left on device\n"


def test_an_unexpected_failure_is_one_line_that_says_what_to_report(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = _complaint(_raising(KeyError("art_5")), capsys)
    assert "KeyError" in told
    assert "art_5" in told
    assert __version__ in told
    assert "--debug" in told


def test_debug_shows_where_a_failure_arose(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(_raising(KeyError("art_5")), debug=True) == 1
    assert "Traceback" in capsys.readouterr().err


def test_stopping_by_hand_is_quiet(capsys: pytest.CaptureFixture[str]) -> None:
    assert guarded(_raising(KeyboardInterrupt())) == INTERRUPTED
    assert capsys.readouterr() == ("", "")


def test_a_reader_that_goes_away_is_no_failure_worth_words() -> None:
    code = (
        "import sys; from ortaq.cli.failures import guarded\n"
        "sys.exit(guarded(lambda: print('line\\n' * 1_000_000) or 0))"
    )
    work = subprocess.Popen(
        [sys.executable, "-c", code], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert work.stdout is not None
    assert work.stderr is not None
    work.stdout.close()
    complaint = work.stderr.read()
    work.stderr.close()
    assert (work.wait(), complaint) == (141, b"")


def test_json_keeps_its_letters_whatever_the_locale() -> None:
    document = {"title": "Әділ заң", "file": "a\udcff"}
    code = (
        "from ortaq.cli.failures import speak_utf8; from ortaq.cli.output import print_json\n"
        f"speak_utf8(); print_json({document!a})"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        env={**os.environ, "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        check=True,
    )
    assert "Әділ заң".encode() in done.stdout
    assert json.loads(done.stdout) == document


def test_json_is_the_only_output(capsys: pytest.CaptureFixture[str]) -> None:
    print_json([{"бап": 1}])
    said = capsys.readouterr()
    assert said.err == ""
    assert json.loads(said.out) == [{"бап": 1}]


def test_debug_may_stand_before_or_after_the_command(capsys: pytest.CaptureFixture[str]) -> None:
    for words in (["--debug", "doctor", "--help"], ["doctor", "--debug", "--help"]):
        with pytest.raises(SystemExit) as left:
            main(words)
        assert left.value.code == 0
        assert "usage" in capsys.readouterr().out


@pytest.mark.parametrize(
    "command",
    [
        ["act", "{file}"],
        ["report", "{file}"],
        ["commitments", "{file}", "--on", "2026-12-31"],
        ["submissions", "{table}", "--mapping", "{file}"],
    ],
    ids=lambda command: command[0],
)
@pytest.mark.parametrize("content", ["[" * 100_000, '{"text": 1' + "0" * 5_000 + "}"])
def test_json_that_python_will_not_read_is_refused_by_name(
    command: list[str], content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, table = tmp_path / "deep.json", tmp_path / "letters.csv"
    file.write_text(content, encoding="utf-8")
    table.write_text("text\nБольше скамеек\n", encoding="utf-8")
    assert main([part.format(file=file, table=table) for part in command]) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert "deep.json" in told
    assert "unexpected failure" not in told
