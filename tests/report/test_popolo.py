"""Hearings as Popolo: what the schemas require is there, and nothing that they have no word for."""

from __future__ import annotations

from typing import Any

from ortaq.hearings.exchange import record_to_dict
from ortaq.hearings.read import read_hearing
from ortaq.report.popolo import CLASSES, Meeting, popolo

REPORT = (
    "12 марта 2026 года в Караганде прошёл круглый стол о проекте закона о саде.\n\n"
    "— Я поддерживаю статью 2 проекта: деревья сохнут, — сказала директор школы № 5"
    " Айгуль Сарсенова.\n\n"
    "— Я против статьи 3: она отнимает урожай, — заявил председатель совета ветеранов"
    " Марат Оспанов.\n\n"
    "РЕШИЛИ:\n1. Поддержать проект. За – 12, против – 3.\n"
)
WORDS = {
    "persons": {"id", "name", "other_names", "sources"},
    "organizations": {"id", "name"},
    "memberships": {"id", "person_id", "organization_id", "role", "sources"},
    "events": {
        "id", "name", "start_date", "location", "classification", "organization_id", "attendees",
        "sources",
    },
    "speeches": {
        "id", "creator_id", "attribution_text", "text", "date", "type", "position", "event_id",
        "sources",
    },
    "motions": {"id", "organization_id", "text", "date", "classification", "result", "sources"},
    "vote_events": {
        "id", "organization_id", "motion_id", "start_date", "result", "counts", "sources",
    },
}  # fmt: skip
"""Properties that we write, all of them named so in the schemas of popoloproject.com."""
REQUIRED = {
    "persons": {"id", "name"},
    "organizations": {"id", "name"},
    "memberships": {"id", "person_id", "organization_id"},
    "events": {"id", "name"},
    "speeches": {"id", "text", "event_id"},
    "motions": {"id", "text"},
    "vote_events": {"id", "motion_id", "counts"},
}
"""What a schema requires, or without which a resource says nothing."""


def meeting(id: str = "table", **known: str) -> Meeting:
    record = record_to_dict(read_hearing(REPORT))
    return Meeting(id, "Круглый стол", f"https://ortaq.example/{id}/", record, known)


def ids(found: dict[str, list[dict[str, Any]]]) -> set[str]:
    return {one["id"] for resources in found.values() for one in resources}


def test_every_resource_has_what_its_schema_requires_and_no_word_of_our_own() -> None:
    found = popolo([meeting()])
    assert tuple(found) == CLASSES
    for name, resources in found.items():
        assert resources, name
        for one in resources:
            assert {key for key in one if one[key] not in (None, "")} >= REQUIRED[name], one
            assert set(one) - {"ortaq"} <= WORDS[name], one


def test_counts_and_links_are_whole() -> None:
    found = popolo([meeting()])
    [vote] = found["vote_events"]
    assert vote["counts"] == [{"option": "yes", "value": 12}, {"option": "no", "value": 3}]
    assert all(isinstance(one["value"], int) for one in vote["counts"])
    assert all(link["url"] for one in found["speeches"] for link in one["sources"])


def test_every_reference_leads_to_a_resource() -> None:
    found = popolo([meeting(), meeting("other")])
    named = [
        one[key]
        for resources in found.values()
        for one in resources
        for key in ("creator_id", "person_id", "organization_id", "event_id", "motion_id")
        if one.get(key)
    ]
    named += [person["id"] for event in found["events"] for person in event["attendees"]]
    assert set(named) <= ids(found)
    assert len(named) > 10


def test_people_of_two_meetings_are_one_only_where_that_is_known() -> None:
    apart = popolo([meeting(), meeting("other")])["persons"]
    [first, *_] = [one["id"] for one in meeting().record["people"]]
    joined = popolo([meeting(**{first: "sarsenova"}), meeting("other", **{first: "sarsenova"})])
    assert len(joined["persons"]) == len(apart) - 1
    assert "person/sarsenova" in ids(joined)


def test_a_side_that_nobody_told_is_no_zero() -> None:
    one = meeting()
    one.record["resolutions"][0]["ballot"] = {"in_favour": 5, "against": None, "abstained": None}
    [vote] = popolo([one])["vote_events"]
    assert vote["counts"] == [{"option": "yes", "value": 5}]


def test_an_objection_keeps_its_stance_and_its_provision() -> None:
    stances = {one["ortaq"]["stance"] for one in popolo([meeting()])["speeches"]}
    assert stances == {"support", "object"}
