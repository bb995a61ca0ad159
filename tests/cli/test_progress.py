"""A progress bar appears beside work that lasts, on a terminal, and nowhere else."""

from __future__ import annotations

import io

import pytest

from ortaq.cli import progress as bar
from ortaq.cli.progress import progress


class Terminal(io.StringIO):
    """Standard error of somebody who watches."""

    def isatty(self) -> bool:
        return True


def test_every_item_comes_through_in_order(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(progress(range(5), "reading")) == [0, 1, 2, 3, 4]
    assert capsys.readouterr() == ("", "")


def test_work_that_lasts_shows_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bar, "SECONDS_BEFORE_PROGRESS", 0.0)
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    list(progress(range(5), "reading"))
    assert "reading" in terminal.getvalue()


def test_short_work_shows_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    list(progress(range(5), "reading"))
    assert "reading" not in terminal.getvalue()
