"""What people said, as the report holds it: letters, votes, hearings, councils."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Words = Mapping[str, str]
"""Language (ISO 639-1) -> the same words in it."""


@dataclass(frozen=True, slots=True)
class Point:
    """One confirmed point that letters make."""

    number: int
    text: str
    language: str
    eid: str
    """Article that it is about; "" = none."""
    letters: int
    since: str
    """Day on which its first letter came."""
    decision: str
    """Of the published answer; "" = there is none yet."""
    overdue: bool


@dataclass(frozen=True, slots=True)
class AskedOf:
    """What letters ask of one article; eid "" = of no single one."""

    eid: str
    letters: int
    points: int
    answered: int


@dataclass(frozen=True, slots=True)
class Campaign:
    """Letters that a person called organised."""

    names: Words
    core: int
    """Copies of one text."""
    partial: int
    """Letters that hold nearly all of it among words of their own."""


@dataclass(frozen=True, slots=True)
class Letters:
    """All letters."""

    letters: int
    answered: int
    unsorted: int
    """Letters whose point nobody has confirmed."""
    points: int
    points_answered: int
    oldest_days: int
    overdue: int
    erased: int
    within_days: int
    """Days in which a letter should be answered."""
    decisions: Mapping[str, int]
    """Decision -> published answers."""
    largest: tuple[Point, ...]
    """Points of the most letters."""
    waiting: tuple[Point, ...]
    """Points without an answer, the oldest first."""
    by_article: tuple[AskedOf, ...]
    campaigns: tuple[Campaign, ...]
    by_region: Mapping[str, int | None] | None
    """Region -> letters, "" = no region; None altogether while letters come."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How one part of the people answered one statement, as it was published."""

    part: str
    votes: int | None
    agree: int | None
    disagree: int | None
    passed: int | None
    share: float | None
    """That agrees, in [0, 1]: exact, or the bound that `bound` names."""
    bound: str
    """`exact`, `at_least` or `at_most`."""
    against: float | None


@dataclass(frozen=True, slots=True)
class Statement:
    """One statement that people voted on."""

    number: int
    texts: Words
    standing: str
    """`unites`, `divides`, `open`, `too_few_votes` or `left_out`."""
    side: str
    """Of the majority where it unites: `agree` or `disagree`."""
    whole: Cell
    by_group: tuple[Cell, ...]
    by_region: tuple[Cell, ...]
    by_society: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Typical:
    """A statement that sets an opinion group apart, and on which side."""

    number: int
    side: str


@dataclass(frozen=True, slots=True)
class OpinionGroup:
    """People who vote alike."""

    number: int
    people: int
    typical: tuple[Typical, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """How many of a region, of a part of society or of a rung took part."""

    code: str
    people: int | None


@dataclass(frozen=True, slots=True)
class Release:
    """Answers by part, as they were released."""

    number: int
    day: str
    participants: int
    sha256: str
    regions: tuple[Part, ...]
    society: tuple[Part, ...]
    rungs: tuple[Part, ...]
    region_unknown: int | None
    society_unknown: int | None
    judged: int
    """People with votes enough to be looked at for unusual voting."""
    marked: int | None
    """Of these, who voted unusually."""


@dataclass(frozen=True, slots=True)
class Vote:
    """One question that the public votes on; what is counted is 0 or empty before the count."""

    slug: str
    title: Words
    rung: str
    """What is asked of those who enter."""
    opens: str
    closes: str
    is_open: bool
    people: int
    """Who have answered anything by now, counted or not."""
    participants: int
    votes: int
    counted: str
    """Day of the count; "" = there is none yet."""
    verdict: str
    """Whether opinion groups may be claimed."""
    likeness: float
    needed: float
    repeats: int
    grouped: int
    groups: tuple[OpinionGroup, ...]
    statements: tuple[Statement, ...]
    unites: tuple[int, ...]
    """Numbers of statements, the clearest first."""
    divides: tuple[int, ...]
    undecided: tuple[int, ...]
    sha256: str
    votes_sha256: str
    log_size: int
    release: Release | None


@dataclass(frozen=True, slots=True)
class Claim:
    """What a report of a hearing claims of all who were there, tested against the record."""

    kind: str
    verdict: str
    text: str
    language: str
    because: tuple[Mapping[str, str], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """Words said against a provision, or for another wording."""

    speaker: str
    office: str
    text: str
    language: str
    stance: str
    eids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody on record, and how many statements are theirs."""

    name: str
    office: str
    statements: int


@dataclass(frozen=True, slots=True)
class Hearing:
    """One published hearing."""

    slug: str
    title: Words
    day: str
    region: str
    kind: str
    people: int
    statements: int
    objections: int
    amends: int
    speakers: tuple[Speaker, ...]
    claims: tuple[Claim, ...]
    dissent: tuple[Said, ...]
    unheard: tuple[str, ...]
    """Groups of society that were announced and of whom nobody is on record."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Recommendation:
    """What a public council recommends, and what it was answered."""

    number: int
    council: str
    region: str
    text: str
    language: str
    eids: tuple[str, ...]
    """Articles that it is about."""
    addressed_to: str
    due: str
    state: str
    """`answered`, `overdue` or `waiting`."""
    days_late: int
    answer: str
    """`accepted`, `partly`, `declined`; "" = there is none."""
    answer_text: str
    answer_language: str
    answered_late: bool
