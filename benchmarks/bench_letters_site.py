"""The desk with many letters: import, the server's time for each page, and a thousand more.

A database of its own in a temporary folder; the letters are invented (`generated_letters`).
Printed:
seconds of trial run and import; for each page median and worst of five requests, and its queries.
Goal: 300 ms a page. Then a thousand letters come to those that are grouped, in the same worker;
goal: 10 s to a hundred thousand. `--letters 100000`; `--pages no` leaves the pages out.
`--site FOLDER` keeps the site there; on a site that is there already only a thousand letters more
come, in a new worker.
"""

from __future__ import annotations

import argparse
import csv
import io
import os
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import django

from benchmarks.generated_letters import generated_letters
from benchmarks.machine import described

MORE = 1_000
ANSWERED = 50
REQUESTS = 5
LAW = "c/digital-rights"


def table(count: int, after: int = 0) -> bytes:
    """Write invented letters as a secretariat's table, those after so many."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(["Номер", "Дата", "Текст обращения", "ФИО"])
    letters = enumerate(generated_letters(after + count).submissions, start=1)
    for number, letter in (one for one in letters if one[0] > after):
        moment = letter.received.isoformat() if letter.received else ""
        writer.writerow([number, moment, letter.text, f"Житель {number}"])
    return written.getvalue().encode()


def main() -> None:
    """Prepare a site, bring the letters in, ask for every page."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--letters", type=int, default=10_000)
    parser.add_argument("--pages", choices=("yes", "no"), default="yes")
    parser.add_argument("--site", type=Path)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="ortaq-bench-") as folder:
        site = told.site or Path(folder)
        os.environ |= {"ORTAQ_DATA": str(site), "DJANGO_SETTINGS_MODULE": "ortaq_site.settings"}
        there = site.exists() and any(site.iterdir())
        django.setup()
        if there:
            add_to_what_is_there()
        else:
            measure(told.letters, told.pages == "yes")


def add_to_what_is_there() -> None:
    """Print what a thousand letters more take in a process that has read none before."""
    from ortaq_site.records.people import Account  # noqa: PLC0415
    from ortaq_site.records.submissions import Submission  # noqa: PLC0415

    count = Submission.objects.count()
    consultation = Submission.objects.select_related("consultation")[0].consultation
    print(described())
    print(f"\n{MORE:,} letters more, to {count:,}, in a new worker:\n")
    began = time.process_time()
    bring_in(consultation, Account.objects.get(username="editor"), table(MORE, count))
    print(f"- on the processor: {time.process_time() - began:.1f} s")


def measure(letters: int, with_pages: bool) -> None:
    """Print what everything took."""
    from django.conf import settings  # noqa: PLC0415  needs Django to be set up
    from django.core.management import call_command  # noqa: PLC0415

    from ortaq_site.steps.demo import load_demo  # noqa: PLC0415
    from ortaq_site.steps.people import create_account  # noqa: PLC0415

    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = {**settings.STORAGES, "staticfiles": plain}
    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0)
    consultation = load_demo()
    people = [create_account(r, "a long enough word", [r]) for r in ("editor", "signatory")]
    print(described())
    delivery = bring_in(consultation, people[0], table(letters))
    answer(consultation, people)
    if with_pages:
        number = propose(consultation, people[0])
        print("\n| page | median ms | worst ms | queries |\n|---|---:|---:|---:|")
        for client, page in pages(consultation, people[0], delivery, number):
            print(row(client, page))
    print(f"\n{MORE:,} letters more, to {letters:,}:\n")
    bring_in(consultation, people[0], table(MORE, letters))


def propose(consultation: Any, editor: Any) -> int:
    """Propose a wording and show it; give its number."""
    from ortaq.law.comparison.wording import wording as wording_of  # noqa: PLC0415
    from ortaq_site.steps.submissions import wordings  # noqa: PLC0415
    from ortaq_site.steps.submissions.drafts import acts_of, draft_of  # noqa: PLC0415
    from ortaq_site.steps.submissions.receiving import Written  # noqa: PLC0415

    draft = draft_of(consultation)
    text = f"{wording_of(acts_of(draft)['ru'].find('art_4'))} и детей"
    written = Written(text="Прошу дополнить.", form="bench")
    made, _ = wordings.propose(wordings.Proposed(draft, "art_4", "ru", text, written))
    wordings.show(made, editor)
    return made.number


