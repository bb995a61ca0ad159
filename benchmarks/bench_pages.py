"""Every public page of a country's consultation: 100 articles, 10,000 letters, a million votes.

`python -m benchmarks pages [VOTES [LETTERS]]`. A database of its own in a temporary folder; letters
are imported and grouped, votes and log are written straight into it, 20 regions. Then the site is
walked link by link. Printed: median time of five requests, queries. Budget: 150 ms, 20 queries.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from typing import Any

import django

from benchmarks.crawl import LANGUAGE, Measured, walk
from benchmarks.machine import described

VOTES, LETTERS, EACH = 1_000_000, 10_000, 50
VISITS = 6
ARTICLES = 100
MILLISECONDS, QUERIES = 150, 20


def main(words: Sequence[str]) -> None:
    """Prepare the site and walk through it."""
    votes = int(words[0]) if words else VOTES
    letters = int(words[1]) if len(words) > 1 else LETTERS
    with tempfile.TemporaryDirectory(prefix="ortaq-bench-") as folder:
        os.environ |= {"ORTAQ_DATA": folder, "DJANGO_SETTINGS_MODULE": "ortaq_site.settings"}
        django.setup()
        prepare(votes, letters)
        print(described())
        print(f"\n{votes:,} votes, {letters:,} letters, {ARTICLES} articles.\n")
        print("| view | page | ms | queries | first visit | kB |\n|---|---|---:|---:|---:|---:|")
        found = list(walk(f"/{LANGUAGE}/", VISITS))
        for one in sorted(found, key=lambda page: -page.milliseconds):
            print(_row(one), flush=True)
        over = [one for one in found if _is_over(one)]
        print(f"\n{len(found)} pages, {len(over)} over the budget.")


def prepare(votes: int, letters: int) -> None:
    """Make the demonstration, and beside it a consultation as large as a country's."""
    from django.conf import settings  # noqa: PLC0415  needs Django to be set up
    from django.core.management import call_command  # noqa: PLC0415

    from benchmarks import bench_letters_site, many_votes  # noqa: PLC0415

    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0)
    call_command("load_demo", verbosity=0)
    consultation, people = _consultation()
    bench_letters_site.bring_in(consultation, people[0], bench_letters_site.table(letters))
    bench_letters_site.answer(consultation, people)
    question = many_votes.fill(votes, EACH, consultation)
    _publish_results(question)


def _publish_results(question: Any) -> None:
    """Tie each statement to an article, count, release by part, and write the report."""
    from datetime import UTC, datetime  # noqa: PLC0415

    from ortaq_site.public.report.making import make_report  # noqa: PLC0415
    from ortaq_site.records.opinion import StatementPlace  # noqa: PLC0415
    from ortaq_site.steps.opinion.work import count_and_release  # noqa: PLC0415

    draft = question.consultation.editions.get(slug="draft")
    StatementPlace.objects.bulk_create(
        StatementPlace(statement=one, edition=draft, eid=f"art_{one.number}")
        for one in question.statements.all()
    )
    count_and_release.call(question.slug)
    make_report(question.consultation, datetime.now(UTC))


def _consultation() -> tuple[Any, list[Any]]:
    from ortaq_site.records.law import Consultation, Edition  # noqa: PLC0415
    from ortaq_site.steps import law  # noqa: PLC0415
    from ortaq_site.steps.people import create_account  # noqa: PLC0415

    people = [create_account(r, "a long enough word", [r]) for r in ("editor", "signatory")]
    made = Consultation.objects.create(
        slug="country", title_kk="Ел", title_ru="Страна", title_en="The country"
    )
    for slug, role in (("in-force", "in_force"), ("draft", "draft")):
        edition = Edition.objects.create(
            consultation=made, slug=slug, role=role, label_kk=slug, label_ru=slug, label_en=slug
        )
        for language in ("kk", "ru"):
            act = _act(language, draft=slug == "draft")
            source = law.receive_source("law.txt", act.title.encode(), None)
            law.store_text(edition, act, source)
        law.mark_checked(edition)
        for person in people:
            law.sign(edition, person)
        law.publish(edition)
    return made, people


def _act(language: str, *, draft: bool) -> Any:
    """Give a law of a hundred articles; in the draft every third one is worded anew."""
    from ortaq.law.act import Act, Kind, Provision  # noqa: PLC0415

    title, number = {
        "kk": ("Ел туралы заң", "{}-бап."),
        "ru": ("Закон о стране", "Статья {}."),
    }[language]
    articles = []
    for place in range(1, ARTICLES + 1):
        eid = f"art_{place}"
        lines = list(_lines(place, changed=draft and place % 3 == 0))
        parts = tuple(
            Provision(f"{eid}__para_{at}", Kind.PARAGRAPH, f"{at}.", text=(line,))
            for at, line in enumerate(lines, 1)
        )
        heading = f"{WORDS[place % len(WORDS)]} {place}"
        articles.append(Provision(eid, Kind.ARTICLE, number.format(place), heading, (), parts))
    return Act(title, language, tuple(articles), country="kz", draft=draft)


WORDS = ("право", "школа", "вода", "дорога", "пенсия", "суд", "данные", "земля", "врач", "налог")


def _lines(place: int, *, changed: bool) -> Iterator[str]:
    for at in range(4):
        chosen = [WORDS[(place * step + at) % len(WORDS)] for step in (1, 3, 7, 9)]
        more = " и ещё раз иначе" if changed else ""
        yield f"Каждый имеет {place}-{at} {' '.join(chosen)} по закону{more}."


def _is_over(one: Measured) -> bool:
    return one.milliseconds > MILLISECONDS or one.queries > QUERIES


def _row(one: Measured) -> str:
    mark = " **over**" if _is_over(one) else ""
    return (
        f"| {one.view}{mark} | {one.path} | {one.milliseconds:.0f} | {one.queries} |"
        f" {one.first_queries} | {one.bytes / 1000:.0f} |"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
