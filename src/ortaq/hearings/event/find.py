"""All facts of a meeting that a document tells, as proposals with their passages."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ortaq.hearings.document import Document
from ortaq.hearings.event.categories import find_categories
from ortaq.hearings.event.headcount import find_headcount
from ortaq.hearings.event.kind import find_kind
from ortaq.hearings.event.mode import find_mode
from ortaq.hearings.event.organiser import SITS, find_organiser
from ortaq.hearings.event.scene import scene_of
from ortaq.hearings.event.when import find_date
from ortaq.hearings.event.where import find_place
from ortaq.hearings.latin import twin_of
from ortaq.hearings.record import Event, Person

LANGUAGES = frozenset({"kk", "ru", "en"})


def find_event(document: Document, day: date | None = None, people: Sequence[Person] = ()) -> Event:
    """Give the facts of the meeting; a document in no known language gives none.

    day: of publication, where somebody told it; relative days (вчера, кеше) need it or a dateline.
    people: those found in the document, so that none of them is taken for a category.
    """
    if document.lang not in LANGUAGES:
        return Event()
    twin = twin_of(document)
    if twin:
        return twin.event(_read(twin.cyrillic, day, twin.people(people)))
    return _read(document, day, people)


def _read(document: Document, day: date | None, people: Sequence[Person]) -> Event:
    scene = scene_of(document, day)
    place, region = find_place(scene)
    organiser = find_organiser(scene, people)
    sits = organiser is not None and organiser.because[0].code == SITS
    return Event(
        date=find_date(scene),
        place=place,
        region=region,
        kind=find_kind(scene, sits=sits),
        organiser=organiser,
        mode=find_mode(scene),
        headcount=find_headcount(scene),
        categories=find_categories(scene, people, organiser),
    )
