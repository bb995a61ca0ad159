"""`ortaq opinion`: plain sentences, one JSON document, a page, and one line when it goes wrong."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import polars as pl
import pytest

from ortaq.cli import main
from ortaq.opinion.export import export_polis
from tests.opinion.consultation import SHARED, attributes, votes_of_two_camps

HEAVY = ("sklearn", "scipy.optimize", "scipy.stats", "pandas", "django", "distributed")


@pytest.fixture(scope="module")
def export(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("polis")
    export_polis(votes_of_two_camps(), folder)
    return folder


@pytest.fixture(scope="module")
def people(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("people") / "people.csv"
    attributes(votes_of_two_camps()).frame.write_csv(path)
    return path


def test_the_summary_says_who_which_groups_and_what_unites(
    export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["opinion", str(export)]) == 0
    told = capsys.readouterr().out
    assert "150 people took part" in told
    assert "Group A: 90 people" in told
    assert told.index("What unites") < told.index(SHARED) < told.index("What divides")


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("votes.parquet", b"no table at all", "this is no Parquet file"),
        ("votes.csv", b'a,b\n"' + b"x" * 200_000, "line 2: this is no CSV"),
        ("votes.csv", b"participant,statement,vote\n", "no vote can be read"),
        ("votes.csv", b"participant,statement,vote\nana,s1,perhaps\n", "no vote can be read"),
    ],
)
def test_what_holds_no_votes_is_refused_in_one_line_that_names_the_file(
    name: str, content: bytes, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / name).write_bytes(content)
    assert main(["opinion", str(tmp_path / name)]) == 1
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert name in captured.err
    assert told in captured.err


@pytest.mark.parametrize(("lang", "told"), [("kk", "Не біріктіреді"), ("ru", "Что объединяет")])
def test_the_summary_speaks_the_language_asked_for(
    export: Path, lang: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["opinion", str(export), "--lang", lang]) == 0
    assert told in capsys.readouterr().out


def test_json_is_one_document_and_nothing_else(
    export: Path, people: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["opinion", str(export), "--participants", str(people), "--json"]) == 0
    captured = capsys.readouterr()
    document = json.loads(captured.out)
    assert document["participants"] == 150
    assert set(document["statement_results"][0]["strata"]) == {"region", "sector"}


def test_the_ending_of_the_output_decides_what_is_written(export: Path, tmp_path: Path) -> None:
    for name in ("report.html", "report.json", "report.csv"):
        assert main(["opinion", str(export), "-o", str(tmp_path / name)]) == 0
    assert (tmp_path / "report.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    assert json.loads((tmp_path / "report.json").read_text(encoding="utf-8"))["votes"] > 0
    table = (tmp_path / "report.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(table.splitlines()))
    assert {row["partition"] for row in rows} == {"", "opinion group"}


def test_assignments_name_the_group_of_everybody(export: Path, tmp_path: Path) -> None:
    for name in ("who.csv", "who.parquet"):
        path = tmp_path / name
        assert main(["opinion", str(export), "--assignments", str(path)]) == 0
        table = pl.read_csv(path) if name.endswith("csv") else pl.read_parquet(path)
        assert table["group"].value_counts().sort("group")["count"].to_list()[:2] == [90, 60]


def test_assignments_name_marks_of_unusual_voters(tmp_path: Path) -> None:
    rng = np.random.default_rng(3)
    honest = [[f"h{i}", j, rng.choice([-1, 1])] for i in range(60) for j in range(40)]
    stubborn = [["always", j, 1] for j in range(40)]
    votes = pl.DataFrame([*honest, *stubborn], ["voter-id", "comment-id", "vote"], orient="row")
    votes.write_csv(tmp_path / "votes.csv")
    out = tmp_path / "who.csv"
    assert main(["opinion", str(tmp_path / "votes.csv"), "--assignments", str(out)]) == 0
    marks = dict(pl.read_csv(out).select("participant", "marks").iter_rows())
    assert "one_answer" in marks["always"].split()
    assert marks["h0"] in (None, "")


def test_votes_are_exported_with_a_dictionary_and_read_back_alike(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "open" / "data"
    assert main(["opinion", str(export), "--json", "--export", str(folder)]) == 0
    first = json.loads(capsys.readouterr().out)
    assert (folder / "dictionary.csv").exists()
    assert main(["opinion", str(folder), "--json"]) == 0
    again = json.loads(capsys.readouterr().out)
    assert again["statement_results"] == first["statement_results"]
    assert main(["opinion", str(export), "--export", str(folder)]) == 1
    assert "is there already" in capsys.readouterr().err


def test_a_release_is_published_after_another(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first = tmp_path / "first.json"
    assert main(["opinion", str(export), "-o", str(first)]) == 0
    capsys.readouterr()
    assert main(["opinion", str(export), "--previous", str(first), "--json"]) == 0
    assert "previous_1" in json.loads(capsys.readouterr().out)["receipt"]["beside_sha256"]
    assert main(["opinion", str(export), "--previous", str(export / "comments.csv")]) == 1
    assert capsys.readouterr().err.startswith("ortaq: comments.csv: ")


def test_parquet_and_export_say_the_same_on_any_number_of_workers(
    export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["opinion", str(export), "--json"])
    first = json.loads(capsys.readouterr().out)
    pl.read_csv(export / "votes.csv").write_parquet(tmp_path / "votes.parquet")
    main(["opinion", str(export), "--workers", "2", "--json"])
    assert json.loads(capsys.readouterr().out) == first
    main(["opinion", str(tmp_path / "votes.parquet"), "--json"])
    assert json.loads(capsys.readouterr().out)["groups"] == first["groups"]


def test_refused_rows_are_named_by_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    votes = tmp_path / "votes.csv"
    votes.write_text("participant,statement,vote\na,1,1\na,2,perhaps\nb,1,-1\n", encoding="utf-8")
    assert main(["opinion", str(votes)]) == 0
    assert "votes.csv, line 3: this is no vote (perhaps)" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["{folder}/nothing"], "no such file"),
        (["{export}", "--participants", "{folder}/nothing.csv"], "no such file"),
        (["{export}", "--weights", "{folder}/margins.csv"], "age"),
        (["{export}", "--weights", "{folder}/wrong.csv"], "line 2"),
        (["{export}", "--cross", "region,age"], "region"),
        (["{export}", "--scheduler", "nowhere://1"], "scheduler"),
    ],
)
def test_what_is_wrong_is_one_line(
    words: list[str], told: str, export: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "margins.csv").write_text("attribute,part,people\nage,18,1\n", encoding="utf-8")
    (tmp_path / "wrong.csv").write_text("attribute,part,people\nage,18,x\n", encoding="utf-8")
    asked = [word.format(folder=tmp_path, export=export) for word in words]
    assert main(["opinion", *asked]) == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert told in error


@pytest.mark.parametrize("wrong", [["-o", "x.docx"], ["--workers", "0"], ["--cross", "region"]])
def test_wrong_usage_ends_with_two(wrong: list[str], export: Path) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["opinion", str(export), *wrong])
    assert ended.value.code == 2


def test_a_start_imports_nothing_heavy() -> None:
    asked = f"import ortaq.cli.opinion, sys; print([m for m in {HEAVY!r} if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)
    assert told.stdout.strip() == "[]"


def test_real_conversations_have_reports(shared_data: Path, tmp_path: Path) -> None:
    for name in ("london.youth.policing", "canadian-electoral-reform"):
        report = tmp_path / f"{name}.html"
        assert main(["opinion", str(shared_data / "polis" / name), "-o", str(report)]) == 0
        assert "</html>" in report.read_text(encoding="utf-8")
