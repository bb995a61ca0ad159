"""What a report, minutes or a transcript says, as a record: proposals that a person confirms.

Nothing here knows a language. Everything found keeps its passage, so that it can be checked beside
the source; offsets count characters of the text as it was given. Terms: docs/methods/hearings.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ortaq.commitments.promises.promise import Promise


class Genre(StrEnum):
    """How a document tells of a meeting; this decides how its speakers are found."""

    PRESS = "press"
    MINUTES = "minutes"
    """СЛУШАЛИ / ВЫСТУПИЛИ / РЕШИЛИ, ТЫҢДАЛДЫ / СӨЗ СӨЙЛЕДІ / ШЕШТІ."""
    TRANSCRIPT = "transcript"
    CAPTIONS = "captions"
    BULLETIN = "bulletin"
    """A release made mostly of lists."""


class Manner(StrEnum):
    """Whether the words are the speaker's own."""

    DIRECT = "direct"
    REPORTED = "reported"


class Form(StrEnum):
    """How a statement stands in the text."""

    QUOTE = "quote"
    CLAUSE = "clause"
    """A clause of speech that the writer retells: …, что …; … екенін айтты; said that …"""
    TURN = "turn"
    """What follows a name and a colon."""
    COLLECTIVE = "collective"
    """Said of several people together: участники поддержали …"""


class Step(StrEnum):
    """By which step a speaker was found, the surest first (docs/methods/hearings.md)."""

    LABEL = "label"
    """A name before a colon: a turn of minutes or of a transcript."""
    NAMED = "named"
    """A name in the reporting clause itself."""
    COLLECTIVE = "collective"
    """A plural subject without a name: nobody alone said it."""
    ANNOUNCED = "announced"
    """The paragraph before ended with the name and a colon."""
    PRONOUN = "pronoun"
    ROLE = "role"
    """A role stands for the person: the minister, глава региона, аймақ басшысы."""
    SPEAKER_NOUN = "speaker_noun"
    """собеседник, докладчик, спикер, баяндамашы."""
    IMPLICIT = "implicit"
    """No word names anybody: whoever spoke last."""
    WEIGHED = "weighed"
    """No rule reads the sentence; what labelled reports taught makes speech likely there."""

    @property
    def needs_review(self) -> bool:
        """Whether a person should look at this before the others."""
        return self in {Step.ROLE, Step.SPEAKER_NOUN, Step.IMPLICIT, Step.WEIGHED}


class Stance(StrEnum):
    """What a statement asks to be done with the draft, or the proposal, that is discussed."""

    SUPPORT = "support"
    OBJECT = "object"
    AMEND = "amend"
    NONE = "none"


class Participation(StrEnum):
    """How somebody took part."""

    ON_SITE = "on_site"
    ONLINE = "online"
    UNKNOWN = ""


class ClaimKind(StrEnum):
    """What a document claims of the whole meeting."""

    UNANIMITY = "unanimity"
    SUPPORT = "support"


class Verdict(StrEnum):
    """What the record itself shows of a claim."""

    SUPPORTED = "supported"
    UNTESTED = "untested"
    CONTRADICTED = "contradicted"


@dataclass(frozen=True, slots=True)
class Source:
    """One document that the record was made of."""

    name: str
    genre: Genre
    lang: str
    """kk, ru or en; "" = none of them, so that a person has to read it."""
    script: str
    """cyrillic, latin, arabic or ""."""
    sha256: str
    """Of the text in UTF-8."""
    characters: int


