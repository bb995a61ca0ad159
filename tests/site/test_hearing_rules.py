"""What is kept of a hearing: nothing undecided is public, and the database refuses to forget."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction

from ortaq_site.records.hearings import (
    Hearing,
    HearingDecision,
    HearingMention,
    HearingStatus,
)
from ortaq_site.records.people import Account
from ortaq_site.records.rules.hearings import KEPT_FOR_EVER
from ortaq_site.steps.hearings import deciding, minutes, publishing, window
from ortaq_site.steps.hearings.log import HearingNotReady
from tests.site.desk_cast import person
from tests.site.hearing_cast import OTHER_REPORT, begin, confirm_all, publish, with_report


@pytest.fixture
def two(db: None) -> tuple[Account, Account]:
    """A secretary and a second signatory."""
    return person("alma", "editor"), person("serik", "signatory")


@pytest.fixture
def hearing(consultation):
    """A hearing with one report."""
    return with_report(begin(consultation))


def refused(statement: str, *values: object) -> bool:
    """Tell whether the database refuses a statement, whatever our code would say."""
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement, values)
    except DatabaseError:
        return True
    return False


def test_a_report_becomes_proposals_with_a_receipt(hearing):
    proposal = hearing.proposals.get()
    assert {one["name"] for one in proposal.record["people"]} >= {"Айгуль Сарсенова"}
    assert proposal.receipt["sources"] == [hearing.sources.get().sha256]
    assert proposal.receipt["parameters"]["review"]["certain"] > 0


def test_the_same_text_is_taken_in_once(hearing):
    with pytest.raises(HearingNotReady, match="same_text"):
        with_report(hearing)


def test_a_second_source_keeps_the_decisions_on_the_first(hearing, two):
    confirm_all(hearing, two[0])
    before = {one.item.key for one in deciding.review_of(hearing).items if one.stands}
    with_report(hearing, OTHER_REPORT, "Сайт")
    review = deciding.review_of(hearing)
    after = {one.item.key for one in review.items if one.stands}
    assert len(before & after) > len(before) // 2
    assert {one["about"] for one in review.record["disagreements"]} >= {"event.date"}


def test_a_record_with_open_proposals_cannot_be_submitted(hearing, two):
    with pytest.raises(HearingNotReady, match="undecided"):
        publishing.submit(hearing, two[0])


def test_one_press_confirms_what_is_certain_and_one_undoes_it(hearing, two):
    count = deciding.confirm_certain(hearing, two[0])
    assert count > 2
    assert len(deciding.standing(hearing)) == count
    deciding.undo_last(hearing, two[0])
    assert deciding.standing(hearing) == []
    assert HearingDecision.objects.filter(hearing=hearing).count() == 2 * count


def test_a_rejection_that_is_taken_back_leaves_the_correction_before_it(hearing, two):
    key = next(one.item.key for one in deciding.review_of(hearing).items if one.item.id == "s1")
    deciding.correct(hearing, key, {"stance": "amend"}, two[0])
    deciding.reject(hearing, key, two[0])
    deciding.undo_last(hearing, two[0])
    assert deciding.review_of(hearing).find(key).item.values["stance"] == "amend"


def test_two_people_publish_what_was_confirmed(hearing, two):
    confirm_all(hearing, two[0])
    person_key = next(
        one.item.key
        for one in deciding.review_of(hearing).items
        if one.item.values.get("name") == "Марат Оспанов"
    )
    deciding.correct(hearing, person_key, {"role": "ветеран"}, two[0])
    objection = next(
        one.item.key
        for one in deciding.review_of(hearing).items
        if "отнимает" in str(one.item.values.get("text")) and one.item.id.startswith("s")
    )
    wanted = {"stance": "object", "provisions": ["art_3-1__para_1"], "topics": ["ecology"]}
    deciding.correct(hearing, objection, wanted, two[0])
    published = publish(hearing, two)
    record = published.publication.record
    assert {one["role"] for one in record["people"] if one["name"] == "Марат Оспанов"} == {
        "ветеран"
    }
    assert record["made"]["signed_by"] == ["alma", "serik"]
    assert record["made"]["correct"] == 2
    assert HearingMention.objects.filter(article="art_3-1", stance="object").exists()


def test_one_signature_is_not_enough_and_two_without_a_signatory_neither(hearing, two):
    confirm_all(hearing, two[0])
    publishing.submit(hearing, two[0])
    publishing.sign(hearing, two[0])
    with pytest.raises(HearingNotReady, match="needs_two_signatures"):
        publishing.publish(hearing, two[0])
    publishing.sign(hearing, person("dana", "editor"))
    with pytest.raises(HearingNotReady, match="needs_signatory"):
        publishing.publish(hearing, two[0])


def test_a_record_that_is_given_back_loses_its_signatures(hearing, two):
    confirm_all(hearing, two[0])
    publishing.submit(hearing, two[0])
    publishing.sign(hearing, two[1])
    publishing.give_back(hearing, "a date", two[1])
    assert not hearing.signatures.exists()
    hearing.refresh_from_db()
    assert hearing.may_change


def test_while_signatures_are_collected_nothing_can_be_decided(hearing, two):
    confirm_all(hearing, two[0])
    publishing.submit(hearing, two[0])
    key = deciding.review_of(hearing).items[0].item.key
    with pytest.raises(HearingNotReady, match="not_in_review"):
        deciding.reject(hearing, key, two[0])


def test_those_who_attended_send_notes_until_the_last_day(hearing, two):
    confirm_all(hearing, two[0])
    opened = window.open_window(hearing, 5, two[0])
    note = window.send_note(opened, "Марат", "Я сказал иначе")
    with pytest.raises(HearingNotReady, match="window_open"):
        publishing.submit(hearing, two[0])
    window.close_window(hearing, two[0])
    with pytest.raises(HearingNotReady, match="no_window"):
        window.send_note(hearing, "Марат", "Ещё")
    with pytest.raises(HearingNotReady, match="unanswered_notes"):
        publishing.submit(hearing, two[0])
    window.answer(note, two[0], accepted=False, reason="Запись подтверждает слова")
    made = publish(hearing, two).publication.record["made"]
    assert (made["notes"], made["notes_accepted"]) == (1, 0)


def test_the_database_keeps_what_is_only_ever_added_to(hearing, two):
    entry = {"name": "Дана", "words": "Полив нужен.", "stance": "support"}
    minutes.add_entry(
        hearing, {**entry, "provisions": ["art_2"], "promise": "Посадим сто яблонь."}, two[0]
    )
    minutes.finish(hearing, "Протокол", two[0])
    confirm_all(hearing, two[0])
    opened = window.open_window(hearing, 5, two[0])
    window.send_note(opened, "Марат", "Я сказал иначе")
    window.close_window(hearing, two[0])
    window.answer(hearing.notes.get(), two[0], accepted=True)
    publish(hearing, two)
    for table in KEPT_FOR_EVER:
        assert refused(f"UPDATE records_{table} SET id = id"), table  # noqa: S608  our own names
        assert refused(f"DELETE FROM records_{table}"), table  # noqa: S608


def test_the_database_closes_a_published_hearing(hearing, two):
    confirm_all(hearing, two[0])
    publish(hearing, two)
    with pytest.raises(DatabaseError, match="published"), transaction.atomic():
        HearingDecision.objects.create(hearing=hearing, key="x", kind="confirm")
    assert refused("UPDATE records_hearing SET title_ru = 'x' WHERE id = %s", hearing.pk)
    assert refused("DELETE FROM records_hearing WHERE id = %s", hearing.pk)
    assert refused("DELETE FROM records_hearingsignature")


def test_the_database_wants_two_signatures_to_this_very_record(hearing, two):
    confirm_all(hearing, two[0])
    publishing.submit(hearing, two[0])
    publishing.sign(hearing, two[0])
    assert refused(
        "UPDATE records_hearing SET status = 'published', published_at = begun_at WHERE id = %s",
        hearing.pk,
    )
    with pytest.raises(DatabaseError), transaction.atomic():
        Hearing.objects.create(
            consultation=hearing.consultation,
            slug="born",
            title_en="x",
            status=HearingStatus.PUBLISHED,
            published_at=hearing.begun_at,
        )


def test_typed_minutes_make_the_same_record(consultation, two):
    hearing = begin(consultation, "minutes")
    said = {"name": "Дана Ким", "role": "агроном", "words": "Нужен полив чаще.", "stance": "amend"}
    promise = "Мы посадим сто яблонь до 1 мая 2027 года."
    minutes.add_entry(hearing, {**said, "provisions": ["art_2"], "promise": promise}, two[0])
    slip = minutes.add_entry(hearing, {"name": "Нет", "words": "Описка."}, two[0])
    minutes.take_out(hearing, slip.pk, two[0])
    source = minutes.finish(hearing, "Протокол", two[0])
    confirm_all(hearing, two[0])
    record = publishing.confirmed_record(deciding.review_of(hearing))
    [statement] = record["statements"]
    assert source.text[statement["start"] : statement["end"]] == statement["text"]
    assert (statement["speaker"], statement["stance"]) == ("Дана Ким", "amend")
    assert statement["provision_links"][0]["eid"] == "art_2"
    assert [one["text"] for one in record["promises"] if one["id"].startswith("added")] == [promise]
    assert record["promises"][-1]["speaker"] == "Дана Ким"
    with pytest.raises(HearingNotReady, match="no_entry"):
        minutes.finish(hearing, "Протокол", two[0])


def test_a_signature_to_another_record_does_not_count(hearing, two):
    confirm_all(hearing, two[0])
    publishing.submit(hearing, two[0])
    for account in two:
        publishing.sign(hearing, account)
    key = next(one.item.key for one in deciding.review_of(hearing).items if one.stands)
    # As another program might write it, past the steps.
    HearingDecision.objects.create(hearing=hearing, key=key, kind="reject")
    with pytest.raises(HearingNotReady, match="needs_two_signatures"):
        publishing.publish(hearing, two[0])
