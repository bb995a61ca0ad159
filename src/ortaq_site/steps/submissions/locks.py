"""Rows of letters locked in one order, the same for everybody, so that no two wait for each other.

Consultation, import, groups by number, answers by number, letters by number; the log last. What a
lock guards is read after it. No lock here holds up who only refers to a row, as new letters do.
SQLite has no such locks: it lets one transaction write at a time.
"""

from __future__ import annotations

from collections.abc import Iterable

from ortaq_site.records.answers import Answer
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import LetterGroup, LetterImport, Submission

AT_ONCE = 500
"""Rows locked by one statement."""


def lock_consultation(pk: int) -> Consultation:
    """Lock what workers store of a consultation's letters, and the erasing of letters."""
    return Consultation.objects.select_for_update(no_key=True).get(pk=pk)


def lock_import(pk: int) -> LetterImport:
    """Lock an import."""
    return LetterImport.objects.select_for_update(no_key=True).get(pk=pk)


def lock_groups(pks: Iterable[int]) -> dict[int, LetterGroup]:
    """Lock groups and give them as they are now, by number."""
    rows = LetterGroup.objects.select_for_update(no_key=True).order_by("pk")
    wanted = sorted(set(pks))
    return {
        group.pk: group
        for first in range(0, len(wanted), AT_ONCE)
        for group in rows.filter(pk__in=wanted[first : first + AT_ONCE])
    }


def lock_group(pk: int) -> LetterGroup:
    """Lock one group and give it as it is now."""
    return lock_groups([pk])[pk]


def lock_answers(pks: Iterable[int]) -> list[Answer]:
    """Lock answers and give them as they are now; those that are gone are left out.

    Whoever calls it holds the groups of these answers.
    """
    rows = Answer.objects.select_for_update(of=("self",), no_key=True)
    return list(rows.filter(pk__in=list(pks)).order_by("pk"))


def lock_letters(pks: Iterable[int]) -> list[Submission]:
    """Lock letters and give them as they are now."""
    rows = Submission.objects.select_for_update(no_key=True)
    return list(rows.filter(pk__in=list(pks)).order_by("pk"))
