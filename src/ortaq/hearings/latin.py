"""Kazakh in Latin letters: read as Cyrillic, told in the letters of the source."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ortaq.hearings.document import Document, Span
from ortaq.hearings.record import Category, Event, Fact, Passage, Person
from ortaq.language.kazakh_latin import Cyrillic, in_cyrillic
from ortaq.language.script import Script

_FACTS = ("date", "place", "region", "kind", "organiser", "mode", "headcount")


@dataclass(frozen=True, slots=True)
class Twin:
    """A Latin document and its reading in Cyrillic."""

    latin: Document
    cyrillic: Document
    letters: Cyrillic

    def people(self, people: Sequence[Person]) -> tuple[Person, ...]:
        """Give people with their mentions at the places of the Cyrillic reading."""
        return tuple(
            replace(person, mentions=tuple(self._read(mention) for mention in person.mentions))
            for person in people
        )

    def event(self, event: Event) -> Event:
        """Give the facts at their places in the source; names in its letters."""
        facts = {name: getattr(event, name) for name in _FACTS}
        told = {name: self._fact(fact) if fact else None for name, fact in facts.items()}
        return Event(**told, categories=tuple(self._category(one) for one in event.categories))

    def _fact(self, fact: Fact) -> Fact:
        passage = fact.passage
        if passage.text and passage.text.lower().startswith(fact.value.lower()):
            whole = Passage("", passage.start, passage.start + len(fact.value))
            return replace(fact, passage=self.told(passage), value=self.told(whole).text)
        return replace(fact, passage=self.told(passage))

    def _category(self, category: Category) -> Category:
        return replace(category, passage=self.told(category.passage))

    def told(self, passage: Passage) -> Passage:
        """Give a passage of the Cyrillic reading at its place in the source."""
        start, end = self.letters.place(passage.start, passage.end)
        return self.latin.passage(start, end) if passage.end else passage

    def _read(self, mention: Passage) -> Passage:
        offsets = self.letters.offsets
        start = _position(offsets, mention.start)
        return self.cyrillic.passage(start, _position(offsets, mention.end))


def _position(offsets: Sequence[int], place: int) -> int:
    """Give the first Cyrillic letter that came from this place of the source, or from after it."""
    return next(
        (there for there, source in enumerate(offsets) if source >= place), len(offsets) - 1
    )


def twin_of(document: Document) -> Twin | None:
    """Give the Cyrillic reading of a Kazakh document in Latin letters; None for any other."""
    if document.lang != "kk" or document.script != Script.LATIN:
        return None
    letters = in_cyrillic(document.text)
    offsets = letters.offsets
    paragraphs = tuple(
        Span(_position(offsets, span.start), _position(offsets, span.end))
        for span in document.paragraphs
    )
    cyrillic = replace(
        document, text=letters.text, script=Script.CYRILLIC.value, paragraphs=paragraphs
    )
    return Twin(document, cyrillic, letters)
