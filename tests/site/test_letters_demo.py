"""The letters of the demonstration: written by a program of ours, the same every time."""

from __future__ import annotations

import re
from pathlib import Path

from django.core.management import call_command
from django.test import Client

from benchmarks.demo_letters import letters_csv
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import LetterEvent, LetterGroup, Submission


def test_the_file_is_what_the_program_writes(repository: Path) -> None:
    assert (repository / "demo" / "letters.csv").read_bytes() == letters_csv()


def test_its_letters_are_there_once_with_every_state(demonstration: Consultation) -> None:
    states = set(LetterGroup.objects.values_list("state", flat=True))
    assert (Submission.objects.count(), states) == (611, {"proposed", "confirmed", "published"})
    before = LetterEvent.objects.count()
    call_command("load_demo")
    assert (Submission.objects.count(), LetterEvent.objects.count()) == (611, before)
    page = Client().get("/kk/c/digital-rights/letters/").text
    assert "Ауаны бақылау бекеттері туралы" in page
    assert "хаттың" in page


def test_the_group_that_the_guides_for_clerks_open_waits_under_the_article_they_name(
    demonstration: Consultation, repository: Path
) -> None:
    waiting = LetterGroup.objects.filter(state="proposed")
    for language in ("", ".ru", ".kk"):
        guide = (repository / "docs" / "start" / f"clerk{language}.md").read_text("utf-8")
        step = guide.partition("\n4. ")[2].partition("\n5. ")[0]
        letters, article, *_ = re.findall(r"\d+", step)
        assert [one.eid for one in waiting.filter(letters=letters)] == [f"art_{article}"], language


def test_the_second_draft_shows_what_came_from_letters(
    demonstration: Consultation,
) -> None:
    told = Client().get("/en/c/digital-rights/influence/").text
    assert "25 of 43 words" in told, "the last place waits for a lawyer"
    assert "не менее чем на четыре часа" in told
    article = Client().get("/kk/c/digital-rights/draft/art_6/").text
    assert "Хаттардың арқасында не өзгерді" in article
    assert "<ins>Баланың құқықтарын қозғайтын" in article
    fates = [Client().get(f"/en/c/digital-rights/wordings/{n}/").text for n in (3, 4)]
    assert "It entered" in fates[0]
    assert "It did not enter" in fates[1]
