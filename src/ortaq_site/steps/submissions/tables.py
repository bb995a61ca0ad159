"""The table of proposals and decisions, written as files when answers are published."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from django.db import transaction

from ortaq.law.act import Act
from ortaq.report.letters.table import proposals_csv, proposals_docx, proposals_xlsx
from ortaq.submissions.answers import Decision, Proposal, name_of
from ortaq.submissions.masking import masked
from ortaq.submissions.submission import Submission as Letter
from ortaq_site.records.answers import LetterTable
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import CONFIRMED, GroupState, LetterGroup, Submission
from ortaq_site.steps.submissions.drafts import acts_of, draft_of
from ortaq_site.steps.submissions.values import values_of

WRITERS: Mapping[str, Callable[..., bytes]] = {
    "docx": proposals_docx,
    "xlsx": proposals_xlsx,
    "csv": proposals_csv,
}
LANGUAGES = ("kk", "ru")
"""The table is filed in both."""


def write_tables(consultation: Consultation) -> None:
    """Write all tables of a consultation anew."""
    acts = acts_of(draft_of(consultation))
    if not acts:
        return
    for language in LANGUAGES:
        act = acts.get(language) or next(iter(acts.values()))
        for kind in WRITERS:
            content = table_of(consultation, act, language, kind)
            LetterTable.objects.update_or_create(
                consultation=consultation,
                language=language,
                format=kind,
                defaults={"content": content},
            )


def table_of(consultation: Consultation, act: Act, language: str, kind: str) -> bytes:
    """Give the table as a file: confirmed points, decided in public or still open."""
    return WRITERS[kind](proposals_of(consultation, act, language), act, language)


def working_table(consultation: Consultation, language: str, kind: str) -> bytes:
    """Give the table of the desk: all points, those marked that no person has confirmed."""
    acts = acts_of(draft_of(consultation))
    act = acts.get(language) or next(iter(acts.values()))
    states = (*CONFIRMED, GroupState.PROPOSED)
    return WRITERS[kind](proposals_of(consultation, act, language, states), act, language)


def masked_letters(consultation: Consultation) -> list[Letter]:
    """Give all letters with what leads to a person hidden: for programs outside this house."""
    found = Submission.objects.filter(consultation=consultation, erased_at=None).order_by("key")
    letters = values_of(found.defer("folded").iterator())
    return [replace(one, text=masked(one.text, one.lang)) for one in letters]


@transaction.atomic
def proposals_of(
    consultation: Consultation, act: Act, language: str, states: Sequence[str] = CONFIRMED
) -> list[Proposal]:
    """Give one proposal for each group; only published answers count as decided.

    act: in which the provisions have their names.
    """
    groups = LetterGroup.objects.filter(consultation=consultation, state__in=states)
    keys: dict[int, list[str]] = {}
    members = Submission.objects.filter(group__in=groups).order_by("key")
    for group, key in members.values_list("group_id", "key"):
        keys.setdefault(group, []).append(key)
    shown = groups.select_related("answer__shown_edition", "typical").order_by("pk")
    eids = {group.answer.shown_eid for group in shown if group.answer}
    names = {eid: name_of(act, eid) or eid for eid in eids}
    return [_proposal(group, tuple(keys.get(group.pk, ())), language, names) for group in shown]


def _proposal(
    group: LetterGroup, keys: tuple[str, ...], language: str, names: Mapping[str, str]
) -> Proposal:
    if group.state != GroupState.PUBLISHED:
        confirmed = group.state != GroupState.PROPOSED
        return Proposal(group.eid, group.point, keys, confirmed=confirmed)
    answer = group.answer
    shown = getattr(answer.shown_edition, f"label_{language}", "") if answer.shown_edition else ""
    return Proposal(
        eid=group.eid,
        text=group.point,
        letters=keys,
        decision=Decision(answer.decision),
        reason=getattr(answer, f"reason_{language}"),
        shown_in=", ".join(part for part in (shown, names[answer.shown_eid]) if part),
    )
