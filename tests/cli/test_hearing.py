"""`ortaq hearing` as a user meets it; all reports are our own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from ortaq.cli import main

PAPER = """АЯГОЗ, 19 февраля 2026 года. Проект закона «О пастбищах» обсудили накануне в Аягозе. \
Круглый стол собрал около 60 человек: фермеров, депутатов маслихата, учёных.

Заместитель акима Аягозского района Ерлан Тұяқов открыл встречу.

– Статья 8 проекта впервые обязывает вести карту пастбищ, и мы этого ждали много лет, – сказал он.

В завершение участники единодушно поддержали законопроект.
"""
RADIO = """19 февраля 2026 года в Аягозе прошёл круглый стол по законопроекту о пастбищах. В нём \
участвовали 45 человек.

«Статья 8 проекта впервые заставляет вести карту пастбищ, и мы этого ждали много лет», – сказал \
заместитель акима района Ерлан Туяков.

Профессор Светлана Рогожина выступила против. «Пункт 3 статьи 12 отдаёт прогоны в аренду, этого \
допускать нельзя», – заявила она.
"""
MINUTES = """ПРОТОКОЛ № 4
заседания Общественного совета города Тараза
5 марта 2026 года                г. Тараз
РЕШИЛИ:
1. Отделу строительства проверить дороги до 15 мая.
ГОЛОСОВАЛИ: за – 9, против – 1, воздержался – 0.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in (("paper.txt", PAPER), ("radio.txt", RADIO), ("minutes.txt", MINUTES)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def printed(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    assert main(["hearing", *map(str, arguments)]) == 0
    return capsys.readouterr().out


def document(capsys: pytest.CaptureFixture[str], *arguments: object) -> Any:
    return json.loads(printed(capsys, *arguments, "--json"))


def test_json_holds_offsets_into_the_file(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = document(capsys, folder / "paper.txt")
    assert found["statements"]
    for entry in (*found["statements"], *found["claims"]):
        assert PAPER[entry["start"] : entry["end"]] == entry["text"]


def test_one_report_leaves_its_claim_untested(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = document(capsys, folder / "paper.txt")
    (claim,) = found["claims"]
    assert (claim["kind"], claim["verdict"]) == ("unanimity", "untested")
    assert {"code": "announced_not_heard", "detail": "business maslikhats scientists"} in claim[
        "because"
    ]


def test_an_objection_that_only_the_other_source_has_contradicts_the_claim(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = document(capsys, folder / "paper.txt", folder / "radio.txt")
    assert [claim["verdict"] for claim in found["claims"]] == ["contradicted"]
    assert [person["name"] for person in found["people"]] == ["Ерлан Тұяқов", "Светлана Рогожина"]
    about = {one["about"] for one in found["disagreements"]}
    assert {"event.date", "event.headcount", "statement.text"} <= about
    (pair,) = found["same_meeting"]
    assert pair["likely"]


def test_the_summary_shows_where_sources_differ_and_why_a_verdict_fell(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = printed(capsys, folder / "paper.txt", folder / "radio.txt")
    assert "paper.txt: about 60" in shown
    assert "radio.txt: 45" in shown
    assert "contradicted by the record" in shown
    assert "1 of them objects" in shown


def test_documents_of_two_meetings_are_named(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = printed(capsys, folder / "paper.txt", folder / "minutes.txt")
    assert shown.startswith("paper.txt and minutes.txt may be of two meetings")


def test_a_file_named_twice_counts_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    once = document(capsys, folder / "paper.txt")
    twice = document(capsys, folder / "paper.txt", folder / "paper.txt")
    assert twice | {"same_meeting": []} == once


def test_decisions_show_votes_charge_and_term(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = printed(capsys, folder / "minutes.txt")
    assert "charged: Отделу строительства · by 2026-05-15" in shown
    assert "9 in favour, 1 against, 0 abstained" in " ".join(shown.split())


def test_the_summary_says_what_a_promise_hangs_on_and_lacks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = tmp_path / "promise.txt"
    report.write_text(
        "В Таразе 5 марта 2026 года прошла встреча с жителями.\n\n«Если маслихат согласится, мы"
        " отремонтируем клуб», – сказал аким района Ерлан Туяков.\n",
        encoding="utf-8",
    )
    shown = printed(capsys, report)
    assert "- on condition: Если маслихат согласится" in shown
    assert "- not measurable yet, it lacks: figure, date" in shown


def test_an_open_vote_stands_beside_the_claim(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = {"id": "3", "text": "Статья 8 нужна", "agree": 60, "disagree": 40, "pass": 2}
    votes = folder / "votes.json"
    votes.write_text(json.dumps({"statement_results": [result]}), encoding="utf-8")
    shown = printed(capsys, folder / "paper.txt", "--opinion", votes)
    assert "open vote, statement 3: 60 agree, 40 disagree, 2 pass" in shown


@pytest.mark.parametrize("content", ["{", "[1]", '{"groups": []}'])
def test_what_is_no_opinion_is_refused_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], content: str
) -> None:
    (folder / "votes.json").write_text(content, encoding="utf-8")
    assert (
        main(["hearing", str(folder / "paper.txt"), "--opinion", str(folder / "votes.json")]) == 1
    )
    assert len(capsys.readouterr().err.strip().splitlines()) == 1
