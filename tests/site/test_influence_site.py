"""What came from the people: traced, confirmed by a lawyer, and counted in public."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import LazySettings
from django.test import Client
from django.utils import timezone

from ortaq.law.act import Act
from ortaq_site.records.influence import TracedSpan
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import Submission
from ortaq_site.steps.submissions import own
from tests.site.desk_cast import at_the_desk, person
from tests.site.letters_cast import ROWS, bring_in, table, work
from tests.site.world import WATER, article, new_act, publish_edition

CLAUSE = "в засуху дежурный по двору открывает резервную бочку с дождевой водой для саженцев"
LETTER = f"Прошу дописать: {CLAUSE}. Мой телефон 8 701 555 44 33."
DESK = "/en/desk/c/garden/letters/influence/"


@pytest.fixture
def editor(
    consultation: Consultation,
    people: tuple[Account, Account],
    settings: LazySettings,
    tmp_path: Path,
) -> Account:
    """Alma; a letter came before the second draft took over its clause."""
    settings.DATA = tmp_path
    alma = person("alma", "editor")
    row = ("77", "2026-04-10 10:00", LETTER, "Канарейкин", "", "")
    bring_in(consultation, alma, table([*ROWS, row]))
    publish_edition(consultation, "draft-2", [_second("kk"), _second("ru")], people)
    return alma


def _second(language: str) -> Act:
    heading, line = WATER[language]
    act = new_act(language)
    (chapter,) = act.provisions
    more = f"{CLAUSE[0].upper()}{CLAUSE[1:]}." if language == "ru" else "Бақ қақпасы жабылады."
    water = article(language, "2", (heading, line.format(3)), more)
    parts = tuple(water if one.eid == "art_2" else one for one in chapter.children)
    return replace(act, provisions=(replace(chapter, children=parts),), notes=())


def traced(editor: Account) -> TracedSpan:
    at_the_desk(editor).post(f"{DESK}trace/")
    work()
    return TracedSpan.objects.get()


def page() -> str:
    return Client().get("/en/c/garden/influence/?text=ru").text


def test_a_trace_counts_once_a_lawyer_has_confirmed_it(
    consultation: Consultation, editor: Account
) -> None:
    assert "Nothing has been traced yet" in page()
    span = traced(editor)
    assert "0% of the changed words" in page(), "a proposal of the program does not count"
    desk = at_the_desk(editor)
    shown = desk.get(f"{DESK}?show=all").text
    assert "резервную бочку" in shown
    assert "555 44 33" not in shown, "the quotation hides what leads to a person"
    desk.post(f"/en/desk/letters/influence/{span.pk}/decide/", {"confirm": "yes"})
    told = page()
    assert "13 of 14 words" in told, "the number of the new point was not in the letter"
    assert "1 earlier letter" in told
    row = Client().get("/en/c/garden/influence.csv?text=ru").text.splitlines()[1]
    assert row.startswith("art_2,no,")
    desk.post(f"/en/desk/letters/influence/{span.pk}/decide/", {"deny": "yes"})
    assert "0% of the changed words" in page()


def test_a_decision_outlives_a_further_trace(consultation: Consultation, editor: Account) -> None:
    span = traced(editor)
    address = f"/en/desk/letters/influence/{span.pk}/decide/"
    at_the_desk(editor).post(address, {"confirm": "yes"})
    assert traced(editor).confirmed is True
    assert traced(editor).pk == span.pk


def test_an_erased_letter_no_longer_proves_anything(
    consultation: Consultation, editor: Account
) -> None:
    span = traced(editor)
    at_the_desk(editor).post(f"/en/desk/letters/influence/{span.pk}/decide/", {"confirm": "yes"})
    own.erase(Submission.objects.get(number="77"), timezone.now())
    assert not traced(editor).stands
    assert "0% of the changed words" in page()
