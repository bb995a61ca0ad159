"""Proposed wordings of the demonstration: they come by the way of everybody's. Loaded once."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

from ortaq.law.comparison.wording import wording as wording_of
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.steps.submissions.drafts import acts_of, draft_of
from ortaq_site.steps.submissions.receiving import Written
from ortaq_site.steps.submissions.wordings import Proposed, propose, show, support


def load_wordings(consultation: Consultation, file: Path, editor: Account) -> None:
    """Propose and show the wordings of a file where the consultation has none."""
    if consultation.wordings.exists():
        return
    for told in tomllib.loads(file.read_text(encoding="utf-8"))["wording"]:
        _load(consultation, told, editor)


def _load(consultation: Consultation, told: dict[str, Any], editor: Account) -> None:
    drafts = consultation.editions.filter(slug=told.get("edition", ""))
    draft = drafts.first() or draft_of(consultation)
    if draft is None:
        return
    acts, eid = acts_of(draft), told["article"]
    other = told.get("other_language", "")
    before = wording_of(acts[told["language"]].find(eid))
    text = before.replace(told["old"], told["new"])
    in_other = wording_of(acts[other].find(eid)) if other else ""
    reasons = Written(
        text=told["reasons"],
        form=f"{eid} {told['new']}",
        about=acts[told["language"]].find(eid).num,
        proposed=text,
    )
    wording, _ = propose(
        Proposed(
            edition=draft,
            eid=eid,
            language=told["language"],
            text=text,
            written=reasons,
            other_language=other,
            other_text=in_other.replace(told["other_old"], told["other_new"]) if other else "",
        )
    )
    show(wording, editor)
    wording.refresh_from_db()
    # Supporters of an invented law are invented, too: each is a code that no browser holds.
    for number in range(told["supporters"]):
        support(wording, f"demonstration {number}", "", "")
