"""What the desk sees of explanations: which articles have one, which wait, which are of old."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import get_language

from ortaq.law.act import Act
from ortaq.law.akn import read_akn
from ortaq_site.records.law import Consultation, Edition, EditionText
from ortaq_site.records.plain_notes import PlainNote, PlainNotePlace

LANGUAGES = tuple(code for code, _ in settings.LANGUAGES)
WAITS, HOLDS, STALE, WITHDRAWN, NONE = "waits", "holds", "stale", "withdrawn", ""


@dataclass(frozen=True, slots=True)
class Line:
    """One article with the state of its explanation in each language."""

    eid: str
    name: str
    states: tuple[tuple[str, str], ...]
    """Language and state."""


@dataclass(frozen=True, slots=True)
class Stale:
    """A published explanation whose article changed, moved away or went."""

    note: PlainNote
    eid: str
    """Where the article stands now; "" = nowhere."""


@dataclass(frozen=True, slots=True)
class Standing:
    """The explanations of one edition: published ones by their places, and what waits."""

    edition: Edition
    places: tuple[PlainNotePlace, ...]
    waiting: tuple[PlainNote, ...]

    def state(self, eid: str, language: str) -> str:
        """Say how far the explanation of an article in a language has come."""
        if any(note.eid == eid and note.language == language for note in self.waiting):
            return WAITS
        for place in self.places:
            if place.eid == eid and place.note.language == language:
                if hasattr(place.note, "withdrawal"):
                    return WITHDRAWN
                return HOLDS if place.holds else STALE
        return NONE

    def held(self) -> list[tuple[PlainNote, str]]:
        """Give the published explanations that may be withdrawn, each with its article."""
        newest = [place for place in _newest(self.places) if place.eid]
        return [(p.note, p.eid) for p in newest if not hasattr(p.note, "withdrawal")]

    def stale(self) -> list[Stale]:
        """Give the explanations to be written anew, in the order of their age."""
        newest = _newest(self.places)
        return [
            Stale(place.note, place.eid)
            for place in newest
            if not place.holds and not hasattr(place.note, "withdrawal")
        ]


def standing(edition: Edition) -> Standing:
    """Read the explanations of an edition. Costs two queries."""
    places = PlainNotePlace.objects.filter(edition=edition).select_related(
        "note__edition", "note__written_by", "note__withdrawal"
    )
    ordered = places.order_by("-note__edition__sequence", "-note")
    return Standing(edition, tuple(ordered), tuple(waiting(edition)))


def waiting(edition: Edition) -> list[PlainNote]:
    """Give the newest explanation of each place where it is not signed yet."""
    notes = PlainNote.objects.filter(edition=edition).select_related("written_by", "signature")
    newest = {(note.eid, note.language): note for note in notes.order_by("pk")}
    return [note for note in newest.values() if not hasattr(note, "signature")]


def lines(found: Standing, act: Act) -> list[Line]:
    """Give every article with its states."""
    return [
        Line(
            one.eid,
            ". ".join(filter(None, (one.num.strip().rstrip("."), one.heading))) or one.eid,
            tuple((language, found.state(one.eid, language)) for language in LANGUAGES),
        )
        for one in act.articles()
        if not one.repealed
    ]


def published_editions(consultation: Consultation) -> list[Edition]:
    """Give the editions that may be explained, the newest draft first."""
    editions = [one for one in consultation.editions.all() if one.is_published]
    return sorted(editions, key=lambda one: (one.role != "draft", -one.sequence))


def text_in(edition: Edition, language: str = "") -> EditionText:
    """Give the text of an edition in a language, else in the reader's, else in any."""
    texts = {text.language: text for text in edition.texts.all()}
    order = (language, get_language() or "", *LANGUAGES)
    return next(texts[code] for code in order if code in texts)


def act_in(edition: Edition, language: str = "") -> Act:
    """Give that text as an act."""
    return read_akn(bytes(text_in(edition, language).akn))


def _newest(places: Iterable[PlainNotePlace]) -> list[PlainNotePlace]:
    """Keep the newest of each article and language; those of articles that went each once."""
    kept: dict[tuple[str, str], PlainNotePlace] = {}
    for place in places:
        key = (place.eid or f"{place.note.edition_id}/{place.note.eid}", place.note.language)
        kept.setdefault(key, place)
    return list(kept.values())
