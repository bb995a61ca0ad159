"""The whole analysis of one consultation: votes in, one frozen result that may be published out.

measure -> divide by what is known about people -> hide small cells -> say what each part thinks.
Whatever stands under `tables` is computed from what may be published, never from hidden counts.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from ortaq.errors import OrtaqError
from ortaq.opinion.agreement_by_part import PartAgreement, agreement_by_part, everything
from ortaq.opinion.beside import (
    Marked,
    SecondOpinion,
    Weighting,
    second_opinion,
    weighting,
    without_marked,
)
from ortaq.opinion.divisions import Division, LeftOut, divisions, merged
from ortaq.opinion.measure import measure_opinion
from ortaq.opinion.parameters import DEFAULT_PARAMETERS, OpinionParameters
from ortaq.opinion.polis.measure import measure_polis
from ortaq.opinion.readers.margins import Margins
from ortaq.opinion.readers.reading import Reading, Refusal
from ortaq.opinion.result import Mode, Opinion, PartCounts, StatementResult
from ortaq.opinion.strata import Strata
from ortaq.opinion.suppression.former import FormerDocument, former_release
from ortaq.opinion.suppression.hide import Watch, safe_to_publish
from ortaq.opinion.suppression.release import UnknownTable, release_of
from ortaq.opinion.votes import VoteMatrix
from ortaq.opinion.workers import HERE, Workers

if TYPE_CHECKING:
    from ortaq.opinion.readers.attributes import Attributes

GROUPS = "opinion group"
"""Name of the partition by opinion groups; its parts are their numbers."""


class GroupsCrossedTwice(OrtaqError):
    """Opinion groups crossed with what is known about people, after an earlier release."""

    def __init__(self) -> None:
        super().__init__(
            f"after an earlier release {GROUPS!r} cannot be crossed: groups are made anew each"
            " time, so that nobody can tell what both releases give away together"
        )


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """What is asked for beside the votes."""

    mode: Mode = Mode.ORTAQ
    attributes: Attributes | None = None
    crossings: tuple[tuple[str, str], ...] = ()
    """Pairs of attributes, or of an attribute and `GROUPS`, whose crossing is wanted."""
    margins: Margins | None = None
    """How the population divides, where weighted shares are wanted."""
    previous: tuple[FormerDocument, ...] = ()
    """Releases published before: no count under k follows from them and this one together."""
    macro_regions: bool = False
    """Whether regions are merged into larger ones: many small parts leave little to show."""
    country: str = "kz"
    """Whose regions are recognised among the attributes."""
    beside: bool = True
    """Whether unusual voters are looked for and the other model is fitted too: more work than the
    measurement itself, which a result that is computed anew every few seconds leaves out."""
    watch: Watch = list
    """Sees the statements go by while small cells are hidden: the longest work."""


@dataclass(frozen=True, slots=True, eq=False)
class PartTable:
    """Votes by the parts of one partition, as far as they may be published."""

    name: str
    parts: tuple[str, ...]
    people: tuple[int | None, ...]
    """Participants of each part; None where hidden."""
    unplaced: int | None
    """Participants in no part; None where hidden."""
    agreement: PartAgreement
    places: tuple[str, ...] = ()
    """Code of the region that each part is, "" for none; empty where there are no regions."""


@dataclass(frozen=True, slots=True, eq=False)
class Analysis:
    """Everything that a report tells."""

    topic: str
    opinion: Opinion
    tables: tuple[PartTable, ...]
    """Opinion groups first, where there are any; then attributes, then crossings."""
    left_out: tuple[LeftOut, ...]
    refused: tuple[Refusal, ...]
    findings: tuple[str, ...]
    parameters: OpinionParameters
    beside_sha256: Mapping[str, str] = field(default_factory=dict)
    """Digests of what was given beside the votes: attributes, margins."""
    marked: Marked | None = None
    """None where votes are too many to look for unusual voters here."""
    second: SecondOpinion | None = None
    weighting: Weighting | None = None

    def table(self, name: str) -> PartTable | None:
        """Find a table by the name of its partition."""
        return next((table for table in self.tables if table.name == name), None)

    @property
    def groups(self) -> PartTable | None:
        """The table of opinion groups; None where no groups are claimed."""
        return self.table(GROUPS)


def analyse(
    reading: Reading,
    plan: Plan,
    parameters: OpinionParameters = DEFAULT_PARAMETERS,
    workers: Workers = HERE,
) -> Analysis:
    """Analyse votes that are in memory.

    Raises UnknownTable for a crossing of nothing known, UnknownMargin and UnusableMargin for
    margins that do not fit.
    """

    def measure(matrix: VoteMatrix) -> Opinion:
        if plan.mode is Mode.POLIS:
            return measure_polis(matrix, parameters)[0]
        return measure_opinion(matrix, parameters, workers)

    matrix, opinion = reading.matrix, measure(reading.matrix)
    found, left_out = _divided(matrix, plan, parameters)
    return Analysis(
        topic=reading.topic,
        opinion=opinion,
        tables=tuple(_tables(matrix, opinion, found, plan, parameters)),
        left_out=left_out,
        refused=_refused(reading, opinion, plan),
        findings=reading.findings,
        parameters=parameters,
        beside_sha256=_digests(plan),
        marked=without_marked(matrix, opinion, measure, parameters) if plan.beside else None,
        second=second_opinion(matrix, opinion, parameters) if plan.beside else None,
        weighting=weighting(matrix, found, plan.margins, parameters) if plan.margins else None,
    )


def measured_alone(
    opinion: Opinion, parameters: OpinionParameters = DEFAULT_PARAMETERS
) -> Analysis:
    """Take a measurement of votes too many for one computer's memory: by opinion group alone."""
    tables = (_everything(opinion, parameters),) if opinion.groups else ()
    return Analysis("", opinion, tables, (), opinion.refused, opinion.findings, parameters)


