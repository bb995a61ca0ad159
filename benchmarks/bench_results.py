"""Published results: seconds of a count with many people, and an attacker on successive releases.

`--people N`: N planted people with 20 of 40 statements each in SQLite; printed are
the first count, which reads everything, and a later one with 200 people more, which reads theirs
alone. Goal: 5 s with 100,000 people.
`--sets N`: N random consultations, each released twice or three times; everything published is
attacked with a solver of its own (`tests/site/opinion_attack.py`), table by table, and in some
through the crossing of region, part of society and rung, which nobody publishes. Goal: nothing
recovered in 200. Printed too is how much each release shows, and would had there been none before.
"""

from __future__ import annotations

import argparse
import json
import os
import tempfile
import time
from datetime import UTC, datetime, timedelta
from typing import Any

import django
import numpy as np
import polars as pl

from benchmarks.machine import described
from benchmarks.planted_opinions import Planted, planted
from ortaq.opinion.analysis import Plan, analyse
from ortaq.opinion.analysis_document import opinion_to_dict
from ortaq.opinion.readers.attributes import Attributes
from ortaq.opinion.readers.reading import Reading
from ortaq.opinion.suppression.former import FormerDocument

STATEMENTS, EACH, NEW = 40, 20, 200
REGIONS, GROUPS, RUNGS = 6, 3, 3
PARTITIONS = ("region", "group", "rung")
COMPARED = 20
"""The first data sets: of these it is said how much each release shows."""
JOINTLY_EACH, JOINT_STATEMENTS = 10, 1
"""Every so many data sets, so many statements are attacked through the crossing of all tables."""


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--people", type=int, default=100_000)
    parser.add_argument("--sets", type=int, default=200)
    parser.add_argument("--first", type=int, default=0, help="number of the first data set")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ortaq-bench-") as folder:
        os.environ |= {"ORTAQ_DATA": folder, "DJANGO_SETTINGS_MODULE": "ortaq_site.settings"}
        os.environ.pop("ORTAQ_DATABASE_URL", None)
        django.setup()
        if asked.people:
            refresh(asked.people)
    if asked.sets:
        attack(range(asked.first, asked.first + asked.sets))
    print(described())


def refresh(people: int) -> None:
    """Count twice, and print the seconds."""
    from django.core.management import call_command  # noqa: PLC0415  needs Django to be set up

    from ortaq_site.steps.opinion.counting import count_question  # noqa: PLC0415

    call_command("migrate", verbosity=0)
    question, drawn = _question(), planted(people + NEW, STATEMENTS, EACH)
    _take_part(question, drawn, 0, people)
    first = _seconds(lambda: count_question(question, datetime.now(UTC)))
    _take_part(question, drawn, people, people + NEW)
    later = _seconds(lambda: count_question(question, datetime.now(UTC)))
    print("\n| people | votes | first count s | refresh s |\n|---:|---:|---:|---:|")
    print(f"| {people:,} | {people * EACH:,} | {first} | {later} |\n")


def _seconds(act: Any) -> str:
    """Give seconds of the clock, and of the processor in brackets."""
    began, worked = time.perf_counter(), time.process_time()
    if act() is None:
        raise SystemExit("nothing was counted")
    took = time.perf_counter() - began
    return f"{took:.2f} ({time.process_time() - worked:.2f})"


def _question() -> Any:
    from ortaq_site.records.law import Consultation  # noqa: PLC0415
    from ortaq_site.records.participation import (  # noqa: PLC0415
        Question,
        Statement,
        StatementStatus,
    )

    now = datetime.now(UTC)
    words = {f"title_{language}": "Planted" for language in ("kk", "ru", "en")}
    question = Question.objects.create(
        consultation=Consultation.objects.create(slug="planted", **words),
        slug="planted",
        opens_at=now - timedelta(days=1),
        closes_at=now + timedelta(days=1),
        **words,
    )
    Statement.objects.bulk_create(
        Statement(
            question=question, number=number, language="en", text_en=f"Statement {number}",
            status=StatementStatus.ACCEPTED,
        )
        for number in range(1, STATEMENTS + 1)
    )  # fmt: skip
    return question


