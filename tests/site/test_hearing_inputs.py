"""What a record rests on: sources that were set aside, and open votes on the same provisions."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from ortaq_site.records.hearing_inputs import SourceStanding, VoteSnapshot
from ortaq_site.records.hearings import Hearing
from ortaq_site.records.opinion import StatementPlace
from ortaq_site.steps.hearings import deciding, publishing
from ortaq_site.steps.hearings.log import HearingNotReady
from ortaq_site.steps.hearings.open_votes import LEAST, votes_now
from ortaq_site.steps.hearings.sources import set_aside, take_back
from tests.site.desk_cast import at_the_desk, person, told
from tests.site.hearing_cast import OTHER_REPORT, begin, confirm_all, publish, with_report
from tests.site.voting_world import question, somebody

WRONG = (
    "12 марта 2026 года в Караганде прошло собрание дачников.\n\n"
    "— Нам нужна вода, — сказала бухгалтер Роза Тайная.\n"
)
OF_THE_PUBLIC = (
    "12 марта 2026 года в Караганде прошёл круглый стол о проекте закона о саде.\n\n"
    "— Я поддерживаю статью 2 проекта: деревья сохнут, — сказала директор школы № 5"
    " Айгуль Сарсенова.\n\n"
    "Жители единодушно поддерживают проект.\n"
)
ADDRESS = "/en/c/garden/hearings/round-table/"


@pytest.fixture
def two(db):
    """A secretary and a second signatory."""
    return person("alma", "editor"), person("serik", "signatory")


@pytest.fixture
def hearing(consultation) -> Hearing:
    """A hearing whose first source is of another meeting."""
    return with_report(with_report(begin(consultation), WRONG, "tainaya.txt"), OTHER_REPORT)


def asked(consultation, *answers: int):
    """A question whose first statement cites article 2, with these answers to it."""
    found = question(consultation)
    found.statements.filter(number=1).update(text_en="Article 2 should stay as it is")
    for value in answers:
        somebody(found, value)
    return found


def test_a_source_set_aside_leaves_the_record_and_is_kept(hearing, two):
    confirm_all(hearing, two[0])
    set_aside(hearing, 0, "another meeting", two[0])
    review = deciding.review_of(hearing)
    assert "Тайная" not in str([one.item.values for one in review.items])
    assert {place.source for one in review.items for place in one.item.places} == {1}
    assert "деревья" in str([one.item.values for one in review.items])
    assert hearing.sources.get(position=0).text == WRONG
    assert hearing.events.first().detail == "tainaya.txt: another meeting"


def test_nothing_of_a_source_set_aside_becomes_public(hearing, two):
    confirm_all(hearing, two[0])
    desk = at_the_desk(two[0])
    sent = {"source": "0", "text": "Нам нужна вода", "manner": "direct", "stance": "none"}
    desk.post(f"/en/desk/h/{hearing.pk}/add/statement/", {**sent, "speaker": ""})
    set_aside(hearing, 0, "another meeting", two[0])
    confirm_all(hearing, two[0])
    publish(hearing, two)
    for address in (ADDRESS, f"{ADDRESS[:-1]}.json", f"{ADDRESS[:-1]}.csv"):
        words = Client().get(address).content.decode()
        assert "Тайная" not in words
        assert "Нам нужна вода" not in words
        assert "tainaya" not in words
    assert "Sources set aside" in Client().get(ADDRESS).text


def test_a_source_taken_back_brings_its_decisions_back(hearing, two):
    confirm_all(hearing, two[0])
    before = {one.item.key: one.action for one in deciding.review_of(hearing).items}
    set_aside(hearing, 0, "another meeting", two[0])
    take_back(hearing, 0, "", two[0])
    assert {one.item.key: one.action for one in deciding.review_of(hearing).items} == before


def test_the_desk_asks_for_a_reason_and_refuses_to_set_aside_twice(hearing, two):
    desk = at_the_desk(two[0])
    address = f"/en/desk/h/{hearing.pk}/source/0/aside/"
    assert told(desk.post(address, follow=True)) == ["Say why it does not belong here."]
    page = desk.post(address, {"reason": "another meeting"}, follow=True)
    assert "another meeting" in page.text.partition("Set aside")[2]
    with pytest.raises(HearingNotReady, match="no_such_source"):
        set_aside(hearing, 0, "again", two[0])
    desk.post(f"/en/desk/h/{hearing.pk}/source/0/back/")
    assert [one.set_aside for one in SourceStanding.objects.all()] == [True, False]


def test_a_claim_about_the_public_is_tested_against_the_open_vote(consultation, two):
    asked(consultation, *[1] * 25, *[-1] * 10)
    hearing = with_report(begin(consultation), OF_THE_PUBLIC)
    confirm_all(hearing)
    publish(hearing, two)
    page = Client().get(ADDRESS).text
    assert "claim v-contradicted" in page
    assert "(statement 1): 25 agree, 10 disagree, 0 passed" in page
    assert "Open votes looked at" in page


def test_an_open_vote_of_few_people_is_not_told(consultation):
    asked(consultation, *[1] * (LEAST - 1))
    assert votes_now(begin(consultation)) == ()


def test_a_question_about_provisions_tells_what_its_statements_are_about(consultation):
    found, hearing = question(consultation), begin(consultation)
    for _ in range(LEAST):
        somebody(found, 1)
    assert votes_now(hearing) == ()
    found.provisions, found.edition = ["art_2"], hearing.edition
    found.save()
    assert [one.provisions for one in votes_now(hearing)] == [{"art_2"}]
    StatementPlace.objects.create(
        statement=found.statements.get(number=1), edition=hearing.edition, eid="art_3-1"
    )
    assert [one.provisions for one in votes_now(hearing)] == [{"art_3-1"}]
    found.edition = consultation.editions.get(slug="in-force")
    found.save()
    assert [one.provisions for one in votes_now(hearing)] == [{"art_3-1"}]


def test_votes_that_come_while_people_sign_change_nothing(consultation, two):
    vote = asked(consultation, *[1] * 40)
    hearing = with_report(begin(consultation), OF_THE_PUBLIC)
    confirm_all(hearing)
    publishing.submit(hearing, two[0])
    publishing.sign(hearing, two[0])
    somebody(vote, -1)
    publishing.sign(hearing, two[1])
    publication = publishing.publish(hearing, two[0])
    [open_vote] = publication.record["made"]["open_votes"]
    assert (open_vote["agree"], open_vote["disagree"]) == (40, 0)


def test_the_database_keeps_what_a_record_rests_on(hearing, two):
    set_aside(hearing, 0, "another meeting", two[0])
    confirm_all(hearing, two[0])
    publish(hearing, two)
    for kept in (SourceStanding.objects.get(), VoteSnapshot.objects.get()):
        with pytest.raises(DatabaseError), transaction.atomic():
            kept.delete()
        kept.pk = None
        with pytest.raises(DatabaseError), transaction.atomic():
            kept.save(force_insert=True)
