"""The table of proposals and decisions, written as files when answers are published."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from django.db import transaction

from ortaq.law.act import Act
from ortaq.report.letters.table import proposals_csv, proposals_docx, proposals_xlsx
from ortaq.submissions.answers import Decision, Proposal
from ortaq_site.records.answers import LetterTable
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import CONFIRMED, GroupState, LetterGroup, Submission
from ortaq_site.steps.submissions.drafts import acts_of, draft_of

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
    return WRITERS[kind](proposals_of(consultation, language), act, language)


def working_table(consultation: Consultation, language: str, kind: str) -> bytes:
    """Give the table of the desk: all points, those marked that no person has confirmed."""
    acts = acts_of(draft_of(consultation))
    act = acts.get(language) or next(iter(acts.values()))
    states = (*CONFIRMED, GroupState.PROPOSED)
    return WRITERS[kind](proposals_of(consultation, language, states), act, language)


@transaction.atomic
def proposals_of(
    consultation: Consultation, language: str, states: Sequence[str] = CONFIRMED
) -> list[Proposal]:
    """Give one proposal for each group; only published answers count as decided."""
    groups = LetterGroup.objects.filter(consultation=consultation, state__in=states)
    keys: dict[int, list[str]] = {}
    members = Submission.objects.filter(group__in=groups).order_by("key")
    for group, key in members.values_list("group_id", "key"):
        keys.setdefault(group, []).append(key)
    shown = groups.select_related("answer__shown_edition", "typical").order_by("pk")
    return [_proposal(group, tuple(keys.get(group.pk, ())), language) for group in shown]


def _proposal(group: LetterGroup, keys: tuple[str, ...], language: str) -> Proposal:
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
        shown_in=" ".join(part for part in (shown, answer.shown_eid) if part),
    )
