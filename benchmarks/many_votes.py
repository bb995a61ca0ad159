"""A question on which a country votes, written straight into the database: people, votes, log."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

SLUG = "country"
AT_ONCE = 400
"""People written in one transaction."""


def fill(votes: int, each: int, consultation: Any = None) -> Any:
    """Write so many votes, `each` by one person on as many statements, logged and sealed.

    Needs Django to be set up, and the tables to be there. Gives the question.
    """
    from ortaq_site.steps.ledger.seal import seal  # noqa: PLC0415  needs Django to be set up

    question = _question(each, consultation)
    people = _people(question, votes // each)
    for start in range(0, len(people), AT_ONCE):
        _vote(question, people[start : start + AT_ONCE])
    seal(datetime.now(UTC))
    return question


def _question(statements: int, consultation: Any) -> Any:
    from ortaq_site.records.law import Consultation  # noqa: PLC0415
    from ortaq_site.records.participation import Question, Statement  # noqa: PLC0415

    now = datetime.now(UTC)
    made = consultation or Consultation.objects.create(slug=SLUG, title_en="A country votes")
    question = Question.objects.create(
        consultation=made, slug=SLUG, title_kk="Ел", title_ru="Страна", title_en="The country",
        opens_at=now - timedelta(days=2), closes_at=now + timedelta(days=30),
    )  # fmt: skip
    Statement.objects.bulk_create(
        Statement(question=question, number=number, language="en", status="accepted",
                  text_kk=f"{number}-тұжырым", text_ru=f"Тезис {number}", text_en=f"Claim {number}")
        for number in range(1, statements + 1)
    )  # fmt: skip
    return question


def _people(question: Any, count: int) -> list[Any]:
    """Make people: four in five say their region, two in three their part of society."""
    from ortaq.jurisdictions.groups import groups  # noqa: PLC0415
    from ortaq.jurisdictions.regions import regions  # noqa: PLC0415
    from ortaq_site.records.participation import Participant  # noqa: PLC0415

    chance = random.Random(5)  # noqa: S311  the same country each time
    places, parts = [one.code for one in regions().all], [one.code for one in groups()]
    return Participant.objects.bulk_create(
        (
            Participant(
                question=question,
                pseudonym=f"{number:032x}",
                rung="open",
                region=chance.choice(places) if chance.random() < 0.8 else "",
                group=chance.choice(parts) if chance.random() < 2 / 3 else "",
            )
            for number in range(count)
        ),
        batch_size=5_000,
    )


def _vote(question: Any, people: Sequence[Any]) -> None:
    from django.db import transaction  # noqa: PLC0415

    from ortaq.ledger.entry import EntryKind  # noqa: PLC0415
    from ortaq_site.records.participation import Vote  # noqa: PLC0415
    from ortaq_site.steps.ledger.append import Act, append  # noqa: PLC0415

    slug, chance = question.consultation.slug, random.Random(people[0].pk)  # noqa: S311
    camps = [person.pk % 3 - 1 for person in people]
    asked = list(question.statements.values_list("pk", "number"))
    cast = [
        (person, pk, f"{SLUG}/{number}", _answer(camp, number, chance))
        for person, camp in zip(people, camps, strict=True)
        for pk, number in asked
    ]
    with transaction.atomic():
        acts = [
            Act(EntryKind.VOTE, slug, person.pseudonym, subject, {"vote": value}, person.pk)
            for person, _, subject, value in cast
        ]
        places = append(acts, datetime.now(UTC))
        Vote.objects.bulk_create(
            (
                Vote(participant=person, statement_id=pk, value=value, sequence=place)
                for (person, pk, _, value), place in zip(cast, places, strict=True)
            ),
            batch_size=5_000,
        )


def _answer(camp: int, number: int, chance: random.Random) -> int:
    """Answer as one's camp does, mostly; on every third statement all agree."""
    leaning = 1 if number % 3 == 0 else camp
    return leaning if chance.random() < 0.8 else chance.choice((-1, 0, 1))
