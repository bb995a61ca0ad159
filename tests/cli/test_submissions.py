"""`ortaq submissions` says what letters are about, and nothing of who wrote them."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path

import pytest

from ortaq.cli import main
from ortaq.law.act import Kind, Provision
from ortaq.law.akn import write_akn
from tests.submissions.letters import KAZAKH, RUSSIAN

TABLE = """id,date,ФИО,text
1,2026-02-01,Иванова,Поднимите пенсии старикам
2,2026-02-02,Петров,Поднимите пенсии старикам!
3,2026-02-03,Ким,Закройте свалку у школы
4,вчера,Ли,Дайте врача в село
5,2026-02-04,Омар,Зейнетақыны көтеріңіздер
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "letters.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "ru.xml").write_bytes(write_akn(RUSSIAN))
    (tmp_path / "kk.xml").write_bytes(write_akn(KAZAKH))
    return tmp_path


def asked(folder: Path, *words: str) -> int:
    return main(["submissions", str(folder / "letters.csv"), *words])


def test_the_summary_tells_what_letters_are_about(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(folder, "--act", str(folder / "ru.xml")) == 0
    told = capsys.readouterr().out
    assert "4 letters" in told
    assert "1 with an unreadable date" in told
    assert "Статья 2" in told
    assert "Иванова" not in told


def test_json_is_one_document(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    acts = ("--act", str(folder / "ru.xml"), "--act2", str(folder / "kk.xml"))
    assert asked(folder, *acts, "--json") == 0
    document = json.loads(capsys.readouterr().out)
    duplicates = [group for group in document["groups"] if group["kind"] == "duplicate"]
    assert [sorted(group["members"]) for group in duplicates] == [["1", "2"]]
    first = {link["submission"]: link["targets"][0] for link in document["links"]}
    assert {key: one["eid"] for key, one in first.items()} == {
        "1": "art_2", "2": "art_2", "3": "art_3", "5": "art_2",
    }  # fmt: skip
    assert first["5"]["act"] == "kk"
    assert "Иванова" not in json.dumps(document, ensure_ascii=False)


def test_a_dry_run_shows_the_mapping_and_the_refused_rows(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(folder, "--dry-run", "--refused", str(folder / "mend.csv")) == 0
    shown = capsys.readouterr()
    assert json.loads(shown.out)["personal"] == ["ФИО"]
    assert "line 5: with an unreadable date (вчера)" in shown.err
    assert "Ли" in (folder / "mend.csv").read_text(encoding="utf-8-sig")
    (folder / "mapping.json").write_text(shown.out, encoding="utf-8")
    assert asked(folder, "--mapping", str(folder / "mapping.json")) == 0


@pytest.mark.parametrize("ending", ["docx", "xlsx", "csv", "json"])
def test_the_table_is_written_in_the_form_of_its_name(folder: Path, ending: str) -> None:
    written = folder / f"table.{ending}"
    assert asked(folder, "--act", str(folder / "ru.xml"), "-o", str(written)) == 0
    assert written.stat().st_size > 100


@pytest.mark.parametrize(
    ("program", "header"),
    [
        ("talk-to-the-city", ["id", "interview", "comment"]),
        ("themefinder", ["response_id", "response"]),
    ],
)
def test_letters_are_written_for_other_programs(
    folder: Path, program: str, header: list[str]
) -> None:
    assert asked(folder, "--export", program, "-o", str(folder / "out.csv")) == 0
    rows = list(csv.reader(io.StringIO((folder / "out.csv").read_text(encoding="utf-8"))))
    assert rows[0] == header
    assert rows[1][-1] == "Поднимите пенсии старикам"
    assert "Иванова" not in (folder / "out.csv").read_text(encoding="utf-8")


def test_an_export_needs_a_file_to_go_to(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert asked(folder, "--export", "themefinder") == 2
    assert "-o" in capsys.readouterr().err


def test_a_table_of_proposals_needs_the_draft(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert asked(folder, "-o", str(folder / "table.docx")) == 1
    assert "--act" in capsys.readouterr().err


def test_a_folder_of_messages_is_read(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    told = "From: a@example.kz\nSubject: О пенсии\n\nПоднимите пенсии\n"
    (tmp_path / "a.eml").write_text(told, encoding="utf-8")
    assert main(["submissions", str(tmp_path)]) == 0
    assert "1 letter" in capsys.readouterr().out
    (tmp_path / "a.eml").unlink()
    assert main(["submissions", str(tmp_path)]) == 1
    assert "no message" in capsys.readouterr().err


CLAUSE = "Свалка стоит не ближе двух вёрст от колодца, школы и больницы."
_LAST = RUSSIAN.provisions[-1]
_NEW = Provision("art_5__para_3", Kind.PARAGRAPH, "3.", text=(CLAUSE,))
LATER = replace(
    RUSSIAN,
    provisions=(*RUSSIAN.provisions[:-1], replace(_LAST, children=(*_LAST.children, _NEW))),
)


def influence(folder: Path, day: str, *words: str) -> int:
    told = f'id,date,text\n7,{day},"Прошу: {CLAUSE}"\n'
    (folder / "letters.csv").write_text(told, encoding="utf-8")
    (folder / "later.xml").write_bytes(write_akn(LATER))
    given = ("--act", str(folder / "ru.xml"), "--influence", str(folder / "later.xml"))
    return asked(folder, *given, *words)


def test_words_of_a_later_edition_are_traced_to_letters_before_it(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert influence(folder, "2026-02-01", "--published", "2026-03-01", "--json") == 0
    (found,) = json.loads(capsys.readouterr().out)["influence"]
    (span,) = found["spans"]
    assert "двух вёрст от колодца" in span["text"]
    assert [source["submission"] for source in span["sources"]] == ["7"]
    assert 0 < found["traced"] <= found["changed"]
    assert influence(folder, "2026-02-01", "--published", "2026-03-01") == 0
    assert "letter 7" in capsys.readouterr().out


def test_a_letter_that_came_later_led_to_nothing(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert influence(folder, "2026-04-01", "--published", "2026-03-01", "--json") == 0
    (found,) = json.loads(capsys.readouterr().out)["influence"]
    assert (found["spans"], found["traced"], found["letters"]) == ([], 0, 0)


def test_a_later_edition_needs_a_day_and_its_earlier_text(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert influence(folder, "2026-02-01") == 1
    assert "--published" in capsys.readouterr().err
    (folder / "later.xml").write_bytes(write_akn(LATER))
    assert asked(folder, "--influence", str(folder / "later.xml")) == 1
    assert "--act" in capsys.readouterr().err
