"""Load the explanations of a demonstration."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path

from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.records.plain_notes import PlainNote
from ortaq_site.steps.plain_notes.writing import Place, sign_note, write_note

LANGUAGES = ("kk", "ru", "en")


def load_notes(consultation: Consultation, path: Path, people: tuple[Account, Account]) -> None:
    """Load the explanations of a file; a second run changes nothing.

    people: who writes them, and who signs.
    """
    if PlainNote.objects.filter(edition__consultation=consultation).exists():
        return
    for place, text, changes in _planned(consultation, path):
        sign_note(write_note(place, text, changes, people[0]), people[1])


def _planned(consultation: Consultation, path: Path) -> Iterator[tuple[Place, str, str]]:
    editions = {edition.slug: edition for edition in consultation.editions.all()}
    for plan in tomllib.loads(path.read_text(encoding="utf-8"))["note"]:
        for language in LANGUAGES:
            if words := plan.get(language):
                place = Place(editions[plan["edition"]], plan["article"], language)
                yield place, words["text"].strip(), words.get("changes", "").strip()
