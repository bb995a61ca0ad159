"""A scan proposes, people decide, and a further scan keeps every decision."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction

from ortaq.conformity.progress import Decided, Stage, Verdict
from ortaq_site.records.conformity import (
    ConformityDecision,
    ConformityDuty,
    ConformityScan,
    OtherLaw,
    OtherLawText,
)
from ortaq_site.records.conformity_rules import CONFORMITY_REFUSALS
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.steps.conformity.deciding import ReasonNeeded, decide, undo_last
from ortaq_site.steps.conformity.laws import LawNamed, LawRefused, keep_law
from ortaq_site.steps.conformity.load import Board, board_of, languages_of
from ortaq_site.steps.conformity.scanning import NothingToScan, scan_laws
from tests.site.alignment_world import YARD, bring_in, scanned

TODAY = date(2026, 11, 28)
MUST = Decided(Verdict.MUST_CHANGE, body="Совет двора", due=date(2026, 11, 1))


@pytest.fixture
def duties(consultation: Consultation) -> list[ConformityDuty]:
    return scanned(consultation)


def board(consultation: Consultation) -> Board:
    found = board_of(consultation, "ru", TODAY)
    assert found is not None
    return found


def places(duties: list[ConformityDuty]) -> list[tuple[str, str, str]]:
    return [(duty.law.key, duty.document["eid"], duty.grade) for duty in duties if duty.law]


def test_duties_stand_surest_first_then_law_by_law(duties):
    assert places(duties) == [
        ("yard", "art_1__para_1", "outdated"),
        ("kitchen", "art_1__para_1", "outdated"),
        ("yard", "art_2__para_1", "affected"),
        ("yard", "art_2__para_2", "unaffected"),
    ]


def test_every_count_has_its_base(consultation, duties):
    found = board(consultation)
    assert (len(found.read), len(found.laws)) == (2, 3)
    assert (found.concerned, found.provisions) == (4, 8)
    assert found.progress.places == 3
    assert found.progress.unaffected == 1


def test_the_receipt_names_every_text_that_was_read(consultation, duties):
    receipt = consultation.scans.get().receipt
    texts = {text.law.key: text.sha256 for text in OtherLawText.objects.select_related("law")}
    assert receipt["laws"] == texts
    assert receipt["old"] == consultation.scans.get().old.sha256
    assert receipt["version"]


def test_nothing_new_is_no_further_scan(consultation, duties, people):
    again = scan_laws(consultation, "ru", people[0])
    assert again == ConformityScan.objects.get()


def test_a_further_scan_keeps_decisions(consultation, duties, people):
    decide(duties[:1], MUST, people[0])
    bring_in(consultation, "street", YARD.replace("О дворах", "Об улицах"))
    scan_laws(consultation, "ru", people[0])
    assert ConformityScan.objects.count() == 2
    first = board(consultation).entries[0]
    assert (first.law.key, first.standing.decided) == ("yard", MUST)
    assert board(consultation).progress.decided == 1


def test_what_is_no_longer_found_stays_with_its_decision(consultation, duties, people):
    decide(duties[:1], MUST, people[0])
    bring_in(consultation, "yard", YARD.replace("указанной в статье 3 Закона «О саде»", "сада"))
    scan_laws(consultation, "ru", people[0])
    gone = [entry for entry in board(consultation).entries if not entry.standing.present]
    assert [(entry.law.key, entry.decision.verdict) for entry in gone] == [("yard", "must_change")]
    assert board(consultation).progress.gone == 1
    assert board(consultation).progress.places == 2


def test_equal_words_in_one_provision_are_two_duties(consultation):
    twice = YARD.replace("к ограде,", "к статье 3 Закона «О саде» и к ограде,")
    twice = twice.replace("указанной в статье 3", "то есть к статье 3")
    bring_in(consultation, "yard", twice)
    scan_laws(consultation, "ru", None)
    found = ConformityDuty.objects.filter(document__eid="art_1__para_1")
    assert len({duty.mark for duty in found}) == 2
    assert len({duty.document["text"] for duty in found}) == 1


def test_several_are_decided_at_once(consultation, duties, people):
    decide(duties, MUST, people[0])
    assert board(consultation).progress.decided == 4


def test_consistent_needs_a_reason(duties, people):
    with pytest.raises(ReasonNeeded):
        decide(duties[:1], Decided(Verdict.CONSISTENT, reason="  "), people[0])
    assert not ConformityDecision.objects.exists()


def test_the_database_wants_the_reason_too(duties, people):
    with pytest.raises(IntegrityError), transaction.atomic():
        ConformityDecision.objects.create(duty=duties[0], verdict="consistent", made_by=people[0])


def test_undo_is_an_entry_and_brings_the_decision_before_back(consultation, duties, people):
    decide(duties[:1], MUST, people[0])
    decide(duties[:1], Decided(Verdict.UNCLEAR), people[1])
    undo_last(duties[0], people[0])
    assert board(consultation).entries[0].standing.decided == MUST
    undo_last(duties[0], people[0])
    assert board(consultation).entries[0].standing.decided is None
    assert undo_last(duties[0], people[0]) is None
    assert ConformityDecision.objects.count() == 4


def test_overdue_is_what_is_left_after_its_day(consultation, duties, people):
    decide(duties[:2], MUST, people[0])
    assert board(consultation).progress.overdue == 2
    adopted = Decided(Verdict.MUST_CHANGE, Stage.ADOPTED, due=MUST.due)
    decide(duties[:1], adopted, people[0])
    assert board(consultation).progress.overdue == 1
    assert board(consultation).progress.adopted == 1


def test_a_law_keeps_all_its_texts(consultation, duties):
    bring_in(consultation, "yard", YARD.replace("днём", "утром"))
    bring_in(consultation, "yard", YARD.replace("днём", "утром"))
    assert OtherLaw.objects.get(key="yard").texts.count() == 2


def test_a_law_needs_a_title_and_keeps_its_language(consultation, duties):
    with pytest.raises(LawRefused, match="no_title"):
        keep_law(consultation, LawNamed("nameless", "ru"), None, None)
    with pytest.raises(LawRefused, match="other_language"):
        keep_law(consultation, LawNamed("yard", "kk", title="Аулалар"), None, None)


def test_a_scan_needs_laws_and_two_editions(consultation, people):
    with pytest.raises(NothingToScan, match="no_laws"):
        scan_laws(consultation, "ru", people[0])
    with pytest.raises(NothingToScan, match="no_pair"):
        scan_laws(consultation, "en", people[0])


def test_the_language_with_most_laws_comes_first(consultation, duties):
    bring_in(
        consultation, "aula", "Аулалар туралы заң\n1-бап. Су\nСу бәріне ортақ болады.\n", lang="kk"
    )
    scan_laws(consultation, "kk", None)
    assert languages_of(consultation) == ["ru", "kk"]


@pytest.mark.parametrize("model", [OtherLawText, ConformityScan, ConformityDecision])
def test_the_database_changes_and_deletes_nothing(duties, people, model):
    decide(duties[:1], MUST, people[0])
    for refused in (
        lambda rows: rows.update(made_at="2020-01-01T00:00:00Z"),
        lambda rows: rows._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError, match="stays"), transaction.atomic():
            refused(model.objects.all())


def test_a_decision_is_taken_back_only_at_its_own_duty(duties, people):
    (made,) = decide(duties[:1], MUST, people[0])
    with pytest.raises(DatabaseError, match="own duty"), transaction.atomic():
        ConformityDecision.objects.create(duty=duties[1], undoes=made, made_by=people[0])


def test_all_rules_are_in_the_database(db):
    with connection.cursor() as cursor:
        table = "sqlite_master" if connection.vendor == "sqlite" else "pg_trigger"
        column = "name" if connection.vendor == "sqlite" else "tgname"
        cursor.execute(f"SELECT {column} FROM {table}")  # noqa: S608  our own words
        names = {row[0] for row in cursor.fetchall()}
    assert {f"ortaq_{name}" for name in CONFORMITY_REFUSALS} <= names


def test_the_account_of_a_decision_is_kept(duties, people: tuple[Account, Account]):
    (made,) = decide(duties[:1], MUST, people[1])
    assert made.made_by == people[1]
