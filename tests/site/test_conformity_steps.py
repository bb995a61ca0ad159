"""A scan proposes, people decide, and a further scan keeps every decision."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.utils import timezone

from ortaq.conformity.progress import Decided, Stage, Verdict
from ortaq.conformity.scan import scan_law
from ortaq_site.records.commitments import Commitment
from ortaq_site.records.conformity import (
    ConformityDecision,
    ConformityDuty,
    ConformityScan,
    MeasuredPromise,
    OtherLaw,
    OtherLawText,
)
from ortaq_site.records.following import SubjectKind
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.steps.commitments.load import commitment_of
from ortaq_site.steps.comparison import compare_texts
from ortaq_site.steps.conformity import finding
from ortaq_site.steps.conformity.asking import ScanState, ask_for_scan, scan_state
from ortaq_site.steps.conformity.deciding import ReasonNeeded, decide, open_board, undo_last
from ortaq_site.steps.conformity.finding import Changed, Remembered, find
from ortaq_site.steps.conformity.laws import LawNamed, LawRefused, keep_law
from ortaq_site.steps.conformity.load import Board, board_of, languages_of
from ortaq_site.steps.conformity.measuring import (
    MeasureRefused,
    add_board_reading,
    measure_promise,
    renew,
)
from ortaq_site.steps.conformity.pairs import NothingToScan
from ortaq_site.steps.conformity.renewing import Renewal
from ortaq_site.steps.conformity.scanning import newest_texts, scan_laws
from ortaq_site.steps.following.happenings import What, happenings
from ortaq_site.steps.following.subjects import Subject
from ortaq_site.steps.jobs import Worker
from tests.site.alignment_world import YARD, bring_in, promise, scanned

NAMES_YARD = "3. Ворота двора красят по Закону «О дворах» (пример).\n"
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


def test_the_account_of_a_decision_is_kept(duties, people: tuple[Account, Account]):
    (made,) = decide(duties[:1], MUST, people[1])
    assert made.made_by == people[1]


def test_one_more_law_gives_what_a_whole_scan_gives(consultation, duties):
    bring_in(consultation, "street", YARD.replace("О дворах", "Об улицах") + NAMES_YARD)
    made = scan_laws(consultation, "ru", None)
    changed = Changed(made.old, made.new, compare_texts(made.old, made.new))
    whole = find(changed, newest_texts(consultation, "ru"), Remembered())
    stored = ConformityDuty.objects.filter(scan=made).order_by("position")
    assert list(whole.duties) == [(duty.mark, duty.document) for duty in stored]
    assert whole.summary == made.result
    assert made.result["knock_on"]["arrows"] == [{"law": "street", "names": "yard", "lines": 1}]


def test_a_law_whose_text_is_the_same_is_not_read_again(consultation, duties, monkeypatch):
    bring_in(consultation, "street", YARD.replace("О дворах", "Об улицах"))
    scanned_again = []
    monkeypatch.setattr(
        finding, "scan_law", lambda key, *rest: scanned_again.append(key) or scan_law(key, *rest)
    )
    scan_laws(consultation, "ru", None)
    assert scanned_again == ["street"]


def test_a_scan_is_asked_for_once_and_done_by_a_worker(consultation, people):
    bring_in(consultation, "yard", YARD)
    for _ in range(2):
        ask_for_scan(consultation, people[0])
    assert scan_state(consultation) == ScanState(at_work=True, failed=False)
    assert not consultation.scans.exists()
    worker = Worker("test")
    assert worker.do_next()
    assert not worker.do_next()
    assert scan_state(consultation) == ScanState(at_work=False, failed=False)
    assert consultation.scans.get().made_by == people[0]


def test_a_scan_that_fails_is_told_and_leaves_what_was_found(
    consultation, duties, people, monkeypatch
):
    bring_in(consultation, "street", YARD.replace("О дворах", "Об улицах"))
    ask_for_scan(consultation, people[0])
    monkeypatch.setattr(finding, "scan_law", lambda *_: 1 / 0)
    Worker("test").do_next()
    assert scan_state(consultation) == ScanState(at_work=False, failed=True)
    assert consultation.scans.count() == 1
    assert board(consultation).entries


# ── a promise that the board measures ───────────────────────────────────────────────────────────


def test_a_promise_has_the_figure_of_the_board_with_its_day_and_base(consultation, duties, people):
    open_board(consultation, people[1])
    decide(duties[:1], Decided(Verdict.MUST_CHANGE, Stage.ADOPTED), people[0])
    measured = measure_promise(board(consultation), promise(people[0]), people[0])
    add_board_reading(board(consultation), measured, "https://o.example/en/laws/garden/", people[0])
    (reading,) = commitment_of(measured.commitment).indicators[0].readings
    assert reading.value.text == "33.3"
    assert (reading.when.end, reading.source.url) == (TODAY, "https://o.example/en/laws/garden/")
    assert "1 of 3 places" in reading.caveat
    assert "laws read: 2 of 3" in reading.caveat


def test_a_figure_is_published_once_a_day_and_only_from_a_public_board(
    consultation, duties, people
):
    made = promise(people[0])
    with pytest.raises(MeasureRefused, match="not_public"):
        measure_promise(board(consultation), made, people[0])
    open_board(consultation, people[1])
    measured = measure_promise(board(consultation), made, people[0])
    with pytest.raises(MeasureRefused, match="measured"):
        measure_promise(board(consultation), made, people[0])
    add_board_reading(board(consultation), measured, "https://o.example/", people[0])
    with pytest.raises(MeasureRefused, match="read_today"):
        add_board_reading(board(consultation), measured, "https://o.example/", people[0])


@pytest.fixture
def measured(consultation, duties, people) -> MeasuredPromise:
    open_board(consultation, people[1])
    tied = measure_promise(board(consultation), promise(people[0]), people[0])
    add_board_reading(board(consultation), tied, "https://o.example/", people[0])
    return tied


def figures(measured: MeasuredPromise) -> list[str]:
    shown = Commitment.objects.get(pk=measured.commitment_id)
    return [one.value.text for one in commitment_of(shown).indicators[0].readings]


def test_a_decision_and_its_undoing_renew_the_figure_of_the_day(measured, duties, people):
    watch, worker = Renewal(), Worker("test")
    decide(duties[:1], Decided(Verdict.MUST_CHANGE, Stage.ADOPTED), people[0])
    watch.look()
    worker.do_next()
    assert figures(measured)[-1] == "33.3"
    assert measured.indicator.readings.last().document["source"]["url"] == "https://o.example/"
    undo_last(duties[0], people[0])
    watch.look()
    worker.do_next()
    assert figures(measured)[-1] == "0.0"
    assert measured.indicator.readings.count() == 3


def test_all_figures_of_a_day_are_kept_and_the_last_one_counts(measured, duties, people):
    decide(duties[:1], Decided(Verdict.MUST_CHANGE, Stage.ADOPTED), people[0])
    renew(board(measured.consultation))
    assert figures(measured) == ["33.3"]
    assert measured.indicator.readings.count() == 2


def test_a_figure_is_not_asked_for_without_a_change_nor_published_twice(measured, people):
    watch, worker = Renewal(), Worker("test")
    watch.look()
    worker.do_next()
    assert measured.indicator.readings.count() == 1
    watch.look()
    assert not worker.do_next()


def test_followers_hear_once_a_day_that_a_board_renewed_its_figure(measured, duties, people):
    for duty in duties[:2]:
        decide([duty], Decided(Verdict.MUST_CHANGE, Stage.ADOPTED), people[0])
        renew(board(measured.consultation))
    subject = Subject(SubjectKind.PROMISE, "laws")
    found = happenings([subject], timezone.now() - timedelta(hours=1), timezone.now())
    assert [one.what for one in found].count(What.READING) == 1
