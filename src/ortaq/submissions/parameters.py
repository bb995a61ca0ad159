"""Every number of this room that decides something public: value, unit, reason, source."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class IntakeLimits:
    """What a source of letters may cost before it is refused."""

    rows: int = 2_000_000
    """Rows of a table. The largest consultations known had 4.6 million; they come in parts."""
    columns: int = 200
    """Columns of a sheet that are looked at."""
    messages: int = 200_000
    """Messages of one folder."""
    attachments: int = 20
    """Attachments of one message."""
    message_parts: int = 200
    """Parts inside one message: mail programs make fewer than 20."""


INTAKE_LIMITS = IntakeLimits()


@dataclass(frozen=True, slots=True)
class GroupingParameters:
    """When two letters count as copies of one text. Measured: docs/methods/grouping.md."""

    orders: int = 128
    """Places of a signature. An estimate of resemblance is off by 0.04 on average."""
    bands: int = 32
    """Bands of a signature, of 4 places each: half of all pairs with a resemblance of 0.42 are
    looked at, 98.9 % of those with 0.6."""
    resemblance: float = 0.5
    """Least share of five-character runs in common. Two copies that each lost 15 % of their words
    have 0.55; letters that share only a greeting and an article have up to 0.35."""
    slack: float = 0.15
    """How far an estimate may lie below that and the pair still be looked at exactly (four times
    its deviation)."""
    turned: int = 4
    """Words that may differ, in both texts together, for a denial to turn the meaning round."""
    crossed: int = 50_000
    """Pairs of one bucket that are looked at beyond those with its first text."""


GROUPING = GroupingParameters()


@dataclass(frozen=True, slots=True)
class LinkingParameters:
    """What is proposed for a letter."""

    suggestions: int = 5
    """Articles proposed beside those that the letter cites: as many as a person looks at."""


LINKING = LinkingParameters()


@dataclass(frozen=True, slots=True)
class CampaignParameters:
    """When letters are shown to a person as a possible campaign. See docs/methods/grouping.md."""

    letters: int = 5
    """Least number of letters."""
    common: float = 0.6
    """Share of the letters in which a word stands for it to belong to the common text."""
    long: int = 25
    """Words of common text from which it was hardly written twice by chance."""
    short: int = 8
    """Words of common text below which likeness says nothing: people are brief in the same way."""
    window: float = 48.0
    """Length of a burst (hours): calls to write go round in a day or two."""
    chance: float = 0.001
    """Chance of such a burst among letters that come as all others do, below which it counts."""
    contained: float = 0.8
    """Share of the common text that a letter holds, among whatever else, to be shown with it."""


CAMPAIGNS = CampaignParameters()


@dataclass(frozen=True, slots=True)
class ArgumentParameters:
    """When two letters are proposed as making the same point. See docs/methods/grouping.md."""

    words: float = 0.5
    """Weight of words in common, rare ones first, in the likeness without ideas."""
    meaning: float = 0.3
    """Weight of nearness of meaning (Russian only; else the weight goes to the others)."""
    subjects: float = 0.2
    """Weight of everyday subjects in common."""
    ideas: int = 2
    """Ideas that two letters have in common, of what is to be done and with what, from which their
    ideas are compared."""
    alike: float = 0.64
    """Least likeness of ideas with the typical letter of a group. Chosen on the wordings of
    `benchmarks/letters` and the first set of `benchmarks/paraphrases`, so that 96 pairs in a
    hundred make the same point."""
    across: float = 0.58
    """The same between letters of two languages."""
    alike_in_words: float = 0.6
    """Least likeness by words, meaning and subjects, where ideas do not say it."""
    across_in_words: float = 0.8
    """The same between letters of two languages, by translated words and subjects."""
    identical: int = 2
    """Texts from which a group is shown."""


ARGUMENTS = ArgumentParameters()


@dataclass(frozen=True, slots=True)
class ThemeParameters:
    """How letters are laid out in themes."""

    letters_per_theme: int = 150
    """A theme for so many letters, on average."""
    fewest: int = 2
    most: int = 40
    """Bounds of the number of themes: more than 40 nobody reads."""
    typical: int = 2
    """Letters that stand for a theme."""


THEMES = ThemeParameters()


@dataclass(frozen=True, slots=True)
class Parameters:
    """All of them: printed in every receipt."""

    grouping: GroupingParameters = GROUPING
    campaigns: CampaignParameters = CAMPAIGNS
    arguments: ArgumentParameters = ARGUMENTS
    linking: LinkingParameters = LINKING
    themes: ThemeParameters = THEMES


@dataclass(frozen=True, slots=True)
class InfluenceParameters:
    """When changed words count as found in an earlier letter. See docs/methods/influence.md."""

    expected: float = 0.01
    """Spans as surprising that chance would give in the whole draft and all letters together:
    a span counts where fewer than this are expected."""
    seed: int = 3
    """Words in a row, by their dictionary forms or stems, from which a match is looked for."""
    gap: int = 1
    """Words that may differ inside a match: an editor changes a word in what is taken over."""
    phrase: float = 0.7
    """Weight of pairs of words over single words in the reckoning of surprise: how far a phrase
    that the rest of the draft uses counts as usual."""
    letters: int = 20
    """Letters that are named for one span, the earliest first."""
    candidates: int = 200
    """Letters that are compared word by word for one change: those that share most with it."""


INFLUENCE = InfluenceParameters()


@dataclass(frozen=True, slots=True)
class WordingParameters:
    """When two amendments look alike."""

    alike: float = 0.6
    """Share of changed words in common from which two amendments are shown as alike: an author who
    puts one word of five differently still wants the same."""
    entered: float = 0.95
    """Share of a proposal's changed words that a later edition changes, too, from which it counts
    as entered: one word in twenty may be put differently."""
    entered_partly: float = 0.3
    """The same, from which it counts as entered in part. Two unrelated changes of one article share
    its connecting words, seldom more than a fifth."""


WORDINGS = WordingParameters()
