"""`ortaq demo` and `ortaq serve` become the platform's own program."""

from __future__ import annotations

import sys

import pytest

from ortaq.cli import main


@pytest.fixture
def became(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """The programs that this process would have become."""
    programs: list[list[str]] = []

    def execv(_program: str, words: list[str]) -> int:
        programs.append(words)
        return 0

    monkeypatch.setattr("os.execv", execv)
    return programs


def test_the_demonstration_is_a_program_of_the_platform(became: list[list[str]]) -> None:
    main(["demo", "--port", "8123"])
    assert became == [[sys.executable, "-m", "ortaq_site", "demo", "--port=8123"]]


def test_the_platform_listens_on_this_computer_unless_told_otherwise(
    became: list[list[str]],
) -> None:
    main(["serve"])
    program = [sys.executable, "-m", "ortaq_site", "serve"]
    assert became == [[*program, "--host=127.0.0.1", "--workers=1", "--port=8000"]]


@pytest.mark.parametrize("word", ["0", "65536", "http", "-1"])
def test_what_is_no_port_is_wrong_usage(word: str, became: list[list[str]]) -> None:
    with pytest.raises(SystemExit) as left:
        main(["demo", f"--port={word}"])
    assert left.value.code == 2
    assert became == []


def test_a_file_that_looks_like_an_option_stays_a_file(became: list[list[str]]) -> None:
    main(["restore", "--replace", "--checkpoint", "a", "--checkpoint", "b", "--", "--file"])
    said = ["restore", "--checkpoint=a", "--checkpoint=b", "--replace", "--", "--file"]
    assert became == [[sys.executable, "-m", "ortaq_site", *said]]
