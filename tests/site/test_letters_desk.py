"""What the desk offers beside the queue: groups to join, themes to name, files for programs."""

from __future__ import annotations

import csv
import io

import pytest

from ortaq_site.records.law import Consultation
from ortaq_site.records.letter_themes import LetterTheme
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import GroupState, LetterAction
from ortaq_site.steps.submissions import answers, groups
from ortaq_site.steps.submissions.nearby import nearby
from tests.site.desk_cast import at_the_desk, person
from tests.site.letters_cast import ROWS, answered, bring_in, group_of, table, work

QUEUE = "/en/desk/c/garden/letters/"
THIRSTY = ("31", "2026-05-06 10:00", "Прошу полить деревья, они сохнут, статья 2.", "Ким", "", "")
PHONE = ("32", "2026-05-06 11:00", "Прошу скамейку. Звоните +7 701 555 44 33.", "Ли", "", "")


@pytest.fixture
def editor(consultation: Consultation) -> Account:
    return person("alma", "editor")


@pytest.fixture
def letters(consultation: Consultation, editor: Account) -> Consultation:
    bring_in(consultation, editor, table([*ROWS, THIRSTY, PHONE]))
    return consultation


def test_what_asks_for_something_like_it_is_offered_and_joined(
    letters: Consultation, editor: Account
) -> None:
    water, thirsty = group_of(letters, "1"), group_of(letters, "31")
    assert water != thirsty
    assert thirsty in nearby(water)
    desk = at_the_desk(editor)
    assert f'value="{thirsty.pk}"' in desk.get(f"/en/desk/letters/group/{water.pk}/").text
    desk.post(f"/en/desk/letters/group/{water.pk}/gather/", {"group": [thirsty.pk]})
    assert group_of(letters, "31") == water
    water.refresh_from_db()
    assert water.letters == 3
    assert nearby(water) == []


def test_groups_chosen_in_the_queue_come_to_the_largest_and_the_step_can_be_taken_back(
    letters: Consultation, editor: Account
) -> None:
    water, thirsty, fence = (group_of(letters, number) for number in ("1", "31", "4"))
    desk = at_the_desk(editor)
    chosen = {"group": [thirsty.pk, water.pk, fence.pk], "action": "join"}
    told = desk.post(f"{QUEUE}batch/", chosen, follow=True)
    assert f"Joined in group {water.pk}" in told.text
    assert {group_of(letters, number) for number in ("1", "31", "4")} == {water}
    assert water.events.filter(action=LetterAction.REJOINED).count() == 0
    desk.post(f"{QUEUE}batch/", {"action": "undo"})
    desk.post(f"{QUEUE}batch/", {"action": "undo"})
    assert {group_of(letters, n) for n in ("1", "31", "4")} == {water, thirsty, fence}


def test_one_group_alone_cannot_be_joined(letters: Consultation, editor: Account) -> None:
    chosen = {"group": [group_of(letters, "1").pk], "action": "join"}
    told = at_the_desk(editor).post(f"{QUEUE}batch/", chosen, follow=True)
    assert "Choose two groups or more." in told.text


@pytest.mark.parametrize("action", ["confirm", "mine", "assign", "join"])
def test_nothing_chosen_in_the_queue_is_said_to_be_so(
    letters: Consultation, editor: Account, action: str
) -> None:
    told = at_the_desk(editor).post(f"{QUEUE}batch/", {"action": action}, follow=True).text
    assert 'class="message error"' in told
    assert "Choose" in told


def test_an_answered_group_takes_no_more_letters_and_gives_none(
    letters: Consultation, editor: Account
) -> None:
    water, thirsty = group_of(letters, "1"), group_of(letters, "31")
    answered(water, editor)
    assert groups.gather(thirsty.pk, [water.pk], editor) == 0
    with pytest.raises(groups.NotPossible):
        groups.gather(water.pk, [thirsty.pk], editor)
    assert answers.ready(letters) == 0


def test_a_theme_is_named_by_a_person_and_keeps_its_name(
    letters: Consultation, editor: Account
) -> None:
    desk = at_the_desk(editor)
    desk.post(f"{QUEUE}themes/find/")
    work()
    theme = LetterTheme.objects.filter(consultation=letters).first()
    held = set(theme.groups)
    assert held
    assert "nobody has named it yet" in desk.get(f"{QUEUE}themes/").text
    desk.post(f"/en/desk/letters/theme/{theme.pk}/name/", {"kk": "Су", "ru": "Вода"})
    desk.post(f"{QUEUE}themes/find/")
    work()
    named = LetterTheme.objects.get(consultation=letters, name_ru="Вода")
    assert named.pk != theme.pk
    assert set(named.groups) == held
    assert named.named_by == editor
    shown = desk.get(f"{QUEUE}?state=all&theme={named.pk}")
    listed = {entry.group.pk for entry in shown.context["entries"]}
    assert listed == held


def test_every_point_is_in_one_theme(letters: Consultation, editor: Account) -> None:
    at_the_desk(editor).post(f"{QUEUE}themes/find/")
    work()
    held = [pk for theme in letters.letter_themes.all() for pk in theme.groups]
    alive = letters.letter_groups.exclude(state=GroupState.EMPTY)
    assert sorted(held) == sorted(alive.values_list("pk", flat=True))


@pytest.mark.parametrize(
    ("program", "column"),
    [("talk-to-the-city", "comment"), ("sensemaking-tools", "survey_text"),
     ("themefinder", "response")],
)  # fmt: skip
def test_other_programs_get_all_letters_at_the_desk_and_points_in_public(
    letters: Consultation, editor: Account, program: str, column: str
) -> None:
    desk = at_the_desk(editor)
    told = desk.get(f"{QUEUE}for-programs/{program}.csv").text
    rows = list(csv.DictReader(io.StringIO(told)))
    assert len(rows) == len(ROWS) + 2
    assert "555 44 33" not in told
    assert any("скамейку" in row[column] for row in rows)
    groups.confirm([group_of(letters, "4").pk], editor)
    public = desk.get(f"/en/c/garden/letters/data/points-{program}.csv").text
    (point,) = csv.DictReader(io.StringIO(public))
    assert "забор" in point[column]


def test_the_queue_is_filtered_by_an_article_named_as_people_name_it(
    letters: Consultation, editor: Account
) -> None:
    page = at_the_desk(editor).get(
        f"/ru/desk/c/garden/letters/?article={group_of(letters, '1').article}"
    )
    assert "Статья 2 (" in page.text
    assert {entry.group.article for entry in page.context["entries"]} == {"art_2"}
