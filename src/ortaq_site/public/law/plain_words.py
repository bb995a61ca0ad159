"""What an article says in plain words, for its page: a note that two people stand for, or none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from ortaq_site.public.law.reading import article_address
from ortaq_site.records.law import Edition
from ortaq_site.records.plain_notes import PlainNote, PlainNotePlace

LANGUAGES = tuple(code for code, _ in settings.LANGUAGES)


@dataclass(frozen=True, slots=True)
class Explained:
    """A published note as the page of one article has it."""

    note: PlainNote
    holds: bool
    """Whether the wording of this page says what that says for which it was written."""
    moved: bool
    """Whether it was written for an earlier edition."""

    @property
    def written_for(self) -> str:
        """Give the address of the wording for which it was written."""
        return article_address(self.note.edition, self.note.eid)

    @property
    def withdrawn(self) -> bool:
        """Whether it no longer holds."""
        return hasattr(self.note, "withdrawal")


@dataclass(frozen=True, slots=True)
class PlainWords:
    """All that there is in plain words about an article."""

    shown: Explained | None
    """In the language asked for, else in the reader's; None where that has none."""
    others: tuple[str, ...]
    """Other languages that have one."""
    earlier: tuple[Explained, ...]
    """What stood there before in the shown language, the newest first."""


def plain_words(request: HttpRequest, edition: Edition, eid: str) -> PlainWords | None:
    """Give the notes on an article; None for none. Costs one query."""
    found = by_language(notes_on(edition, eid))
    if not found:
        return None
    wanted = (request.GET.get("words", ""), request.LANGUAGE_CODE)
    language = next((one for one in wanted if one in found), "")
    others = tuple(
        code for code in LANGUAGES if code in found and code != language
        and not found[code][0].withdrawn
    )  # fmt: skip
    if not language:
        return PlainWords(None, others, ()) if others else None
    shown, *earlier = found[language]
    return PlainWords(shown, others, tuple(earlier))


def notes_on(edition: Edition, eid: str) -> list[Explained]:
    """Give the published notes on an article: those for the latest wording first, then by age."""
    places = PlainNotePlace.objects.filter(edition=edition, eid=eid).select_related(
        "note__edition__consultation",
        "note__written_by",
        "note__signature__signed_by",
        "note__withdrawal",
    )
    ordered = places.order_by("-note__edition__sequence", "-note")
    return [
        Explained(place.note, place.holds, place.note.edition_id != edition.pk) for place in ordered
    ]


def explained_in(edition: Edition, language: str) -> tuple[tuple[str, str], ...]:
    """Give the notes in a language that hold in an edition: (article, words), in a fixed order.

    Costs one query.
    """
    places = PlainNotePlace.objects.filter(edition=edition, note__language=language).exclude(eid="")
    newest: dict[str, PlainNotePlace] = {}
    for place in places.select_related("note__withdrawal").order_by(
        "eid", "-note__edition__sequence", "-note"
    ):
        newest.setdefault(place.eid, place)
    return tuple(
        (eid, f"{place.note.text}\n{place.note.changes}")
        for eid, place in newest.items()
        if place.holds and not hasattr(place.note, "withdrawal")
    )


def by_language(notes: Iterable[Explained]) -> dict[str, list[Explained]]:
    """Put notes together by language, in their order."""
    found: dict[str, list[Explained]] = {}
    for one in notes:
        found.setdefault(one.note.language, []).append(one)
    return found
