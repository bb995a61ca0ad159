"""Votes, as the pages of results show them: the running count, and the newest release by part."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from ortaq.report.consultation.voices import (
    Cell,
    OpinionGroup,
    Part,
    Release,
    Statement,
    Typical,
    Vote,
)
from ortaq_site.public.opinion.parts import Row
from ortaq_site.public.opinion.reading import GROUP, REGION, RUNG, Results, Told
from ortaq_site.public.report.gather.reader import iso_day, words
from ortaq_site.records.law import Consultation


def votes_of(consultation: Consultation, now: datetime) -> tuple[Vote, ...]:
    """Give each question that has opened, the first one first."""
    asked = consultation.questions.filter(opens_at__lte=now, in_preparation=False)
    found = asked.select_related("consultation").order_by("opens_at", "pk")
    return tuple(_vote(Results(question), now) for question in found)


def _vote(found: Results, now: datetime) -> Vote:
    question = found.question
    return Vote(
        slug=question.slug,
        title=words(question, "title"),
        rung=question.rung,
        opens=iso_day(question.opens_at),
        closes=iso_day(question.closes_at),
        is_open=question.closes_at > now,
        people=found.people_now,
        release=_release(found),
        **_counted(found),
    )


def _counted(found: Results) -> dict[str, Any]:
    """Give what the running count tells."""
    count, document = found.count, found.document
    stability = document.get("stability", {})
    receipt = document.get("receipt", {})
    needed = receipt.get("parameters", {}).get("stability", {}).get("least_agreement", 0.0)
    return {
        "participants": count.participants if count else 0,
        "votes": count.votes if count else 0,
        "counted": iso_day(count.counted_at) if count else "",
        "verdict": stability.get("verdict", ""),
        "likeness": stability.get("mean_agreement") or 0.0,
        "needed": needed,
        "repeats": len(stability.get("group_counts", ())),
        "grouped": document.get("grouped", 0),
        "groups": tuple(_groups(found)),
        "statements": tuple(_statement(one, found) for one in found.statements),
        "unites": tuple(one.number for one in found.unites),
        "divides": tuple(one.number for one in found.divides),
        "undecided": tuple(one.number for one in found.open),
        "sha256": count.sha256 if count else "",
        "votes_sha256": receipt.get("input_sha256", ""),
        "log_size": count.log_size if count else 0,
    }


def _groups(found: Results) -> Iterator[OpinionGroup]:
    for group in found.groups:
        typical = tuple(Typical(told.number, side) for told, side in group.typical)
        yield OpinionGroup(group.number, group.people, typical)


def _statement(told: Told, found: Results) -> Statement:
    return Statement(
        number=told.number,
        texts={language: text for language, text in told.texts.items() if text},
        standing=told.standing,
        side=told.side or "",
        whole=_cell(told.whole),
        by_group=tuple(map(_cell, told.by_group)),
        by_region=tuple(map(_cell, found.rows(REGION, told.number))),
        by_society=tuple(map(_cell, found.rows(GROUP, told.number))),
    )


def _cell(row: Row) -> Cell:
    counts = (row.votes, row.agree, row.disagree, row.passed)
    return Cell(row.code, *counts, row.share, row.bound, row.against)


def _release(found: Results) -> Release | None:
    made = found.release
    if made is None:
        return None
    marked = made.document["marked"]
    return Release(
        number=made.number,
        day=iso_day(made.released_at),
        participants=made.participants,
        sha256=made.sha256,
        regions=_parts(found, REGION),
        society=_parts(found, GROUP),
        rungs=_parts(found, RUNG),
        region_unknown=found.unplaced(REGION),
        society_unknown=found.unplaced(GROUP),
        judged=marked["judged"],
        marked=marked["marked"],
    )


def _parts(found: Results, partition: str) -> tuple[Part, ...]:
    return tuple(Part(one.code, one.people) for one in found.parts(partition))
