"""Load the invented laws of the demonstration, scan them, and decide about some of what is found.

A second run finds everything there and changes nothing.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from ortaq.conformity.progress import Decided, Stage, Verdict
from ortaq.law.importers import ReadOptions, read_act
from ortaq_site.records.commitments import Commitment
from ortaq_site.records.conformity import ConformityDuty, OfficialCount
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.steps.commitments.proposals import revise
from ortaq_site.steps.conformity.deciding import decide, open_board, record_count
from ortaq_site.steps.conformity.laws import LawNamed, keep_law
from ortaq_site.steps.conformity.load import board_of, languages_of
from ortaq_site.steps.conformity.measuring import add_board_reading, measure_promise
from ortaq_site.steps.conformity.scanning import scan_laws
from ortaq_site.steps.desk.intake import Upload

_NAMED = ("key", "language", "identifier", "title", "titles", "body")


@transaction.atomic
def load_laws(consultation: Consultation, folder: Path, people: tuple[Account, Account]) -> None:
    """Load what `folder/laws.toml` describes; `people` decide and show it to the public.

    Raises UnreadableSource, FileNotFoundError, and DoesNotExist for a decision on what the scan
    does not find.
    """
    if consultation.other_laws.exists():
        return
    editor, signatory = people
    plan = tomllib.loads((folder / "laws.toml").read_text(encoding="utf-8"))
    for values in plan["law"]:
        _load_law(consultation, values, folder)
    for language in dict.fromkeys(values["language"] for values in plan["law"]):
        scan_laws(consultation, language, None)
    _decide_all(consultation, plan["decision"], editor)
    for values in plan["count"]:
        record_count(consultation, OfficialCount(**values), None)
    open_board(consultation, signatory)
    _measure(consultation, plan["promise"], editor)


def _measure(consultation: Consultation, terms: Mapping[str, Any], account: Account) -> None:
    """Give a promise and let the board measure it."""
    for language in languages_of(consultation)[:1]:
        board = board_of(consultation, language, timezone.localdate())
        if board is None or Commitment.objects.filter(slug=terms["slug"]).exists():
            return
        values = {"slug": terms["slug"], "demonstration": True, "accepted_by": account}
        commitment = Commitment.objects.create(**values)
        revise(commitment, {key: terms[key] for key in terms if key != "slug"}, "", account)
        measured = measure_promise(board, commitment, account)
        address = f"{settings.SITE_ADDRESS}{reverse('aligned_laws', args=(consultation.slug,))}"
        add_board_reading(board, measured, address, account)


def _load_law(consultation: Consultation, values: Mapping[str, Any], folder: Path) -> None:
    named = LawNamed(**{name: values[name] for name in _NAMED if name in values})
    read = None
    if "file" in values:
        upload = Upload(values["file"], (folder / values["file"]).read_bytes())
        act = read_act(upload.content, upload.name, ReadOptions(lang=named.language))
        read = (act, upload)
    keep_law(consultation, named, read, None)


def _decide_all(
    consultation: Consultation, decisions: Iterable[Mapping[str, Any]], account: Account
) -> None:
    for values in decisions:
        duty = ConformityDuty.objects.select_related("law").get(
            consultation=consultation,
            law__key=values["law"],
            kind=values["kind"],
            document__eid=values["at"],
        )
        decided = Decided(
            verdict=Verdict(values["verdict"]),
            stage=Stage(values.get("stage", Stage.NOT_STARTED)),
            body=duty.law.body if duty.law else "",
            due=values.get("due"),
            reason=values.get("reason", ""),
        )
        decide([duty], decided, account)