def bring_in(consultation: Any, editor: Any, content: bytes) -> Any:
    """Bring letters in and print how long each task took."""
    from ortaq_site.records.jobs import Job  # noqa: PLC0415
    from ortaq_site.steps.desk.intake import Upload  # noqa: PLC0415
    from ortaq_site.steps.jobs import Worker  # noqa: PLC0415
    from ortaq_site.steps.submissions import intake  # noqa: PLC0415

    delivery = intake.begin_import(consultation, [Upload("l.csv", content)], editor)
    for step in (intake.start_looking, intake.start_taking):
        step(delivery)
        while Worker("bench").do_next():
            pass
    delivery.refresh_from_db()
    print(f"{delivery.taken:,} letters, {delivery.stage}")
    for job in Job.objects.filter(finished_at__gte=delivery.made_at).order_by("finished_at"):
        took = (job.finished_at - job.started_at).total_seconds()
        print(f"- {job.path.rpartition('.')[2]}: {took:.1f} s, {job.status}")
    return delivery


def answer(consultation: Any, people: list[Any]) -> None:
    """Confirm, answer and publish the largest groups."""
    from ortaq_site.records.submissions import LetterGroup  # noqa: PLC0415
    from ortaq_site.steps.submissions import answers, groups  # noqa: PLC0415

    found = list(LetterGroup.objects.filter(consultation=consultation)[: 2 * ANSWERED])
    groups.confirm([group.pk for group in found], people[0])
    words = {"decision": "partly", "reason_kk": "Иә.", "reason_ru": "Да."}
    made = [answers.write(group, words, people[0]).pk for group in found[:ANSWERED]]
    for person in people:
        answers.sign(made, person)
    began = time.perf_counter()
    count = answers.publish_batch(consultation, people[1])
    print(f"publication of {count} answers: {time.perf_counter() - began:.2f} s")


def pages(consultation: Any, editor: Any, delivery: Any, number: int) -> Iterator[tuple[Any, str]]:
    """Yield who asks for which page."""
    from django.test import Client  # noqa: PLC0415

    desk, public = Client(), Client()
    desk.force_login(editor)
    group = consultation.letter_groups.first().pk
    queue = f"desk/{LAW}/letters/"
    for page in (
        "",
        "?order=age&page=5",
        "?q=закон&state=all",
        "?article=art_4&state=all",
        "answers/",
        "campaigns/",
        "wordings/",
        "influence/",
        "import/",
        "new/",
    ):
        yield desk, queue + page
    yield desk, f"desk/letters/group/{group}/"
    yield desk, f"desk/letters/import/{delivery.pk}/"
    for page in (
        "letters/",
        "letters/?q=пенсия",
        "letters/?state=overdue",
        f"letters/{group}/",
        "letters/write/",
        "letters/data/points.csv",
        "draft/art_4/",
        "draft/art_4/propose/",
        "wordings/",
        f"wordings/{number}/",
        f"wordings/{number}/tracked.docx",
        "influence/",
    ):
        yield public, f"{LAW}/{page}"
    yield public, "receipt/"


def row(client: Any, page: str) -> str:
    """Ask several times for a page and write one line of the table."""
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    address = f"/ru/{page}"
    client.get(address)
    times = []
    for _ in range(REQUESTS):
        with CaptureQueriesContext(connection) as asked:
            began = time.perf_counter()
            response = client.get(address)
            times.append((time.perf_counter() - began) * 1000)
        if response.status_code != 200:
            raise SystemExit(f"{address}: {response.status_code}")
    return f"| {page} | {statistics.median(times):.0f} | {max(times):.0f} | {len(asked)} |"


if __name__ == "__main__":
    main()