def _take_part(question: Any, drawn: Planted, start: int, stop: int) -> None:
    """Store people and votes; the log is only made as long as it would be."""
    from ortaq_site.records.ledger import LogMark  # noqa: PLC0415
    from ortaq_site.records.participation import Participant, Vote  # noqa: PLC0415

    people = Participant.objects.bulk_create(
        (
            Participant(question=question, pseudonym=f"{number:032x}", rung="open")
            for number in range(start, stop)
        ),
        batch_size=5_000,
    )
    statements = list(question.statements.order_by("number").values_list("pk", flat=True))
    size = LogMark.objects.get(name="written").size
    rows = (
        Vote(
            participant=person,
            statement_id=statements[drawn.columns[start + at, place]],
            value=int(drawn.votes[start + at, place]),
            sequence=size + at * EACH + place,
        )
        for at, person in enumerate(people)
        for place in range(EACH)
    )
    Vote.objects.bulk_create(rows, batch_size=20_000)
    LogMark.objects.filter(name="written").update(size=size + len(people) * EACH)


def attack(sets: range) -> None:
    """Release and attack random consultations; print what was recovered, and what was shown."""
    from tests.site.opinion_attack import recovered_from, recovered_jointly  # noqa: PLC0415

    began, releases, alone, together, statements = time.perf_counter(), 0, 0, 0, 0
    shown: dict[str, list[tuple[bool, bool]]] = {"first": [], "last": [], "last, as if alone": []}
    for seed in sets:
        documents = _released(seed)
        releases += len(documents)
        alone += len(recovered_from(documents, least=10))
        if seed % JOINTLY_EACH == 0:
            for result in documents[-1]["statement_results"][:JOINT_STATEMENTS]:
                together += len(recovered_jointly(documents, result["id"], PARTITIONS, least=10))
                statements += 1
        if seed < COMPARED:
            shown["first"] += _shown(documents[0])
            shown["last"] += _shown(documents[-1])
            shown["last, as if alone"] += _shown(_released(seed, chained=False)[-1])
    took = time.perf_counter() - began
    print("| data sets | releases | recovered, table by table | tables crossed | recovered | s |")
    print("|---:|---:|---:|---:|---:|---:|")
    print(f"| {len(sets)} | {releases} | {alone} | {statements} | {together} | {took:.0f} |\n")
    print("| release | numbers of votes shown | agreement shown |\n|---|---:|---:|")
    for name, cells in shown.items():
        if cells:
            votes, agreement = (sum(one) / len(cells) for one in zip(*cells, strict=True))
            print(f"| {name} | {votes:.0%} | {agreement:.0%} |")


def _shown(document: dict[str, Any]) -> list[tuple[bool, bool]]:
    """Say of each part and statement whether votes and whether agreement are published."""
    return [
        (part["votes"] is not None, part.get("agree") is not None)
        for result in document["statement_results"]
        for partition in PARTITIONS
        for part in result["strata"][partition]["parts"]
    ]


def _released(seed: int, *, chained: bool = True) -> list[dict[str, Any]]:
    """Draw people of some regions, parts of society and rungs; release a third of them, then all.

    Every eighth consultation is released three times. chained: each release knows those before.
    """
    draw = np.random.default_rng(seed)
    people = int(draw.integers(200, 700))
    matrix = planted(people, 8, 4, seed).matrix()
    region = draw.choice(REGIONS, people, p=draw.dirichlet(np.ones(REGIONS)))
    group = draw.integers(-1, GROUPS, people)
    rung = draw.choice(RUNGS, people, p=(0.8, 0.15, 0.05))
    frame = pl.DataFrame(
        {
            "participant": [str(number) for number in range(people)],
            "region": [f"r{part}" for part in region],
            "group": [None if part < 0 else f"g{part}" for part in group],
            "rung": [f"u{part}" for part in rung],
        }
    )
    known = Attributes(PARTITIONS, frame)
    documents: list[dict[str, Any]] = []
    for share in (0.33, 0.6, 1.0) if seed % 8 == 0 else (0.33, 1.0):
        votes = matrix.of_participants(np.arange(people) < share * people)
        former = tuple(FormerDocument("earlier", one) for one in documents) if chained else ()
        told = analyse(Reading(votes), Plan(attributes=known, previous=former, beside=False))
        documents.append(json.loads(json.dumps(opinion_to_dict(told))))
    return documents


if __name__ == "__main__":
    main()
