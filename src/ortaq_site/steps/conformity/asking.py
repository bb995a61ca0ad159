"""Ask for scans, and say how far they have come, without loading what a scan needs."""

from __future__ import annotations

from dataclasses import dataclass

from ortaq_site.records.jobs import Job, JobStatus
from ortaq_site.records.law import Consultation, TextLanguage
from ortaq_site.records.people import Account
from ortaq_site.steps.conformity.pairs import NothingToScan, pair_of
from ortaq_site.steps.jobs import ask_once

_SCAN = "ortaq_site.steps.conformity.work.scan_language"


@dataclass(frozen=True, slots=True)
class ScanState:
    """The scans that were asked for last, one of each language. None of them: nobody asked."""

    at_work: bool
    failed: bool


def ask_for_scan(consultation: Consultation, account: Account) -> list[Job]:
    """Ask for a scan of each language that has laws with a text. Raises NothingToScan."""
    given = set(consultation.other_laws.exclude(texts=None).values_list("language", flat=True))
    languages = [code for code in TextLanguage.values if code in given]
    if not languages:
        raise NothingToScan("no_laws", "")
    paired = [language for language in languages if pair_of(consultation, language)]
    if not paired:
        raise NothingToScan("no_pair", languages[0])
    return [ask_once(_SCAN, consultation.pk, language, account.pk) for language in paired]


def scan_state(consultation: Consultation) -> ScanState:
    """Say whether a scan is waiting or at work, and whether the last one of a language failed."""
    jobs = Job.objects.filter(path=_SCAN, arguments__args__0=consultation.pk)
    newest = {job.arguments["args"][1]: job.status for job in jobs}
    unfinished = {JobStatus.READY, JobStatus.RUNNING}
    return ScanState(
        at_work=any(status in unfinished for status in newest.values()),
        failed=JobStatus.FAILED in newest.values(),
    )
