"""Every number that decides something about opinion: value, unit, reason, source.

Formulas: docs/methods/opinion.md. The values marked *Polis* are those of the published method
(Small et al. 2021, Recerca 26; and the computation as deployed until October 2024).
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PolisParameters:
    """The published method. Changing one ends comparability."""

    least_votes: int = 7
    """Votes needed to be placed in a group (votes). *Polis*."""
    least_participants: int = 15
    """People grouped at least, the most active first (people). *Polis*."""
    base_clusters: int = 100
    """Small clusters that are then grouped (clusters). *Polis*."""
    base_rounds: int = 100
    """Most rounds of the first clustering. *Polis*."""
    group_rounds: int = 20
    """Most rounds of the second clustering. *Polis* as deployed; 100 were intended."""
    moved: float = 0.01
    """A centre that moves less stands still (distance on the map). *Polis*."""
    most_groups: int = 5
    """Most groups looked for. *Polis*."""
    clusters_per_group: int = 12
    """Base clusters needed for each group beyond two. *Polis*."""
    power_rounds: int = 100
    """Most rounds of the power iteration. *Polis*."""
    patience: int = 4
    """Times running that a new number of groups must win before it is shown. *Polis*."""


@dataclass(frozen=True, slots=True)
class StatementParameters:
    """Which statements are said to characterise a group or to unite all."""

    significant: float = 1.2816
    """z-value: 90 %, one-sided. *Polis*."""
    representative: int = 5
    """Most representative statements of a group. *Polis*."""
    best_agree_compared: bool = False
    """Show the statement that a group agrees on best on the side where it differs most from the
    others. *Polis* does, so that it may read "disagree"; ours shows that the group agrees."""
    consensus: int = 5
    """Most statements in the agree list and in the disagree list of the consensus. *Polis*."""
    majority: float = 0.5
    """Share of agreement above which a statement can be consensus. *Polis*."""


@dataclass(frozen=True, slots=True)
class MapParameters:
    """How the plane of opinions is found."""

    least_votes: int = 7
    """Votes needed to be placed in a group (votes). Below, a position is mostly noise. *Polis*."""
    pair_cells: int = 1_000_000
    """Most cells of the matrix of people and statements from which pairs of votes are counted: some
    hundredths of a second of work. Above, the axes are found by passes over the votes."""
    pair_statements: int = 2_000
    """Most statements for which pairs are counted (12 S^2 bytes)."""
    precision: float = 1e-12
    """Residual of both leading axes, relative to the first variance, at which steps end."""
    check_steps: int = 2
    """Steps between two looks at the residual."""
    most_steps: int = 300
    """Most directions that the axes are sought among."""
    tolerance: float = 1e-6
    """Residual of both leading axes, relative to the first variance, at which passes over votes
    end: positions are then right to about five digits."""
    votes_in_memory: int = 30_000_000
    """Votes above which files are measured one by one, and what needs all votes at once is left
    out: about 2 GB."""
    fraction_bits: int = 32
    """Bits after the point of iterated loadings; fewer where sums would not be exact."""


@dataclass(frozen=True, slots=True)
class GroupParameters:
    """How groups are found on the map."""

    most_groups: int = 5
    """Most groups looked for: as *Polis*; more could not be shown or told apart."""
    least_size: int = 2
    """People in the smallest group that is accepted: one person is not a group."""
    points: int = 4_000
    """People above which cells of a grid stand for them: silhouettes take quadratic time."""
    cells: int = 64
    """Cells of the grid along each axis."""
    tails: float = 0.001
    """Share of people on each end of an axis that is counted into the border cells."""
    starts: int = 10
    """Starts of each clustering; ten raised stability from 0.78 to 0.90."""
    rounds: int = 300
    """Most rounds of each start."""


@dataclass(frozen=True, slots=True)
class StabilityParameters:
    """When groups may be claimed."""

    samples: int = 10
    """Samples of participants on which the whole method is repeated; 0 tests nothing, and the
    result says so."""
    share: float = 0.8
    """Share of participants in each sample."""
    least_agreement: float = 0.9
    """Least mean adjusted Rand index at which groups are claimed: what is promised of them. At 0.8,
    39 of 200 more planted worlds with few votes were claimed, below what is promised."""
    least_participants: int = 20
    """People below which no groups are looked for: 80 % of fewer are too few to divide."""
    panel: int = 10_000
    """People above which samples are drawn from a part of this size, or of the next, if larger: a
    smaller sample varies more, so the test only becomes stricter."""
    panel_votes: int = 1_000
    """Votes on each statement, on average, that such a part must have: with 150, axes of samples
    differ so much that groups of millions of people look unstable."""
    tolerance: float = 1e-4
    """Residual of the axes of a sample, relative to the first variance: they are compared as
    groups, not as numbers."""
    chance_draws: int = 20
    """Data sets drawn from people without groups."""
    chance_deviations: float = 4.0
    """Standard deviations above the mean silhouette of those draws that groups must exceed; 3 let
    through one line in 24."""
    chance_unanimous: float = 0.95
    """Mean vote above which a statement counts as this one in those draws: a curve through
    certainty would be infinitely steep."""
    chance_calibration: int = 3
    """Rounds in which the spread of such people is fitted to the real covariance."""
    chance_people: int = 1_500
    """People in each such data set at most."""
    sample_cells: int = 24
    """Cells along each axis in samples and chance draws, where more people than `sample_points`."""
    sample_points: int = 400
    """People above which samples and chance draws use cells."""


@dataclass(frozen=True, slots=True)
class StrataParameters:
    """What is said about the parts of a partition."""

    interval: float = 0.90
    """Probability that intervals cover: as in the published significance level."""
    mostly_passed: float = 0.5
    """Share of passes above which a part has no opinion on a statement rather than a divided one:
    more people passed than took a side."""
    few_of_people: float = 0.1
    """Share of a part's participants below which its votes on a statement say little about it."""
    most_parts: int = 40
    """Different values above which an attribute divides nobody: it is a name or an address, and
    hardly any part would have enough people to be shown."""


