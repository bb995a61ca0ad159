"""The letters of the demonstration: written by a program of ours, the same every time."""

from __future__ import annotations

from pathlib import Path

from django.core.management import call_command
from django.test import Client

from benchmarks.demo_letters import letters_csv
from ortaq_site.records.submissions import LetterEvent, LetterGroup, Submission


def test_the_file_is_what_the_program_writes(repository: Path) -> None:
    assert (repository / "demo" / "letters.csv").read_bytes() == letters_csv()


def test_six_hundred_letters_are_there_once_with_every_state(db: None) -> None:
    call_command("load_demo")
    states = set(LetterGroup.objects.values_list("state", flat=True))
    assert (Submission.objects.count(), states) == (600, {"proposed", "confirmed", "published"})
    before = LetterEvent.objects.count()
    call_command("load_demo")
    assert (Submission.objects.count(), LetterEvent.objects.count()) == (600, before)
    page = Client().get("/kk/c/digital-rights/letters/").text
    assert "Ауаны бақылау бекеттері туралы" in page
    assert "хаттың" in page
