"""Carry published notes to later editions: where each belongs there, and whether it still holds.

Found by the comparison of both texts, so that a note follows its article to another number, and
never stands beside another article that took over its number.
"""

from __future__ import annotations

from django.db import transaction

from ortaq.law.comparison.result import Link
from ortaq_site.records.law import Edition, EditionStatus, EditionText
from ortaq_site.records.plain_notes import PlainNote, PlainNotePlace
from ortaq_site.steps.comparison import compare_texts
from ortaq_site.steps.stored_forms import comparison_from_json


@transaction.atomic
def carry_notes(edition: Edition) -> None:
    """Find the places of all earlier notes in an edition that was just published."""
    notes = PlainNote.objects.exclude(signature=None).filter(
        edition__consultation=edition.consultation,
        edition__role=edition.role,
        edition__sequence__lt=edition.sequence,
    )
    for note in notes.exclude(places__edition=edition).select_related("edition"):
        _keep(note, edition)


@transaction.atomic
def place_note(note: PlainNote) -> None:
    """Find the places of a note that was just signed: its own edition, and all later ones."""
    PlainNotePlace.objects.create(note=note, edition=note.edition, eid=note.eid, holds=True)
    later = Edition.objects.filter(
        consultation=note.edition.consultation,
        role=note.edition.role,
        sequence__gt=note.edition.sequence,
        status=EditionStatus.PUBLISHED,
    )
    for edition in later:
        _keep(note, edition)


def _keep(note: PlainNote, edition: Edition) -> None:
    links = [link for link in _links(note, edition) if link.old == note.eid]
    best = max(links, key=lambda link: link.score, default=None)
    PlainNotePlace.objects.create(
        note=note,
        edition=edition,
        eid=best.new if best else "",
        holds=len(links) == 1 and not links[0].substance,
    )


def _links(note: PlainNote, edition: Edition) -> tuple[Link, ...]:
    """Give the links of articles from the note's edition to another, in one language of both."""
    old, new = (_texts(one, note.language) for one in (note.edition, edition))
    both = [language for language in old if language in new]
    if not both:
        return ()
    stored = compare_texts(old[both[0]], new[both[0]])
    return comparison_from_json(stored.result).articles.links


def _texts(edition: Edition, first: str) -> dict[str, EditionText]:
    """Give the texts of an edition by language, that of the note first."""
    texts = sorted(edition.texts.all(), key=lambda text: text.language != first)
    return {text.language: text for text in texts}
