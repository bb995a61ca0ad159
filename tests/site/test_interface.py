"""The interface gives what is public, in the shapes that it describes, and nothing else."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.test import Client
from hypothesis import HealthCheck, given, settings

from ortaq.report.open_data.table import tables
from ortaq_site.api.shapes import row_shape
from ortaq_site.records.hearings import Hearing
from ortaq_site.records.law import Consultation
from ortaq_site.records.participation import Question, Statement
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import GroupState, LetterGroup, Submission
from ortaq_site.steps import law
from ortaq_site.steps.open_data.sources import sources
from tests.site.voting_world import question
from tests.site.world import begin_edition, new_act, source_of

pytestmark = pytest.mark.django_db
CANARY = "hidden"
"""Stands in everything that is not published."""


def asked(client: Client, address: str) -> dict[str, Any]:
    answer = client.get(f"/api/v1/{address}")
    assert answer.status_code == 200, answer.content
    return json.loads(answer.content)


def rows(client: Client, address: str) -> list[dict[str, Any]]:
    return asked(client, address)["rows"]


def letter_group(consultation: Consultation, state: str, point: str) -> LetterGroup:
    group = LetterGroup.objects.create(
        consultation=consultation, state=state, point=point, eid="art_2", article="art_2"
    )
    Submission.objects.create(
        consultation=consultation,
        key=f"{CANARY if state == GroupState.PROPOSED else 'L'}-{group.pk}",
        received=datetime(2026, 9, 1, tzinfo=UTC),
        text=f"{CANARY} text of a letter",
        group=group,
    )
    return group


@pytest.fixture
def world(consultation: Consultation, people: tuple[Account, Account]) -> Consultation:
    """The garden, where of everything there is one that is published and a twin that is not."""
    twin = Consultation.objects.create(slug=CANARY, title_en=CANARY)
    for place in (twin, consultation):
        edition = begin_edition(place, CANARY)
        law.store_text(edition, new_act("kk"), source_of(new_act("kk")))
    shown = question(consultation)
    Question.objects.create(
        consultation=consultation, slug=CANARY, title_en=CANARY, in_preparation=True,
        opens_at=shown.opens_at, closes_at=shown.closes_at,
    )  # fmt: skip
    Statement.objects.create(question=shown, number=9, language="en", text_en=CANARY)
    letter_group(consultation, GroupState.CONFIRMED, "More water")
    letter_group(consultation, GroupState.PROPOSED, CANARY)
    letter_group(twin, GroupState.CONFIRMED, CANARY)
    Hearing.objects.create(consultation=consultation, slug=CANARY, title_en=CANARY)
    return consultation


PUBLIC = ("consultations", "editions", "texts", "articles", "changes", "points", "letters",
          "questions", "statements")  # fmt: skip


@pytest.mark.parametrize("name", PUBLIC)
def test_a_list_has_what_is_published_and_not_its_twin(
    client: Client, world: Consultation, people: tuple[Account, Account], name: str
) -> None:
    found = rows(client, name)
    assert found
    letters = [row for row in found if str(row.get("letter", "")).startswith(CANARY)]
    assert all(row["point"] is None for row in letters)  # its point is not confirmed
    assert name == "letters" or CANARY not in json.dumps(found)
    client.force_login(people[0])
    assert rows(client, name) == found


@pytest.mark.parametrize("name", ["hearings", "hearing_statements", "duties", "promises"])
def test_what_has_nothing_published_is_empty(
    client: Client, world: Consultation, name: str
) -> None:
    assert rows(client, name) == []


def test_no_text_and_no_name_of_a_letter_is_given(client: Client, world: Consultation) -> None:
    for name in ("letters", "points"):
        assert "text of a letter" not in json.dumps(rows(client, name))


@pytest.mark.parametrize(
    "address",
    [
        f"articles/garden/{CANARY}/kk/art_1",
        f"articles/{CANARY}/{CANARY}/kk/art_1",
        "articles/garden/draft/kk/art_99",
        f"hearings/garden/{CANARY}",
        f"promises/{CANARY}",
    ],
)
def test_what_is_not_published_and_what_does_not_exist_get_the_same_answer(
    client: Client, world: Consultation, people: tuple[Account, Account], address: str
) -> None:
    for _ in range(2):
        answer = client.get(f"/api/v1/{address}")
        assert (answer.status_code, answer.json()) == (404, {"detail": "nothing is published here"})
        client.force_login(people[0])


def test_pages_lead_on_to_all_rows_once(client: Client, world: Consultation) -> None:
    whole = rows(client, "articles")
    seen, address = [], "articles?per_page=2"
    while address:
        page = asked(client, address)
        seen += page["rows"]
        address = (page["next"] or "").partition("/api/v1/")[2]
    assert seen == whole
    assert len(whole) == page["total"]


def test_filters_give_a_part(client: Client, world: Consultation) -> None:
    only = rows(client, "articles?consultation=garden&edition=draft&language=ru")
    assert {(row["edition"], row["language"]) for row in only} == {("draft", "ru")}
    one = asked(client, f"articles/garden/draft/ru/{only[0]['article']}")
    assert one == only[0]


def test_answers_may_be_kept_and_read_elsewhere(client: Client, world: Consultation) -> None:
    first = client.get("/api/v1/editions")
    assert first["Access-Control-Allow-Origin"] == "*"
    assert first["Cache-Control"] == "public, max-age=60"
    assert not first.cookies
    again = client.get("/api/v1/editions", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_every_table_is_explained_in_three_languages_and_has_a_list(client: Client) -> None:
    described = asked(client, "openapi.json")
    assert described["openapi"] == "3.1.0"
    assert list(sources()) == list(tables())
    for table in tables().values():
        assert f"/api/v1/{table.name}" in described["paths"]
        for meanings in (table.meaning, *(column.meaning for column in table.columns)):
            assert all(meanings[language].strip() for language in ("kk", "ru", "en"))


def test_the_examples_of_a_row_have_its_shape() -> None:
    for table in tables().values():
        row_shape(table)(**{column.name: column.example for column in table.columns})


@pytest.mark.usefixtures("kept_connection")
def test_no_question_breaks_it_and_every_answer_has_the_shape_that_is_described(
    world: Consultation,
) -> None:
    schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) == len(tables()) + 4
    for operation in operations:
        few = settings(
            max_examples=12, deadline=None, database=None,
            suppress_health_check=list(HealthCheck),
        )  # fmt: skip

        @few
        @given(case=operation.as_strategy())
        def ask(case: schemathesis.Case) -> None:
            case.call_and_validate(headers={"Accept-Encoding": "identity"})

        ask()