def _digests(plan: Plan) -> dict[str, str]:
    """Hash attributes as CSV in order of participants, and margins as sorted JSON."""
    given: dict[str, bytes] = {}
    if plan.attributes is not None:
        ordered = plan.attributes.frame.sort("participant").select(
            "participant", *sorted(plan.attributes.names)
        )
        given["attributes"] = ordered.write_csv().encode()
    if plan.margins is not None:
        text = json.dumps(plan.margins.figures, ensure_ascii=False, sort_keys=True)
        given["margins"] = text.encode()
    for number, former in enumerate(plan.previous, start=1):
        text = json.dumps(former.content, ensure_ascii=False, sort_keys=True)
        given[f"previous_{number}"] = text.encode()
    return {name: hashlib.sha256(content).hexdigest() for name, content in given.items()}


def _refused(reading: Reading, opinion: Opinion, plan: Plan) -> tuple[Refusal, ...]:
    said = plan.attributes.refusals if plan.attributes else ()
    return (*reading.refusals, *opinion.refused, *said)


def _divided(
    matrix: VoteMatrix, plan: Plan, parameters: OpinionParameters
) -> tuple[tuple[Division, ...], tuple[LeftOut, ...]]:
    if plan.attributes is None:
        return (), ()
    found, left_out = divisions(
        plan.attributes, matrix.participants, parameters.strata.most_parts, plan.country
    )
    return (tuple(map(merged, found)) if plan.macro_regions else found), left_out


def _tables(
    matrix: VoteMatrix,
    opinion: Opinion,
    found: Sequence[Division],
    plan: Plan,
    parameters: OpinionParameters,
) -> list[PartTable]:
    """Count by every partition, and hide what may not be published of all of them together."""
    groups = _by_group(opinion)
    if plan.previous and any(GROUPS in pair for pair in plan.crossings):
        raise GroupsCrossedTwice
    if plan.crossings and not found:
        raise UnknownTable(plan.crossings[0][0], (GROUPS,) if groups.parts else ())
    alone = bool(groups.parts) and not _needs_hiding(opinion, plan, parameters)
    shown = [_everything(opinion, parameters)] if alone else []
    together = [*([groups] if groups.parts and not alone else []), *found]
    return [*shown, *(_published(matrix, together, plan, parameters) if together else [])]


def _by_group(opinion: Opinion) -> Division:
    names = tuple(str(group.id) for group in opinion.groups)
    return Division(GROUPS, opinion.map.labels.astype(np.int64), names)


def _needs_hiding(opinion: Opinion, plan: Plan, parameters: OpinionParameters) -> bool:
    """Tell whether counts by opinion group could single people out.

    Groups are made of the votes themselves, so that their counts betray nothing that the votes do
    not; unless a group is small, or crossed with something that is known about people.
    """
    small = any(group.size < parameters.suppression.least for group in opinion.groups)
    return small or any(GROUPS in pair for pair in plan.crossings)


def _everything(opinion: Opinion, parameters: OpinionParameters) -> PartTable:
    """Give the counts by opinion group as they were measured."""
    names = tuple(str(group.id) for group in opinion.groups)
    sizes = [group.size for group in opinion.groups]
    people = np.array([*sizes, opinion.participants - sum(sizes)], np.int64)
    strata = Strata(GROUPS, names, people, _counts(opinion))
    told = agreement_by_part(strata, everything(strata), parameters.strata)
    return PartTable(GROUPS, names, tuple(sizes), int(people[-1]), told)


def _counts(opinion: Opinion) -> NDArray[np.int64]:
    """Take (4, G + 1, S) counts by group out of a measurement; the last are in no group."""
    results = opinion.statement_results
    by_group = [[_answers(part) for part in result.by_group] for result in results]
    total = np.array([_answers(result) for result in results], np.int64).reshape(-1, 1, 4)
    grouped = np.array(by_group, np.int64).reshape(len(results), -1, 4)
    rest = total - grouped.sum(axis=1, keepdims=True)
    counts: NDArray[np.int64] = np.concatenate([grouped, rest], axis=1).transpose(2, 1, 0).copy()
    return counts


def _answers(counted: PartCounts | StatementResult) -> tuple[int, int, int, int]:
    return counted.votes, counted.agree, counted.disagree, counted.passed


def _published(
    matrix: VoteMatrix, found: Sequence[Division], plan: Plan, parameters: OpinionParameters
) -> list[PartTable]:
    partitions = {part.name: (part.labels, part.parts) for part in found}
    release = release_of(matrix, partitions, plan.crossings)
    statements = matrix.statements.ids.tolist()
    former = [former_release(one, release, statements, GROUPS) for one in plan.previous]
    safe = safe_to_publish(release, parameters.suppression, former, plan.watch)
    places = {part.name: part.places for part in found}
    tables = []
    for number, strata in enumerate(release.tables):
        *people, unplaced = safe.people(number)
        told = agreement_by_part(strata, safe.known(number), parameters.strata)
        place = places.get(strata.name, ())
        tables.append(PartTable(strata.name, strata.parts, tuple(people), unplaced, told, place))
    return tables
