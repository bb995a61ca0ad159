"""What the report of a consultation is made of: figures, codes, and words that people wrote.

Days are ISO 8601. `None` is a number that is hidden, because few people stand behind it. What other
pages publish stands here as they publish it; nothing is counted anew.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ortaq.report.consultation.voices import Hearing, Letters, Recommendation, Vote

Words = Mapping[str, str]
"""Language (ISO 639-1) -> the same words in it."""


@dataclass(frozen=True, slots=True)
class TextMark:
    """One language version of an edition."""

    language: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One published edition of the law."""

    slug: str
    role: str
    """`in_force` or `draft`."""
    label: Words
    day: str
    texts: tuple[TextMark, ...]


@dataclass(frozen=True, slots=True)
class ArticleName:
    """What an article of the newest draft is called, by language of the text."""

    eid: str
    names: Words


@dataclass(frozen=True, slots=True)
class ArticleFate:
    """What becomes of one article."""

    eid: str
    """Of the draft; of the text in force where the draft drops it."""
    name: str
    fate: str
    was: str
    """Names of the articles in force that stand behind it; "" where there is nothing to say."""


@dataclass(frozen=True, slots=True)
class Changes:
    """The newest draft beside the text in force, in one language."""

    old_articles: int
    new_articles: int
    counts: Mapping[str, int]
    """Fate -> articles, in the order of `ortaq.law.comparison.fates.Fate`."""
    articles: tuple[ArticleFate, ...]


@dataclass(frozen=True, slots=True)
class SaidOf:
    """Statements at hearings about one article, by what they ask for."""

    eid: str
    objects: int
    amends: int
    supports: int


@dataclass(frozen=True, slots=True)
class Proposed:
    """A wording that somebody proposes for an article."""

    number: int
    eid: str
    voices: int
    """Who support it."""
    entered: str
    """How far a later draft made the same change: `whole`, `partly`, `not`; "" = not known."""


@dataclass(frozen=True, slots=True)
class Wordings:
    """All proposed wordings."""

    shown: int
    waiting: int
    refused: int
    withdrawn: int
    largest: tuple[Proposed, ...]
    """Those with the most support."""


@dataclass(frozen=True, slots=True)
class ArticleShare:
    """Changed words of an article, and how many of them a lawyer traced to letters."""

    eid: str
    changed: int
    confirmed: int


@dataclass(frozen=True, slots=True)
class Influence:
    """How much of the changed wording came from letters, from one draft to the next."""

    since: Words
    """Label of the earlier draft."""
    language: str
    letters: int
    """Letters looked at."""
    changed: int
    confirmed: int
    waiting: int
    """Words that the program traced and nobody has decided about."""
    articles: tuple[ArticleShare, ...]


@dataclass(frozen=True, slots=True)
class Progress:
    """How far people have come with places of other laws; `places` is the base."""

    places: int
    decided: int
    must_change: int
    consistent: int
    unclear: int
    adopted: int
    overdue: int


@dataclass(frozen=True, slots=True)
class OtherLaw:
    """One law with its places."""

    title: str
    language: str
    progress: Progress


@dataclass(frozen=True, slots=True)
class Alignment:
    """The laws that must follow the draft."""

    language: str
    """Of the laws that were read."""
    provisions: int
    """Provisions read in all of them."""
    progress: Progress
    laws: tuple[OtherLaw, ...]


@dataclass(frozen=True, slots=True)
class Promise:
    """A promise made at a hearing of this consultation and followed since."""

    slug: str
    title: str
    language: str
    owners: tuple[str, ...]
    state: str
    progress: str
    """As people judged it; "" where nobody did."""
    outcome: str
    due: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What somebody needs to find all of it again."""

    version: str
    moment: str
    """When the report was made, ISO 8601 in UTC."""
    address: Words
    """Of the page of the report, by its language."""
    log_origin: str
    log_size: int
    """Entries under the newest signed checkpoint; 0 = there was none."""
    log_root: str
    log_key: str
    snapshot: str
    """Name of the newest archive of the open data; "" = there was none."""
    snapshot_sha256: str


@dataclass(frozen=True, slots=True)
class ConsultationReport:
    """Everything that is public of one consultation at one moment."""

    slug: str
    title: Words
    country: str
    """ISO 3166-1, in lower case."""
    demonstration: bool
    opens: str
    closes: str
    day: str
    """On which the report was made, in the time of the site."""
    editions: tuple[Edition, ...]
    changes: Mapping[str, Changes]
    """Language of the texts -> what the draft changes; empty where there is nothing to compare."""
    articles: tuple[ArticleName, ...]
    """Of the newest draft, in the order of its text."""
    letters: Letters | None
    votes: tuple[Vote, ...]
    hearings: tuple[Hearing, ...]
    said_of: tuple[SaidOf, ...]
    wordings: Wordings | None
    influence: Influence | None
    recommendations: tuple[Recommendation, ...]
    alignment: Alignment | None
    promises: tuple[Promise, ...]
    receipt: Receipt
    least: int = field(kw_only=True)
    """Fewest people behind a number by part that is published."""
