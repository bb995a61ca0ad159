"""Points and letters as open data: no names, no texts of letters, no region.

Few people from one place and one part of society could be known again by them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ortaq.report.letters.cells import table_bytes
from ortaq.report.letters.exports import EXPORTS
from ortaq.submissions.submission import Submission as Letter
from ortaq_site.public.submissions.reading import confirmed
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import CONFIRMED, GroupState, LetterGroup, Submission

POINTS = (
    "point", "provision", "article", "language", "text", "letters", "first_letter",
    "decision", "reason_kk", "reason_ru", "shown_in", "published", "version", "why_kk", "why_ru",
)  # fmt: skip
LETTERS = ("letter", "day", "channel", "language", "point")


def points_csv(consultation: Consultation) -> bytes:
    """Write one row for each confirmed point."""
    return table_bytes(POINTS, map(_point, confirmed(consultation)), mark=False)


def letters_csv(consultation: Consultation) -> bytes:
    """Write one row for each letter; its point is empty until a person has confirmed it."""
    known = set(
        LetterGroup.objects.filter(consultation=consultation, state__in=CONFIRMED).values_list(
            "pk", flat=True
        )
    )
    letters = Submission.objects.filter(consultation=consultation, erased_at=None).order_by("key")
    rows = letters.values_list("key", "received", "channel", "language", "group_id")
    return table_bytes(
        LETTERS,
        (
            (key, received.date().isoformat(), channel, language, group if group in known else "")
            for key, received, channel, language, group in rows.iterator()
        ),
        mark=False,
    )


def _as_letters(consultation: Consultation) -> list[Letter]:
    return [
        Letter(id=str(group.pk), text=group.point, lang=group.language)
        for group in confirmed(consultation)
    ]


FILES: Mapping[str, Callable[[Consultation], bytes]] = {
    "points.csv": points_csv,
    "letters.csv": letters_csv,
    **{
        f"points-{program}.csv": lambda consultation, write=write: write(_as_letters(consultation))
        for program, write in EXPORTS.items()
    },
}
"""Name of a file -> how it is written."""


def _point(group: LetterGroup) -> tuple[object, ...]:
    first = group.oldest.date().isoformat() if group.oldest else ""
    told = (group.pk, group.eid, group.article, group.language, group.point, group.letters, first)
    if group.state != GroupState.PUBLISHED:
        return (*told, *[""] * 8)
    answer = group.answer
    edition = answer.shown_edition.slug if answer.shown_edition else ""
    shown = "#".join(part for part in (edition, answer.shown_eid) if part)
    day = answer.batch.published_at.date().isoformat()
    words = (answer.decision, answer.reason_kk, answer.reason_ru)
    return (*told, *words, shown, day, answer.version, answer.why_kk, answer.why_ru)