@dataclass(frozen=True, slots=True)
class HeadlineParameters:
    """Which statements are said to unite, to divide, or to be open."""

    majority: float = 0.5
    """Share of the votes, passes included, that the whole interval of a side must exceed."""
    camp: float = 0.25
    """Without groups, a statement divides where each side certainly has more than this share: one
    person in four. Ours; no published rule was found."""
    least_votes: int = 10
    """Votes below which nothing is said about a statement (votes): as the smallest count shown."""


@dataclass(frozen=True, slots=True)
class WeightParameters:
    """Post-stratification by raking."""

    tolerance: float = 1e-9
    """Largest difference of a weighted share from its margin at which raking has converged."""
    most_rounds: int = 1_000
    """Most rounds; margins that need more contradict each other or the sample."""
    trim: float = 5.0
    """Most that one participant may count, in participants: above it the few who stand for many
    decide. Common practice: 3 to 6 (DeBell and Krosnick 2009, for the ANES: 5)."""


@dataclass(frozen=True, slots=True)
class SuppressionParameters:
    """Which numbers about parts of the participants may be published."""

    least: int = 10
    """Smallest count that is published, k (people). Statistical offices use 3 to 10; opinions are
    sensitive and participants few, so the upper end."""
    floor: int = 5
    """Smallest k that may be chosen (people)."""


@dataclass(frozen=True, slots=True)
class AnomalyParameters:
    """When a voter is marked as unusual. A mark is a question to people, never a verdict."""

    least_votes: int = 20
    """Votes below which nobody is marked: too little to tell chance from copying (votes)."""
    least_overlap: int = 20
    """Statements that two people must both have voted on to be compared (statements)."""
    all_pairs: int = 6_000
    """People up to whom every pair is compared; above, pairs are found by hashing (people)."""
    bands: int = 20
    """Hashes that each look for a partner; more find noisier copies."""
    band_size: int = 4
    """Votes that must be equal for a hash to be equal; more make fewer false candidates."""
    bucket_neighbours: int = 2
    """People next in order in the same bucket that are compared (people)."""
    neighbours: int = 5
    """Most similar people whose mean counts: one twin by chance does not make a ring (people)."""
    alike: float = 0.8
    """Share of equal answers on common statements from which people are near-clones."""
    clone_score: float = 3.0
    """Robust standard deviations above the median voter that the mean surprise must exceed:
    conversations differ in how alike honest people are."""
    clone_surprise: float = 3.5
    """z-value that the mean surprise must exceed in any case."""
    window_people: int = 60
    """Arrivals around a person that are compared with that person (people)."""
    window_hours: float = 3.0
    """Most hours between those arrivals."""
    burst_people: int = 5
    """Others who must have arrived at that time: two or three are no burst (people)."""
    burst_score: float = 4.0
    """Robust standard deviations above the median voter that agreement with them must exceed."""
    burst_surprise: float = 5.0
    """z-value that this agreement must exceed in any case."""
    run_surprise: float = 3.0
    """Power of ten: one answer to everything is marked when chance gives it at most once in
    10 to this power voters."""