@dataclass(frozen=True, slots=True)
class Passage:
    """Characters of a source, from `start` up to `end`."""

    text: str
    start: int
    end: int
    source: int = 0
    """Position in `Record.sources`."""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something is proposed: a code, and the words or numbers that it rests on."""

    code: str
    """Names the kind of reason; pages choose the words for it."""
    detail: str = ""
    """Words of the source, a number or an id; "" = the code says all."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of the event, as the record states it and as the source words it."""

    value: str
    """An ISO date, a region code, a word of a closed list, or words of the source."""
    passage: Passage
    score: float
    """In [0, 1]."""
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Category:
    """A part of society or a body that is said to take part."""

    passage: Passage
    group: str
    """Code of the stakeholder group; "" = none fits."""
    score: float
    headcount: int | None = None
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Event:
    """The meeting itself. A fact that the source does not state is None."""

    date: Fact | None = None
    place: Fact | None = None
    region: Fact | None = None
    """ISO 3166-2 code."""
    kind: Fact | None = None
    """round_table, public_hearing, session, meeting … : the codes of `facts`."""
    organiser: Fact | None = None
    mode: Fact | None = None
    """on_site, online or mixed."""
    headcount: Fact | None = None
    categories: tuple[Category, ...] = ()


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom the source names."""

    id: str
    name: str
    """The fullest form as it stands in the source; in the nominative only where that is safe."""
    role: str
    """As in the source; "" = not told."""
    organisation: str
    """As in the source; "" = not told."""
    mentions: tuple[Passage, ...]
    """Every form of the name, in the order of the text."""
    score: float
    participation: Participation = Participation.UNKNOWN
    because: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Voice:
    """Who speaks without a name: участники встречи, директор школы, the residents."""

    id: str
    name: str
    """As in the source."""
    collective: bool
    """Several people together; else one person whom the source does not name."""
    role: str
    organisation: str
    passage: Passage
    score: float


@dataclass(frozen=True, slots=True)
class ProvisionLink:
    """A provision that a statement speaks of."""

    act: str
    """Name of the act as cited; "" = the act at hand."""
    eid: str
    score: float
    because: tuple[Reason, ...]
    """A citation, or a likeness of words: then it is a suggestion."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One piece of speech with nothing of the writer's in between."""

    id: str
    passage: Passage
    manner: Manner
    form: Form
    speaker: str
    """Id of a `Person` or `Voice`; "" = nobody is named."""
    step: Step
    score: float
    """How sure the speaker is, in [0, 1]."""
    because: tuple[Reason, ...]
    """The cue, and the words by which the speaker was found."""
    continues: str = ""
    """Id of the statement of which this is the rest, after the writer's words in between."""
    stance: Stance = Stance.NONE
    stance_because: tuple[Reason, ...] = ()
    topics: tuple[str, ...] = ()
    provisions: tuple[ProvisionLink, ...] = ()


@dataclass(frozen=True, slots=True)
class SpokenPromise:
    """A promise with the statement in which it was made."""

    promise: Promise
    """Its offsets count in its own source."""
    passage: Passage
    speaker: str
    """Id of a `Person` or `Voice`; "" = the writer tells it."""
    statement: str
    """Id; "" = outside all statements."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """Votes counted in a meeting; None = not told."""

    in_favour: int | None = None
    against: int | None = None
    abstained: int | None = None
    unanimous: bool = False
    """Said to be unanimous, in a word."""


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a meeting decided."""

    id: str
    number: str
    """As printed; "" = none."""
    passage: Passage
    ballot: Ballot | None
    score: float
    because: tuple[Reason, ...] = ()
    provisions: tuple[ProvisionLink, ...] = ()
    charged: str = ""
    """Who is to carry it out, as in the source; "" = not told."""
    due: str = ""
    """The last day of its term (ISO); "" = not told."""


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence that says what all, or many, think; tested against the rest of the record."""

    id: str
    kind: ClaimKind
    passage: Passage
    verdict: Verdict
    because: tuple[Reason, ...]
    score: float
    """How sure it is that this is such a claim, in [0, 1]."""


@dataclass(frozen=True, slots=True)
class Version:
    """What one source says where sources differ."""

    value: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Sources of one event tell it differently: shown side by side, never settled here."""

    about: str
    """The field: `event.date`, `person.role`, `statement.text`, …"""
    item: str
    """Id of the person or statement; "" = the event."""
    versions: tuple[Version, ...]


@dataclass(frozen=True, slots=True)
class Record:
    """One meeting, from one source or from several that were merged."""

    sources: tuple[Source, ...]
    event: Event = Event()
    people: tuple[Person, ...] = ()
    voices: tuple[Voice, ...] = ()
    statements: tuple[Statement, ...] = ()
    promises: tuple[SpokenPromise, ...] = ()
    resolutions: tuple[Resolution, ...] = ()
    claims: tuple[Claim, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()

    def names(self) -> dict[str, str]:
        """Give the name of every person and voice by id."""
        names = {voice.id: voice.name for voice in self.voices}
        return names | {person.id: person.name for person in self.people}
