"""In what setting a statement is made: by whom, in which form, and where in the talk.

Words alone often leave it open whether a fact is told for or against a draft; who tells it, and
after what, says more. What each is worth is learnt. Rules: docs/methods/stance.md.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from ortaq.hearings.attitude.concepts import speaker_clues
from ortaq.hearings.attitude.wording import Clue
from ortaq.hearings.speech.terms import fold
from ortaq.hearings.speech.utterance import Utterance

_EARLY = 3
"""So many statements stand at the beginning of a report: mostly the draft is told there."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What surrounds a statement."""

    ways: tuple[str, ...] = ()
    """Its form and manner: quote, clause, turn, collective; direct, reported."""
    office: str = ""
    """The words for the office and the organisation of its speaker."""
    places: tuple[str, ...] = ()
    """Where it stands: opens, early, closes, spoke before, same as last, after a question."""


@dataclass(frozen=True, slots=True)
class Talk:
    """All statements of a report, each with its pieces, and the offices of their speakers."""

    text: str
    wholes: Sequence[Sequence[Utterance]]
    offices: Mapping[str, str] = field(default_factory=dict)

    def setting(self, number: int) -> Setting:
        """Give the setting of one statement."""
        first = self.wholes[number][0]
        ways = (f"form {first.form.value}", f"manner {first.manner.value}")
        office = self.offices.get(first.speaker.id, "")
        return Setting(ways, office, tuple(self._places(number)))

    def _places(self, number: int) -> Iterator[str]:
        speakers = [whole[0].speaker.id for whole in self.wholes[: number + 1]]
        if number < _EARLY:
            yield "early" if number else "opens"
        if number == len(self.wholes) - 1:
            yield "closes"
        if speakers[-1] in speakers[:-1]:
            yield "spoke before"
        if number and speakers[-1] == speakers[-2]:
            yield "same as last"
        if number and self._asks(self.wholes[number - 1]):
            yield "after a question"

    def _asks(self, whole: Sequence[Utterance]) -> bool:
        return self.text[whole[-1].start : whole[-1].end].rstrip(' »"”').endswith("?")


def setting_clues(setting: Setting, lang: str) -> Iterator[Clue]:
    """Give the clues of a setting; none of a sentence that stands alone."""
    if not setting.ways:
        return
    yield from (Clue(way) for way in setting.ways)
    yield from (Clue(f"stands {place}") for place in setting.places)
    yield from speaker_clues(fold(setting.office), lang)
