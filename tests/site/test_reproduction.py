"""From the snapshot alone, with the library and no platform, every published number again."""

from __future__ import annotations

import csv
import hashlib
import json
import runpy
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from django.test import Client
from django.utils import timezone

from ortaq.cli import main
from ortaq_site.public.overview.figures import figures_of
from ortaq_site.public.report.gather.reader import nobody
from ortaq_site.records.law import Consultation
from ortaq_site.steps.ledger.seal import seal
from ortaq_site.steps.open_data import snapshot
from ortaq_site.steps.open_data.sources import sources

pytestmark = pytest.mark.django_db
LAW = "digital-rights"


@pytest.fixture
def world(demonstration: Consultation, tmp_path: Path) -> Path:
    """Unpack the snapshot of the demonstration as somebody outside would."""
    seal(timezone.now())
    with (tmp_path / "it.zip").open("w+b") as file:
        snapshot.write_snapshot(file, timezone.now())
        with zipfile.ZipFile(file) as packed:
            packed.extractall(tmp_path)
    return next(path for path in tmp_path.iterdir() if path.is_dir())


def context(client: Client, page: str) -> Any:
    answer = client.get(f"/en/{page}")
    assert answer.status_code == 200
    return answer.context


def table(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / "tables" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def computed(capsys: pytest.CaptureFixture[str], *words: object) -> Any:
    """What a command of the library says, as JSON."""
    capsys.readouterr()
    assert main([*map(str, words), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_every_published_number_comes_again_from_the_snapshot_alone(
    client: Client,
    world: Path,
    capsys: pytest.CaptureFixture[str],
    repository: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    _sums_are_right(world)
    _fates(client, world, capsys)
    _letters(client, world)
    _promises(client, world, capsys)
    _duties(client, world)
    _recommendations(client, world)
    _hearing(client, world)
    _results(client, world)
    _regions(client, world)
    _wordings(client, world)
    _influence(client, world)
    _laws(client, world)
    _report(client, world, capsys)
    _consultation(client, world)
    _log(client, world, capsys)
    _formats_agree(world)
    _same_bytes(world)
    monkeypatch.syspath_prepend(str(repository / "docs/recompute"))
    _scripts(world, capsys, repository)


def _sums_are_right(folder: Path) -> None:
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    said = dict(reversed(line.split("  ", 1)) for line in lines)
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert set(said) == there - {"SHA256SUMS"}
    for name, digest in said.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest


def _fates(client: Client, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Counts of what became of the articles: the page's bars, the comparison, the table."""
    shown = context(client, f"c/{LAW}/")
    on_page = {bar.fate: bar.count for bar in shown["bars"] if bar.count}
    texts = folder / "texts" / LAW
    found = computed(capsys, "compare", texts / "in-force.en.xml", texts / "draft.en.xml")
    pair = ("en", "in-force", "draft")
    names = ("language", "old_edition", "new_edition")
    rows = [row for row in table(folder, "changes") if tuple(row[name] for name in names) == pair]
    tallied = Counter((row["old_article"], row["new_article"], row["fate"]) for row in rows)
    again = Counter((link["old"], link["new"], link["kind"]) for link in found["links"])
    again.update(("", eid, "added") for eid in found["added"])
    again.update((eid, "", "removed") for eid in found["removed"])
    assert tallied == again
    for fate in ("added", "removed"):
        assert on_page.get(fate, 0) == sum(row["fate"] == fate for row in rows)
    units = {row["new_article"] for row in rows if row["new_article"]}
    assert sum(on_page.values()) == len(units) + on_page.get("removed", 0)


def _letters(client: Client, folder: Path) -> None:
    shown = context(client, f"c/{LAW}/letters/")["coverage"]
    letters, points = table(folder, "letters"), table(folder, "points")
    answered = {row["point"] for row in points if row["decision"]}
    assert shown.letters == len(letters)
    assert shown.points == len(points)
    assert shown.points_answered == len(answered)
    assert shown.answered == sum(row["point"] in answered for row in letters)
    (campaign,) = context(client, f"c/{LAW}/letters/")["campaigns"]
    (row,) = table(folder, "campaigns")
    assert int(row["letters"]) == campaign.core
    assert float(row["usual_in_burst"]) == campaign.evidence["burst"]["expected"]
    counted = Counter(row["point"] for row in letters if row["point"])
    assert counted == {row["point"]: int(row["letters"]) for row in points}


def _promises(client: Client, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = context(client, "promises/")
    on_page = {str(state): len(found) for state, found in shown["groups"]}
    day = shown["day"].isoformat()
    found = computed(capsys, "commitments", folder / "promises.json", "--on", day)
    again = Counter(one["status"]["state"] for one in found["commitments"])
    assert again == on_page == Counter(row["state"] for row in table(folder, "promises"))


def _duties(client: Client, folder: Path) -> None:
    board = context(client, f"laws/{LAW}/")["board"]
    found = [row for row in table(folder, "duties") if row["law"]]
    rows = [row for row in found if row["grade"] != "unaffected"]
    assert board.progress.unaffected == len(found) - len(rows)
    assert board.progress.places == len(rows)
    assert board.progress.decided == sum(row["verdict"] != "" for row in rows)
    assert board.progress.adopted == sum(row["stage"] == "adopted" for row in rows)


def _recommendations(client: Client, folder: Path) -> None:
    """Where each stands on the day of the page follows from its row alone."""
    page = context(client, f"c/{LAW}/recommendations/")
    rows = [one for one in table(folder, "recommendations") if one["consultation"] == LAW]
    today = timezone.localdate().isoformat()
    stands = Counter(
        "answered" if one["answer"] else "overdue" if one["due_on"] < today else "waiting"
        for one in rows
    )
    assert len(rows) == len(page["recommendations"]) > 0
    assert page["counts"] == {name: stands[name] for name in page["counts"]}
    said = {
        one.standing.recommendation.number: one.standing.answer
        for one in page["recommendations"]
        if one.standing.answer
    }
    assert {int(one["recommendation"]): one["answer_text"] for one in rows if one["answer"]} == {
        number: answer.text for number, answer in said.items()
    }


def _hearing(client: Client, folder: Path) -> None:
    row, *_ = table(folder, "hearings")
    record = json.loads((folder / row["file"]).read_text(encoding="utf-8"))
    shown = context(client, f"c/{LAW}/hearings/{row['hearing']}/")["shown"]
    assert len(shown.said) == len(record["statements"]) == int(row["statements"])
    assert len(shown.record["people"]) == len(record["people"]) == int(row["people"])
    assert len(table(folder, "hearing_statements")) == len(record["statements"])


def _results(client: Client, folder: Path) -> None:
    """Counts on the page of results, and the documents that were released, whole."""
    (place,) = (folder / "results").iterdir()
    shown = context(client, f"results/{place.name}/")["results"]
    rows = [row for row in table(folder, "results") if row["source"] == "count"]
    whole = {int(row["statement"]): row for row in rows if row["partition"] == "everybody"}
    assert len(whole) == len(shown.statements) > 0
    for told in shown.statements:
        row = whole[told.number]
        said = (told.whole.agree, told.whole.disagree, told.whole.passed)
        assert said == tuple(int(row[name]) for name in ("agree", "disagree", "pass"))
    with (folder / "polis" / place.name / "comments.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            assert row["agrees"] == whole[int(row["comment-id"])]["agree"]
            assert row["author-id"] == row["timestamp"] == ""


def _regions(client: Client, folder: Path) -> None:
    """How many answered from where, and how a region and the country answered a statement."""
    rows = [row for row in table(folder, "parts") if row["source"] == "release-1"]
    people = {row["part"]: row["people"] for row in rows if row["partition"] == "region"}
    for line in context(client, f"c/{LAW}/regions/")["lines"]:
        assert people[line.region.code] == ("" if line.people is None else str(line.people))
    told = [row for row in table(folder, "results") if row["source"] == "release-1"]
    by_part = {(int(row["statement"]), row["partition"], row["part"]): row for row in told}
    (voted,) = context(client, f"c/{LAW}/regions/KZ-35/")["votes"]
    assert str(voted.people) == people["KZ-35"]
    compared = [one for group in voted.groups for one in group.compared]
    assert compared
    for one in compared:
        here = by_part[one.told.number, "region", "KZ-35"]
        assert here["agree"] == ("" if one.here.agree is None else str(one.here.agree))


def _wordings(client: Client, folder: Path) -> None:
    rows = {int(row["wording"]): row for row in table(folder, "wordings")}
    shown = context(client, f"c/{LAW}/wordings/")["wordings"]
    assert len(shown) == sum(row["state"] == "shown" for row in rows.values()) > 0
    for one, _ in shown:
        assert int(rows[one.number]["supporters"]) == one.supports.count()


def _influence(client: Client, folder: Path) -> None:
    shown = context(client, f"c/{LAW}/influence/")
    rows = [row for row in table(folder, "influence") if row["language"] == shown["language"]]
    for name, column in (
        ("changed", "changed_words"),
        ("confirmed", "words_from_letters"),
        ("waiting", "words_waiting"),
    ):
        assert getattr(shown["whole"], name) == sum(int(row[column]) for row in rows)


def _laws(client: Client, folder: Path) -> None:
    board = context(client, f"laws/{LAW}/")["board"]
    laws = table(folder, "other_laws")
    read = [row for row in laws if row["provisions_read"] != "0"]
    assert (len(board.read), len(board.laws)) == (len(read), len(laws))
    assert board.provisions == sum(int(row["provisions_read"]) for row in read)
    touched = {row["law"] for row in table(folder, "duties") if row["grade"] != "unaffected"} - {""}
    assert board.touched == len(touched)


def _report(client: Client, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file that was published is written again from the snapshot, byte for byte."""
    row, *_ = table(folder, "reports")
    data = folder / row["file"]
    assert hashlib.sha256(data.read_bytes()).hexdigest() == row["sha256"]
    capsys.readouterr()
    assert main(["report", str(data), "--lang", "ru", "-o", str(folder / "again.html")]) == 0
    shown = client.get(f"/ru/c/{LAW}/report/{row['report']}.ru.html")
    assert (folder / "again.html").read_bytes() == shown.content


def _consultation(client: Client, folder: Path) -> None:
    """The figures on the page that most people see first."""
    gathered = figures_of(nobody(), Consultation.objects.get(slug=LAW))
    (voting,) = gathered.voting
    people = [row for row in table(folder, "parts") if row["partition"] == "opinion group"]
    counted = [int(row["people"]) for row in people if row["source"] == "count"]
    assert voting.people == sum(counted)
    assert voting.statements == len(table(folder, "statements"))
    assert gathered.meetings is not None
    hearings = table(folder, "hearings")
    assert gathered.meetings.objections == sum(int(row["objections"]) for row in hearings)


def _log(client: Client, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shown = context(client, "log/")
    found = computed(capsys, "verify", folder / "log")
    assert found["size"] == shown["size"] == found["covered"]
    assert {row["root"] for row in table(folder, "checkpoints")} >= {found["root"]}


def _formats_agree(folder: Path) -> None:
    """CSV, JSON and Parquet hold the same rows; the dictionary names every column."""
    named = {(row["table"], row["column"]) for row in table(folder, "../dictionary")}
    for source in sources().values():
        name = source.table.name
        rows = json.loads((folder / "tables" / f"{name}.json").read_text("utf-8"))["rows"]
        packed = pl.read_parquet(folder / "tables" / f"{name}.parquet")
        assert len(rows) == packed.height == len(table(folder, name))
        assert {(name, column) for column in packed.columns} <= named
        whole = [column.name for column in source.table.columns if column.kind == "whole"]
        for column in whole:
            assert [row[column] for row in rows] == packed[column].to_list()


def _same_bytes(folder: Path) -> None:
    """The same day gives the same bytes."""
    now, sums = timezone.now(), set()
    for _ in range(2):
        with (folder.parent / "again.zip").open("w+b") as file:
            snapshot.write_snapshot(file, now)
            file.seek(0)
            sums.add(hashlib.file_digest(file, "sha256").hexdigest())
    assert len(sums) == 1


def _scripts(folder: Path, capsys: pytest.CaptureFixture[str], repository: Path) -> None:
    """What docs/recompute offers strangers comes to the published numbers, and sees a wrong one."""
    scripts = sorted((repository / "docs/recompute").glob("*.py"))
    offered = {path.stem: path for path in scripts if path.stem != "snapshot"}
    assert set(offered) == {"articles", "letters", "log", "opinions", "promises"}
    for name, path in offered.items():
        capsys.readouterr()
        assert _ended(path, folder) == 0, name
        assert "Every number came out the same." in capsys.readouterr().out
    table = folder / "tables/promises.csv"
    table.write_text(table.read_text("utf-8").replace(",overdue,", ",running,", 1), "utf-8")
    assert _ended(offered["promises"], folder) == 1
    assert "← differs" in capsys.readouterr().out


def _ended(script: Path, folder: Path) -> object:
    """Run a script as if typed, and give its exit status."""
    with pytest.MonkeyPatch.context() as typed:
        typed.setattr("sys.argv", [script.name, str(folder)])
        with pytest.raises(SystemExit) as ended:
            runpy.run_path(str(script), run_name="__main__")
    return ended.value.code
