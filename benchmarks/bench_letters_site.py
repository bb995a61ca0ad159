"""The desk with ten thousand letters: import, then the server's time for each page, in one process.

A database of its own in a temporary folder; the letters are invented (`generated_letters`).
Printed:
seconds of trial run and import; for each page median and worst of five requests, and its queries.
Goal: 300 ms a page.
"""

from __future__ import annotations

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

LETTERS = 10_000
ANSWERED = 50
REQUESTS = 5
LAW = "c/digital-rights"


def table(count: int) -> bytes:
    """Write invented letters as a secretariat's table."""
    written = io.StringIO()
    writer = csv.writer(written)
    writer.writerow(["Номер", "Дата", "Текст обращения", "ФИО"])
    for number, letter in enumerate(generated_letters(count).submissions, start=1):
        moment = letter.received.isoformat() if letter.received else ""
        writer.writerow([number, moment, letter.text, f"Житель {number}"])
    return written.getvalue().encode()


def main() -> None:
    """Prepare a site, bring the letters in, ask for every page."""
    with tempfile.TemporaryDirectory(prefix="ortaq-bench-") as folder:
        os.environ |= {"ORTAQ_DATA": folder, "DJANGO_SETTINGS_MODULE": "ortaq_site.settings"}
        django.setup()
        measure(Path(folder))


def measure(folder: Path) -> None:
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
    print(described(), folder.name)
    delivery = bring_in(consultation, people[0])
    answer(consultation, people)
    print("\n| page | median ms | worst ms | queries |\n|---|---:|---:|---:|")
    for client, page in pages(consultation, people[0], delivery):
        print(row(client, page))


def bring_in(consultation: Any, editor: Any) -> Any:
    """Bring the letters in and print how long that took."""
    from ortaq_site.steps.desk.intake import Upload  # noqa: PLC0415
    from ortaq_site.steps.jobs import Worker  # noqa: PLC0415
    from ortaq_site.steps.submissions import intake  # noqa: PLC0415

    delivery = intake.begin_import(consultation, [Upload("l.csv", table(LETTERS))], editor)
    for name, step in (("trial run", intake.start_looking), ("import", intake.start_taking)):
        began = time.perf_counter()
        step(delivery)
        while Worker("bench").do_next():
            pass
        delivery.refresh_from_db()
        took = time.perf_counter() - began
        print(f"{name}: {took:.1f} s, {delivery.taken:,} letters, {delivery.stage}")
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


def pages(consultation: Any, editor: Any, delivery: Any) -> Iterator[tuple[Any, str]]:
    """Yield who asks for which page."""
    from django.test import Client  # noqa: PLC0415

    desk, public = Client(), Client()
    desk.force_login(editor)
    group = consultation.letter_groups.first().pk
    queue = f"desk/{LAW}/letters/"
    for page in ("", "?order=age&page=5", "?q=закон&state=all", "?article=art_4&state=all",
                 "answers/", "campaigns/", "import/", "new/"):  # fmt: skip
        yield desk, queue + page
    yield desk, f"desk/letters/group/{group}/"
    yield desk, f"desk/letters/import/{delivery.pk}/"
    for page in ("letters/", "letters/?q=пенсия", "letters/?state=overdue", f"letters/{group}/",
                 "letters/write/", "letters/data/points.csv", "draft/art_4/"):  # fmt: skip
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