@dataclass(frozen=True, slots=True)
class IdealPointParameters:
    """The second opinion. How much it shrinks is learned from the votes, not set here."""

    axes: int = 2
    """Axes looked for, as on the map; those that the votes do not bear shrink to nothing."""
    doubt: float = 0.5
    """Share of the spread of people that is charged to statements, and the other way. Each charging
    the whole counts the uncertainty of their product twice, and real axes vanish; a half each
    counts it once."""
    most_rounds: int = 100
    """Most rounds between people and statements."""
    tolerance: float = 1e-3
    """Change of a standard deviation, relative to the largest, at which the shrinkage stands."""
    least_variance: float = 1e-6
    """Added to every learned variance (squared logits): an axis may vanish, not divide by zero."""
    start_rounds: int = 15
    """Rounds of the iteration that finds the first directions."""
    panel_votes: int = 500_000
    """Votes above which the shrinkage is learned from a part of the people."""
    all_rounds: int = 3
    """Rounds with everybody after that."""
    place_rounds: int = 3
    """Rounds that place everybody by the final statements."""


@dataclass(frozen=True, slots=True)
class BridgingParameters:
    """Agreement from both sides."""

    least_votes: int = 7
    """Votes needed to count on a side (votes): as on the map."""
    least_strength: float = 0.1
    """Variance of logits along the first axis, every doubt counted, below which there are no sides:
    people one standard deviation apart then differ by less than 8 points of agreement."""
    most_rounds: int = 100
    """Most rounds of the search for the point between the sides."""
    z: float = 1.6449
    """Standard deviations on each side of the interval: 90 %."""
    shown: int = 10
    """Leading statements of each ranking that are compared."""


@dataclass(frozen=True, slots=True)
class PolisRoutingParameters:
    """The published priority. Changing one ends comparability."""

    novelty: float = 8.0
    """How much a statement without votes is raised. *Polis*."""
    halving: float = 5.0
    """Votes in which that is halved (votes). *Polis*."""
    meta: float = 7.0
    """Priority of meta statements before squaring. *Polis*."""


@dataclass(frozen=True, slots=True)
class RoutingParameters:
    """Which statement is asked next."""

    even_share: float = 0.1
    """Share of draws in which every statement left has the same chance: no statement can be starved
    by the model, and its mistakes stay visible."""
    sharpness: float = 2.0
    """Power of the expected information to which chances are proportional: 1 hardly tells
    statements apart, and the published priority is squared too."""
    polis: PolisRoutingParameters = field(default_factory=PolisRoutingParameters)


@dataclass(frozen=True, slots=True)
class LookalikeParameters:
    """Which statements are shown to somebody who writes a new one."""

    shown: int = 3
    """Statements shown: as many as one reads before pressing on."""
    least_score: float = 0.3
    """Likeness from which one is worth showing, in [0, 1]: of about ten words three in common.
    One shown too many costs a glance; one missed, a statement that divides the votes."""


@dataclass(frozen=True, slots=True)
class SlateParameters:
    """A few statements that represent everyone."""

    size: int = 7
    """Statements in the slate: as many as can be read in a minute."""
    least_votes: int = 7
    """Votes that a statement needs to stand for anybody (votes)."""
    most_agreement: float = 1.0
    """Share of agreement above which a statement is left out; 1 leaves out none. Lower, the slate
    shows what divides: what nearly all agree with represents everyone, and says little."""
    worlds: int = 8
    """Ways in which each person's unseen votes are filled in; each has an equal part in the
    slate."""
    people: int = 4_000
    """People above which a part of this size, drawn with the seed, chooses; everybody checks."""


@dataclass(frozen=True, slots=True)
class OpinionParameters:
    """All of them, and the seed of every draw."""

    seed: int = 20260212
    """Start of the generator of every draw; any number would do, it only has to be told."""
    polis: PolisParameters = field(default_factory=PolisParameters)
    statement: StatementParameters = field(default_factory=StatementParameters)
    map: MapParameters = field(default_factory=MapParameters)
    group: GroupParameters = field(default_factory=GroupParameters)
    stability: StabilityParameters = field(default_factory=StabilityParameters)
    strata: StrataParameters = field(default_factory=StrataParameters)
    headline: HeadlineParameters = field(default_factory=HeadlineParameters)
    weights: WeightParameters = field(default_factory=WeightParameters)
    suppression: SuppressionParameters = field(default_factory=SuppressionParameters)
    anomalies: AnomalyParameters = field(default_factory=AnomalyParameters)
    ideal_point: IdealPointParameters = field(default_factory=IdealPointParameters)
    bridging: BridgingParameters = field(default_factory=BridgingParameters)
    routing: RoutingParameters = field(default_factory=RoutingParameters)
    slate: SlateParameters = field(default_factory=SlateParameters)


DEFAULT_PARAMETERS = OpinionParameters()
