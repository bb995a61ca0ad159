"""`ortaq act`: what a person sees, what a program gets, and one line when something is wrong."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ortaq.cli import main
from ortaq.cli.act_words import DIFFERENCES, FINDINGS
from ortaq.law.act import FindingCode
from ortaq.law.akn import validate
from ortaq.law.parity import DifferenceCode
from tests.law.word_files import p, word_file

RUSSIAN = """Закон о воде

Глава 1. Общие положения

Статья 1. Вода

1. Вода принадлежит народу.

2. Орган:

1) ведёт учёт;

2) отвечает на обращения в течение 10 дней.

Глава 2. Лес

Статья 2. Охрана

Лес охраняется законом.
"""
KAZAKH = """Су туралы заң

1-тарау. Жалпы ережелер

1-бап. Су

1. Су халыққа тиесілі.

2. Орган:

1) есеп жүргізеді;

2) өтініштерге 15 күн ішінде жауап береді.

2-тарау. Орман

2-бап. Қорғау

Орман заңмен қорғалады.
"""


@pytest.fixture
def law(tmp_path: Path) -> Path:
    """A short law in Russian."""
    return _file(tmp_path / "law.ru.txt", RUSSIAN)


def _file(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_the_summary_says_what_was_read(law: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["act", str(law), "--date", "2026-03-12"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "Закон о воде",
        "  Russian · of 2026-03-12",
        "  2 chapters · 2 articles · 2 paragraphs · 2 points",
        "",
        "Contents",
        "  Глава 1. Общие положения  1",
        "  Глава 2. Лес  2",
    ]


def test_what_is_doubtful_is_listed_with_its_place_and_what_to_do(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "law.docx"
    cells = "".join(f"<w:tc>{p(words)}</w:tc>" for words in ("Срок", "10 дней"))
    path.write_bytes(
        word_file(p("Статья 1. Вода") + p("1. Срок:") + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>")
    )
    assert main(["act", str(path)]) == 0
    said = capsys.readouterr().out
    assert "a table, read cell by cell: compare it with the source" in said
    assert "line 3, art_1__para_1: Срок" in said


def test_json_is_one_document_in_the_promised_shape(
    law: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["act", str(law), "--json", "--lang", "ru"]) == 0
    act = json.loads(capsys.readouterr().out)
    assert (act["title"], act["lang"], act["date"], act["warnings"]) == (
        "Закон о воде", "ru", None, [],
    )  # fmt: skip
    article = act["provisions"][0]["children"][0]
    assert {"eid", "kind", "num", "heading", "text", "children"} <= article.keys()
    assert (article["eid"], article["heading"]) == ("art_1", "Вода")


@pytest.mark.parametrize("ending", ["xml", "json", "html", "txt"])
def test_what_is_written_reads_as_the_same_law(
    law: Path, tmp_path: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / f"act.{ending}"
    assert main(["act", str(law), "-o", str(output)]) == 0
    assert f"Written to {output}" in capsys.readouterr().out
    eids = []
    for path in (law, output):
        main(["act", str(path), "--json"])
        eids.append(_eids(json.loads(capsys.readouterr().out)["provisions"]))
    assert eids[0] == eids[1]


def _eids(provisions: list[dict[str, object]]) -> list[object]:
    children = (child for provision in provisions for child in [provision["children"]])
    below = [_eids(child) for child in children if isinstance(child, list)]
    return [(p["eid"], p["heading"], p["text"]) for p in provisions] + below


def test_the_written_xml_follows_the_standard(law: Path, tmp_path: Path) -> None:
    output = tmp_path / "act.xml"
    main(["act", str(law), "-o", str(output)])
    assert validate(output.read_bytes()) == ()


def test_two_language_versions_are_held_against_each_other(
    law: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = _file(tmp_path / "law.kk.txt", KAZAKH)
    assert main(["act", str(law), "--against", str(other)]) == 0
    said = capsys.readouterr().out
    assert "Parity of ru and kk" in said
    assert "different figures (ru: 10; kk: 15)" in said
    main(["act", str(law), "--against", str(other), "--json"])
    parity = json.loads(capsys.readouterr().out)["parity"]
    assert parity["is_same_tree"] is True
    assert [difference["code"] for difference in parity["differences"]] == ["figures"]


@pytest.mark.parametrize("words", [["-o", "act.doc"], ["--date", "yesterday"], []])
def test_wrong_usage_is_told_apart_from_wrong_input(words: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["act", *(["law.txt"] if words else []), *words])
    assert refused.value.code == 2


def test_a_file_that_cannot_be_read_is_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "law.docx"
    path.write_bytes(b"PK\x03\x04 and nothing more")
    for words in ([str(path)], [str(tmp_path / "none.txt")], [str(path), "--lang", "xx"]):
        assert main(["act", *words]) == 1
        captured = capsys.readouterr()
        assert captured.out == ""
        assert captured.err.count("\n") == 1
        assert captured.err.startswith("ortaq: ")


def test_a_file_of_200_mb_is_refused_without_being_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(200 * 2**20)
    assert main(["act", str(path)]) == 1
    assert "the file has 200 MB" in capsys.readouterr().err


def test_every_code_has_its_words() -> None:
    assert set(FINDINGS) == set(FindingCode)
    assert set(DIFFERENCES) == set(DifferenceCode)


@pytest.mark.parametrize("lang", ["ru", "kk"])
def test_the_drafts_of_2026_are_counted(
    shared_data: Path, lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = shared_data / f"law/kz/constitution-2026-draft.{lang}.docx"
    assert main(["act", str(path)]) == 0
    said = capsys.readouterr().out
    assert "11 sections · 96 articles · 297 paragraphs · 111 points" in said
