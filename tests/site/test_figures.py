"""Public pages of people and offices: only public roles, only by a person's decision."""

from __future__ import annotations

import json

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from ortaq.hearings.public_roles import public_groups_of
from ortaq_site.records.commitments import PromiseProposal
from ortaq_site.records.figures import FigureDecision, PublicFigure
from ortaq_site.records.hearings import Hearing
from ortaq_site.steps.commitments.proposals import accept
from ortaq_site.steps.figures import (
    NoSuchSpeaker,
    figures_in,
    make_figure,
    say_who,
    speakers_of,
    take_back,
)
from tests.site.desk_cast import at_the_desk, person
from tests.site.hearing_cast import REPORT, begin, confirm_all, publish, with_report

PROMISE = "\nМы посадим сто яблонь до 1 мая 2027 года, пообещал аким района Ержан Ахметов.\n"


@pytest.fixture
def two(db):
    """A secretary and a second signatory."""
    return person("alma", "editor"), person("serik", "signatory")


def published(consultation, two, slug: str) -> Hearing:
    hearing = with_report(begin(consultation, slug), REPORT + PROMISE)
    confirm_all(hearing)
    return publish(hearing, two)


@pytest.fixture
def hearing(consultation, two) -> Hearing:
    """A published hearing with an akim who promised something, and a veteran who objected."""
    return published(consultation, two, "round-table")


def speaker(hearing: Hearing, name: str) -> str:
    return next(
        one.values["id"] for one in speakers_of(hearing.publication) if one.values["name"] == name
    )


def akim(two) -> PublicFigure:
    values = {"slug": "akhmetov", "kind": "person", "role": "state", "name_ru": "Ержан Ахметов"}
    return make_figure(values, two[0])


def test_the_words_of_a_role_tell_who_speaks_in_public():
    assert public_groups_of("аким", "Карагандинская область") == ("state_bodies",)
    assert public_groups_of("депутат", "областной маслихат")
    assert public_groups_of("қоғамдық кеңестің мүшесі", "")
    for private in ("учитель", "директор школы", "фермер", "студентка", "врач", "житель села"):
        assert public_groups_of(private, "") == ()


def test_nobody_has_a_page_until_a_person_decides(hearing):
    page = Client().get("/ru/c/garden/hearings/round-table/").text
    assert "/people/" not in page.partition("<main")[2].partition("</main>")[0]
    assert Client().get("/en/people/").status_code == 200
    assert Client().get("/en/people/akhmetov/").status_code == 404


def test_a_page_collects_words_and_promises_of_all_hearings(consultation, hearing, two):
    other = published(consultation, two, "second-table")
    figure = akim(two)
    for one in (hearing, other):
        say_who(one.publication, speaker(one, "Ержан Ахметов"), figure, two[0])
    proposal = PromiseProposal.objects.first()
    accept(proposal, "apples", {**proposal.document, "title": "Сто яблонь"}, two[0])
    page = Client().get("/ru/people/akhmetov/").text
    assert "/c/garden/hearings/round-table/" in page
    assert "/c/garden/hearings/second-table/" in page
    assert "/ru/promises/apples/" in page
    assert "отнимает урожай" not in page
    assert "/people/akhmetov/" in Client().get("/ru/c/garden/hearings/round-table/").text
    assert "/people/akhmetov/" in Client().get("/ru/promises/apples/").text


def test_popolo_joins_people_whom_a_person_has_joined(consultation, hearing, two):
    other = published(consultation, two, "second-table")
    figure = akim(two)
    for one in (hearing, other):
        say_who(one.publication, speaker(one, "Ержан Ахметов"), figure, two[0])
    found = json.loads(Client().get("/en/c/garden/popolo.json").content)
    names = [one["name"] for one in found["persons"]]
    assert names.count("Ержан Ахметов") == 1
    assert names.count("Марат Оспанов") == 2
    assert len(found["events"]) == 2
    single = json.loads(Client().get("/en/c/garden/hearings/round-table/popolo.json").content)
    assert len(single["events"]) == 1
    assert single["speeches"][0]["sources"][0]["url"].startswith("http://testserver/en/c/garden/")


def test_the_program_proposes_public_roles_apart_from_others(hearing, two):
    desk = at_the_desk(two[0])
    page = desk.get("/en/desk/people/")
    assert [one.values["name"] for one in page.context["proposed"]] == ["Ержан Ахметов"]
    assert "Айгуль Сарсенова" in {one.values["name"] for one in page.context["others"]}


def test_the_desk_makes_a_page_or_decides_that_there_is_none(hearing, two):
    desk, publication = at_the_desk(two[0]), hearing.publication
    address = f"/en/desk/people/h/{publication.pk}/{speaker(hearing, 'Ержан Ахметов')}/"
    refused = desk.post(address, {"kind": "person", "name_ru": "Ержан Ахметов"})
    assert refused.context["form"].errors
    form = {"kind": "office", "role": "state", "name_ru": "Аким района", "slug": "akim"}
    assert desk.post(address, form).status_code == 302
    assert Client().get("/ru/people/akim/").status_code == 200
    other = f"/en/desk/people/h/{publication.pk}/{speaker(hearing, 'Айгуль Сарсенова')}/"
    desk.post(other, {"action": "none"})
    page = desk.get("/en/desk/people/")
    assert "Айгуль Сарсенова" not in {one.values["name"] for one in page.context["others"]}


def test_a_wrong_decision_is_taken_back_and_stays_in_the_log(hearing, two):
    decision = say_who(hearing.publication, speaker(hearing, "Ержан Ахметов"), akim(two), two[0])
    take_back(decision, two[0])
    assert figures_in(hearing.publication) == {}
    assert FigureDecision.objects.count() == 2
    assert "Ержан Ахметов</a>" not in Client().get("/ru/c/garden/hearings/round-table/").text


def test_a_speaker_that_the_record_lacks_is_refused(hearing, two):
    with pytest.raises(NoSuchSpeaker):
        say_who(hearing.publication, "nobody", akim(two), two[0])


def test_the_database_keeps_decisions_and_addresses(hearing, two):
    figure = akim(two)
    decision = say_who(hearing.publication, speaker(hearing, "Ержан Ахметов"), figure, two[0])
    with pytest.raises(DatabaseError), transaction.atomic():
        decision.delete()
    with pytest.raises(DatabaseError), transaction.atomic():
        PublicFigure.objects.filter(pk=figure.pk).update(slug="other")
