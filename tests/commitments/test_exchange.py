"""Commitments travel as JSON without loss; what is wrong is named with its place."""

from __future__ import annotations

import copy
import json
from decimal import Decimal
from importlib import resources
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from ortaq.commitments.commitment import Commitment, Quantity, Standing
from ortaq.commitments.exchange import commitments_to_dict, commitments_to_json
from ortaq.commitments.judgement import Outcome, Progress
from ortaq.commitments.read_exchange import commitments_from_dict, commitments_from_json
from ortaq.errors import UnreadableSource
from tests.commitments.generated import commitments
from tests.commitments.world import (
    COOPERATION,
    SAID,
    commitment,
    day,
    indicator,
    judgement,
    reading,
)

FULL = commitment(
    indicators=(indicator(reading("over 40", "2026-05-01", "2026-05-31")),),
    judgements=(judgement("2026-06-01", progress="limited"),),
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(commitments)
def test_a_commitment_comes_back_from_json_as_it_was(one: Commitment) -> None:
    assert commitments_from_json(commitments_to_json((one,)), "file") == (one,)


@pytest.mark.parametrize("number", ["80000000", "2.4", "0.1", "1E+3", "12345678901234567.89"])
def test_money_keeps_its_last_digit(number: str) -> None:
    exact = commitment(quantities=(Quantity(Decimal(number), "KZT", is_money=True),))
    (back,) = commitments_from_json(commitments_to_json((exact,)), "file")
    assert back.quantities[0].value == Decimal(number)


def test_a_cooperation_keeps_who_gives_what_and_who_owns_the_results() -> None:
    (back,) = commitments_from_dict(commitments_to_dict((COOPERATION,)))
    assert [party.gives for party in back.parties] == ["people and rooms", "machines", ""]
    assert back.results_belong_to.startswith("university and rail yard")
    assert back.owners == ("university", "rail yard")


def test_a_person_may_write_little() -> None:
    written = b'[{"id": "a", "wording": "We will light the street.", "source": "https://x.org"}]'
    (read,) = commitments_from_json(written, "mine.json")
    assert (read.source.url, read.standing) == ("https://x.org", Standing.CONFIRMED)


@pytest.mark.parametrize(
    ("path", "value", "told"),
    [
        (("id",), 5, "commitments[0].id: a string is wanted here"),
        (("id",), "a b", "commitments[0].id: 'a b' has a space; an id is one word"),
        (("wording",), " ", "commitments[0].wording: the words of the promise are wanted"),
        (("quantities", 0, "upper"), "-1", "commitments[0].quantities[0].upper: -1 is less than"),
        (("period", "to"), "2027-13-01", "commitments[0].period.to: a day such as"),
        (("period", "to"), "2025-01-01", "commitments[0].period: it ends on 2025-01-01, before"),
        (("quantities", 0, "value"), "many", "commitments[0].quantities[0].value: a number"),
        (("quantities", 0, "bound"), "over", "known: exact, at_least, at_most, about"),
        (("judgements", 0, "by"), " ", "judgements[0].by: the name of a person is wanted"),
        (("judgements", 0, "progress"), None, "judgements[0]: give progress or outcome"),
        (("judgements", 0, "second"), "Boris", "second: the second signature is another"),
        (("indicators", 0, "readings", 0, "value"), [], "readings[0].value: a number is"),
        (("colour",), "red", "commitments[0].colour: unknown key"),
    ],
)
def test_an_error_names_its_place(path: tuple[str | int, ...], value: Any, told: str) -> None:
    document: Any = copy.deepcopy(commitments_to_dict((FULL,)))
    place = document["commitments"][0]
    for key in path[:-1]:
        place = place[key]
    place[path[-1]] = value
    with pytest.raises(UnreadableSource) as refused:
        commitments_from_dict(document, "mine.json")
    assert str(refused.value).startswith("mine.json, commitments[0]")
    assert told in str(refused.value)


def test_an_id_stands_once() -> None:
    with pytest.raises(UnreadableSource, match="'light' is empty or given twice"):
        commitments_from_dict(commitments_to_dict((FULL, FULL)))


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"{", "line 1, column 2: this is not JSON"),
        (b"\xff\xfe", "byte 0: this is not UTF-8"),
        (b"{}", "commitments: missing"),
        (b'{"format": "x", "commitments": []}', "format: 'x' is unknown"),
        (b"[" * 100_000, "nested too deep"),
    ],
)
def test_what_is_no_document_is_refused_in_one_line(content: bytes, told: str) -> None:
    with pytest.raises(UnreadableSource) as refused:
        commitments_from_json(content, "mine.json")
    assert told in str(refused.value)
    assert "\n" not in str(refused.value)


def test_the_promises_of_a_hearing_become_proposals() -> None:
    hearing = {
        "event": {"date": "2026-03-12", "place": "Караганда"},
        "people": [],
        "promises": [
            {
                "text": "не менее 80 млн тенге на свет",
                "start": 10,
                "end": 39,
                "speaker": "Борис",
                "actor": "акимат",
                "amount": {"value": 80_000_000, "currency": "KZT", "bound": "at_least"},
                "from": "2026-01-01",
                "to": "2027-12-31",
                "place": None,
            }
        ],
    }
    (found,) = commitments_from_json(json.dumps(hearing).encode(), "hearing.json")
    assert (found.id, found.standing, found.said_on) == ("promise-1", Standing.PROPOSED, SAID)
    assert (found.owners, found.period.end) == (("акимат",), day("2027-12-31"))
    assert found.money[0].value == 80_000_000


def test_the_schema_names_exactly_the_keys_that_are_written_and_read() -> None:
    text = resources.files("ortaq.commitments").joinpath("schema.json").read_text("utf-8")
    shapes = json.loads(text)["$defs"]
    full = commitments_to_dict((FULL,))["commitments"][0]
    assert set(shapes["commitment"]["properties"]) == set(full) | {"status"}
    indicator_keys = set(full["indicators"][0])
    assert set(shapes["indicator"]["properties"]) == indicator_keys
    assert set(shapes["reading"]["properties"]) == set(full["indicators"][0]["readings"][0])
    assert set(shapes["judgement"]["properties"]) == set(full["judgements"][0])
    assert set(shapes["quantity"]["properties"]) == set(full["quantities"][0])
    outcomes = shapes["judgement"]["properties"]["outcome"]["enum"]
    assert outcomes == [*Outcome, None]
    assert shapes["judgement"]["properties"]["progress"]["enum"] == [*Progress, None]
