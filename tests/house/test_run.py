"""`run.py` installs what is missing, once, and starts again where it was interrupted."""

from __future__ import annotations

from pathlib import Path

import pytest

import run


class Installer:
    """Stands for uv and pip: counts what it is asked to install, and may fail."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.succeeds = True

    def __call__(self, requirements: Path) -> bool:
        self.asked.append(requirements.name)
        return self.succeeds


@pytest.fixture
def installer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Installer:
    """A fresh computer: `.venv` is an empty folder, and nothing real is installed."""
    stand_in = Installer()
    monkeypatch.setattr(run, "STAMP", tmp_path / ".installed")
    monkeypatch.setattr(run, "install_with_uv", stand_in)
    monkeypatch.setattr(run, "install_with_pip", stand_in)
    return stand_in


def test_a_second_start_installs_nothing(installer: Installer) -> None:
    run.prepare(run.DEVELOP)
    run.prepare(run.DEVELOP)
    assert installer.asked == ["develop.txt"]


def test_what_developers_have_is_enough_to_serve(installer: Installer) -> None:
    run.prepare(run.DEVELOP)
    run.prepare(run.RUN)
    assert installer.asked == ["develop.txt"]


def test_what_serves_is_not_enough_for_developers(installer: Installer) -> None:
    run.prepare(run.RUN)
    run.prepare(run.DEVELOP)
    assert installer.asked == ["run.txt", "develop.txt"]


def test_a_failed_installation_is_repeated(installer: Installer) -> None:
    installer.succeeds = False
    with pytest.raises(SystemExit) as left:
        run.prepare(run.RUN)
    assert left.value.code == 1
    installer.succeeds = True
    run.prepare(run.RUN)
    assert installer.asked[-1] == "run.txt"


def test_an_interrupted_update_leaves_no_trust_in_what_was_there(
    installer: Installer, monkeypatch: pytest.MonkeyPatch
) -> None:
    run.prepare(run.RUN)
    installer.succeeds = False
    with pytest.raises(SystemExit):
        run.prepare(run.DEVELOP)
    assert not run.STAMP.exists()


def test_changed_requirements_are_installed_again(
    installer: Installer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    changed = tmp_path / "run.txt"
    monkeypatch.setattr(run, "RUN", changed)
    changed.write_text("lxml==6.0.0\n", encoding="utf-8")
    run.prepare(changed)
    changed.write_text("lxml==6.0.1\n", encoding="utf-8")
    run.prepare(changed)
    assert installer.asked == ["run.txt", "run.txt"]


def test_without_venv_the_line_to_type_is_told(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run, "find_spec", lambda _name: None)
    monkeypatch.setattr(run, "apt_install", lambda _packages: False)
    with pytest.raises(SystemExit):
        run.make_venv()
    assert "sudo apt-get install python3-venv" in capsys.readouterr().err


def test_tests_never_see_the_real_database(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("ORTAQ_DATABASE_URL", "postgresql://real")
    code = "import os; print(os.environ.get('ORTAQ_DATABASE_URL', 'none'))"
    assert run.run(["python", "-c", code]) == 0
    assert capfd.readouterr().out == "none\n"


def test_checks_run_beside_each_other_and_each_keeps_its_words_and_its_end(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    waits = "import pathlib, time\nwhile not pathlib.Path('other').exists(): time.sleep(0.01)\n"
    monkeypatch.chdir(tmp_path)
    first = ["python", "-c", f"{waits}print('first')"]  # comes to its end beside the other alone
    other = ["python", "-c", "import sys; open('other', 'w').close(); sys.exit('other')"]
    assert run.run_beside({"one": first, "two": other}) == {"one": 0, "two": 1}
    told = capfd.readouterr()
    assert (told.out, told.err) == ("── one\nfirst\n── two\nother\n", "")


def test_a_word_too_many_is_wrong_usage(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["run.py", "test", "quickly"])
    with pytest.raises(SystemExit) as left:
        run.main()
    assert left.value.code == 2
