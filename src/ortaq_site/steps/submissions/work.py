"""What is done in the background: trial runs, imports, grouping, tables. A task may run twice.

Nothing else imports this module: it loads all that grouping needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django.db import transaction
from django.utils import timezone
from django_tasks import task

from ortaq.errors import OrtaqError
from ortaq.submissions.submission import Intake, Personal
from ortaq.submissions.submission import Submission as Letter
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import ImportStage, LetterImport, PersonalData, Submission
from ortaq_site.steps.jobs import ask_once
from ortaq_site.steps.submissions import influence, tables, themes
from ortaq_site.steps.submissions.grouping import group_letters, look_for_campaigns
from ortaq_site.steps.submissions.intake import read_import
from ortaq_site.steps.submissions.locks import lock_consultation
from ortaq_site.steps.submissions.log import log_letters
from ortaq_site.steps.submissions.values import record_of

CHUNK = 500
"""Letters stored in one transaction: short enough that pages need not wait for it."""
REFUSALS_SHOWN = 50
"""Refused rows listed on the page; all of them are in the file to download."""


@task
def look_at(pk: int) -> None:
    """Do the dry run: say what would be taken, what is here already, and what is refused."""
    delivery = LetterImport.objects.get(pk=pk)
    intake = _intake_or_trouble(delivery)
    if intake is None:
        return
    known = sum(len(found) for _, found in _known(delivery, intake))
    _tell(delivery, intake, known)
    delivery.taken = len(intake.submissions) - known
    delivery.stage = ImportStage.LOOKED
    delivery.save()


@task
def take_in_letters(pk: int) -> None:
    """Store the letters that are not here yet, then group them. A second run doubles nothing."""
    delivery = LetterImport.objects.get(pk=pk)
    intake = _intake_or_trouble(delivery)
    if intake is None:
        return
    delivery.total = len(intake.submissions)
    personal = {person.id: person for person in intake.personal}
    for chunk, known in _known(delivery, intake):
        _store(delivery, [letter for letter in chunk if letter.id not in known], personal)
        delivery.done += len(chunk)
        delivery.save(update_fields=["done", "total"])
    _group(delivery.consultation)
    delivery.taken = delivery.letters.count()
    _tell(delivery, intake, len(intake.submissions) - delivery.taken)
    delivery.stage = ImportStage.DONE
    delivery.save()


def _intake_or_trouble(delivery: LetterImport) -> Intake | None:
    delivery.done = delivery.total = 0
    try:
        return read_import(delivery)
    except OrtaqError as refusal:
        delivery.stage, delivery.trouble = ImportStage.FAILED, str(refusal)[:500]
        delivery.save()
        return None


def _known(delivery: LetterImport, intake: Intake) -> Iterator[tuple[Sequence[Letter], set[str]]]:
    """Yield the letters in chunks, each with the keys that are here already."""
    letters = intake.submissions
    for first in range(0, len(letters), CHUNK):
        chunk = letters[first : first + CHUNK]
        yield chunk, _here(delivery.consultation, chunk)


def _here(consultation: Consultation, letters: Sequence[Letter]) -> set[str]:
    found = Submission.objects.filter(
        consultation=consultation, key__in=[letter.id for letter in letters]
    )
    return set(found.values_list("key", flat=True))


@transaction.atomic
def _store(
    delivery: LetterImport, letters: Sequence[Letter], personal: Mapping[str, Personal]
) -> None:
    """Store and log letters, and apart from them what identifies their authors."""
    lock_consultation(delivery.consultation_id)
    here = _here(delivery.consultation, letters)  # another worker may take the same table in
    letters = [letter for letter in letters if letter.id not in here]
    made = [record_of(letter, delivery.consultation) for letter in letters]
    for record in made:
        record.delivery = delivery
    Submission.objects.bulk_create(made)
    PersonalData.objects.bulk_create(
        PersonalData(submission=record, fields=[list(pair) for pair in personal[record.key].fields])
        for record in made
        if record.key in personal
    )
    log_letters(delivery.consultation, made, timezone.now())


def _tell(delivery: LetterImport, intake: Intake, known: int) -> None:
    delivery.known = known
    delivery.total = len(intake.submissions) + len(intake.refusals)
    delivery.refused = len(intake.refusals)
    delivery.refusals = [
        {"file": r.file, "line": r.line, "reason": r.reason.value, "detail": r.detail[:80]}
        for r in intake.refusals[:REFUSALS_SHOWN]
    ]


@task
def group_new_letters(pk: int) -> None:
    """Group what has come since; a second run finds nothing to do."""
    _group(Consultation.objects.get(pk=pk))


def _group(consultation: Consultation) -> None:
    """Group, and have campaigns looked for afterwards: that takes longer, and nobody waits."""
    group_letters(consultation)
    ask_once("ortaq_site.steps.submissions.work.find_campaigns", consultation.pk)


@task
def find_campaigns(pk: int) -> None:
    """Look for letters that look organised; a second run changes nothing."""
    look_for_campaigns(Consultation.objects.get(pk=pk))


@task
def find_themes(pk: int) -> None:
    """Lay points out in themes; a second run lays them out in the same way."""
    themes.find_themes(Consultation.objects.get(pk=pk))


@task
def trace_influence(pk: int) -> None:
    """Trace the newest draft to letters; a second run changes nothing."""
    influence.trace(Consultation.objects.get(pk=pk))


@task
def write_tables(pk: int) -> None:
    """Write all tables of a consultation anew; a second run writes the same bytes."""
    tables.write_tables(Consultation.objects.get(pk=pk))
