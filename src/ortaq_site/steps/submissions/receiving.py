"""One letter at a time: from the public form, or typed in by a clerk."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import IntegrityError, transaction
from django.utils import timezone

from ortaq.submissions.identity import key_of_number, pseudonym
from ortaq.submissions.submission import Channel
from ortaq.submissions.submission import Submission as Letter
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import PersonalData, Submission
from ortaq_site.steps.jobs import ask_once
from ortaq_site.steps.submissions.codes import give_code
from ortaq_site.steps.submissions.log import log_letters
from ortaq_site.steps.submissions.values import door_of, record_of


@dataclass(frozen=True, slots=True)
class Written:
    """A letter as a form gives it."""

    text: str
    form: str
    """One word for this very form: sent twice, it is one letter."""
    region: str = ""
    stakeholder: str = ""
    about: str = ""
    proposed: str = ""
    received: object = None
    """Day on which a letter on paper came; None = now."""
    personal: Mapping[str, str] | None = None
    """What the author said about himself: kept apart."""


def receive(
    consultation: Consultation, written: Written, clerk: Account | None = None
) -> tuple[Submission, str]:
    """Keep a letter and give its code, "" where the same form was sent before."""
    channel = Channel.PAPER if clerk else Channel.WEB
    key = key_of_number(channel.value, written.form)
    here = Submission.objects.filter(consultation=consultation, key=key)
    if (known := here.first()) is not None:
        return known, ""
    try:
        return _kept(consultation, written, clerk, key)
    except IntegrityError:  # the same form, sent twice at one moment
        if (known := here.first()) is None:
            raise
        return known, ""


@transaction.atomic
def _kept(
    consultation: Consultation, written: Written, clerk: Account | None, key: str
) -> tuple[Submission, str]:
    channel = Channel.PAPER if clerk else Channel.WEB
    told = {name: value for name, value in (written.personal or {}).items() if value}
    letter = Letter(
        id=key,
        text=written.text,
        channel=channel,
        received=written.received or timezone.now(),
        region=written.region,
        stakeholder=written.stakeholder,
        sender=pseudonym(told.values(), door_of(consultation, channel).secret),
        about=(written.about,) if written.about else (),
        proposed=written.proposed,
    )
    record = record_of(letter, consultation)
    record.entered_by = clerk
    record.save()
    if told:
        PersonalData.objects.create(submission=record, fields=[list(p) for p in told.items()])
    ask_once("ortaq_site.steps.submissions.work.group_new_letters", consultation.pk)
    code = give_code(record)
    log_letters(consultation, [record], timezone.now())
    return record, code
