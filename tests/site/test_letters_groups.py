"""Groups are proposed, confirmed, moved, split and rejoined; nothing is merged, all is logged."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import GroupState, LetterEvent, LetterGroup, Submission
from ortaq_site.steps.submissions import groups
from tests.site.desk_cast import at_the_desk, person
from tests.site.letters_cast import CAMPAIGN, LETTERS, ROWS, answered, bring_in, group_of, table

QUEUE = "/en/desk/c/garden/letters/"


@pytest.fixture
def editor(consultation: Consultation) -> Account:
    return person("alma", "editor")


@pytest.fixture
def letters(consultation: Consultation, editor: Account) -> Consultation:
    bring_in(consultation, editor)
    return consultation


def test_copies_stand_in_one_group_and_every_letter_keeps_its_words(letters: Consultation) -> None:
    group = group_of(letters, "5")
    assert group.letters == 7
    assert {letter.text for letter in group.members.all()} == {CAMPAIGN}
    assert Submission.objects.count() == LETTERS
    assert group_of(letters, "1").letters == 2


def test_a_letter_that_cites_an_article_is_proposed_for_it(letters: Consultation) -> None:
    group = group_of(letters, "1")
    assert (group.article, group.because, group.state) == ("art_2", "citation", "proposed")
    proposal = group.typical.link_proposal.targets[0]
    assert (proposal["eid"], proposal["score"]) == ("art_2", 1.0)


def test_later_letters_join_a_group_that_nobody_has_looked_at(
    letters: Consultation, editor: Account
) -> None:
    later = ("20", "2026-05-20", CAMPAIGN, "", "", "")
    bring_in(letters, editor, table([*ROWS, later]))
    group = group_of(letters, "20")
    assert group == group_of(letters, "5")
    assert group.letters == 8
    event = group.events.get(action="joined")
    assert event.after["letters"] == [Submission.objects.get(number="20").key]


def test_later_letters_never_slip_into_what_a_person_has_confirmed(
    letters: Consultation, editor: Account
) -> None:
    group = group_of(letters, "5")
    groups.confirm([group.pk], editor)
    for number in ("20", "21"):
        bring_in(letters, editor, table([(number, f"2026-05-{number}", CAMPAIGN, "", "", "")]))
    follower = group_of(letters, "20")
    assert follower.follows == group
    assert follower == group_of(letters, "21")
    assert (follower.letters, follower.state) == (2, GroupState.PROPOSED)
    assert LetterGroup.objects.get(pk=group.pk).letters == 7


def test_a_batch_is_confirmed_from_the_queue_and_taken_back(
    letters: Consultation, editor: Account
) -> None:
    client = at_the_desk(editor)
    chosen = [str(group_of(letters, number).pk) for number in ("1", "5")]
    client.post(f"{QUEUE}batch/", {"action": "confirm", "group": chosen})
    assert LetterGroup.objects.filter(state=GroupState.CONFIRMED, confirmed_by=editor).count() == 2
    client.post(f"{QUEUE}batch/", {"action": "undo"})
    client.post(f"{QUEUE}batch/", {"action": "undo"})
    assert LetterGroup.objects.filter(state=GroupState.PROPOSED).count() == (
        LetterGroup.objects.count()
    )
    page = client.post(f"{QUEUE}batch/", {"action": "undo"}, follow=True)
    assert "There is nothing of yours to take back." in page.text


def test_one_key_confirms_one_group_and_comes_back_to_the_next(
    letters: Consultation, editor: Account
) -> None:
    group = group_of(letters, "4")
    sent = {"action": f"confirm:{group.pk}", "place": "17", "view_state": "proposed"}
    answer = at_the_desk(editor).post(f"{QUEUE}batch/", sent)
    assert answer["Location"] == f"{QUEUE}?state=proposed#group-17"
    assert LetterGroup.objects.get(pk=group.pk).state == GroupState.CONFIRMED


def test_nobody_takes_back_what_others_did(letters: Consultation, editor: Account) -> None:
    groups.confirm([group_of(letters, "1").pk], editor)
    assert groups.undo_last(letters, person("boris2", "editor")) is None


def test_split_letters_have_a_group_of_their_own_and_can_come_back(
    letters: Consultation, editor: Account
) -> None:
    group = group_of(letters, "5")
    groups.confirm([group.pk], editor)
    keys = list(group.members.values_list("key", flat=True)[:2])
    made = groups.split(group, keys, editor)
    assert sorted(made.members.values_list("key", flat=True)) == sorted(keys)
    group.refresh_from_db()
    assert (group.letters, group.state) == (5, GroupState.PROPOSED), "it must be confirmed again"
    groups.rejoin(made, group, editor)
    group.refresh_from_db()
    made.refresh_from_db()
    assert (group.letters, made.letters, made.state) == (7, 0, GroupState.EMPTY)
    assert Submission.objects.count() == LETTERS
    log = LetterEvent.objects.filter(group__in=(group, made), made_by=editor)
    assert set(log.values_list("action", flat=True)) == {"confirmed", "split", "rejoined"}


def test_a_split_is_taken_back(letters: Consultation, editor: Account) -> None:
    group = group_of(letters, "5")
    made = groups.split(group, list(group.members.values_list("key", flat=True)[:2]), editor)
    assert groups.undo_last(letters, editor) is not None
    assert group_of(letters, "5").letters == 7
    assert LetterGroup.objects.get(pk=made.pk).state == GroupState.EMPTY


def test_all_letters_of_a_group_cannot_be_split_off(letters: Consultation, editor: Account) -> None:
    group = group_of(letters, "1")
    with pytest.raises(groups.NotPossible):
        groups.split(group, list(group.members.values_list("key", flat=True)), editor)


def test_a_reviewer_chooses_another_provision_and_writes_the_point(
    letters: Consultation, editor: Account
) -> None:
    group = group_of(letters, "4")
    client = at_the_desk(editor)
    sent = {"point": "Вернуть ограду.", "eid": "art_1__para_1", "confirm": "yes"}
    client.post(f"/en/desk/letters/group/{group.pk}/move/", sent)
    group.refresh_from_db()
    assert (group.point, group.eid, group.article) == ("Вернуть ограду.", "art_1__para_1", "art_1")
    assert (group.because, group.state) == ("person", GroupState.CONFIRMED)
    assert group.typical.text == "Прошу вернуть забор вокруг сада, козы объели кору."


def test_what_another_person_stored_meanwhile_is_not_written_over(
    letters: Consultation, editor: Account
) -> None:
    group, other = group_of(letters, "5"), person("zhan", "editor")
    page = f"/en/desk/letters/group/{group.pk}/"
    seen = at_the_desk(editor).get(page).context["seen"]
    told = {"eid": "art_2", "point": "Школе меньше яблок", "seen": seen}
    at_the_desk(other).post(f"{page}move/", told)
    late = {"eid": "art_1", "point": "Яблоки соседям", "seen": seen}
    answer = at_the_desk(editor).post(f"{page}move/", late, follow=True)
    assert "Somebody else has changed this meanwhile" in answer.text
    group.refresh_from_db()
    assert (group.eid, group.point) == ("art_2", "Школе меньше яблок")
    again = {**late, "seen": answer.context["seen"]}
    assert "Stored." in at_the_desk(editor).post(f"{page}move/", again, follow=True).text


def test_a_second_press_of_the_same_person_is_no_conflict(
    letters: Consultation, editor: Account
) -> None:
    page = f"/en/desk/letters/group/{group_of(letters, '5').pk}/"
    seen = at_the_desk(editor).get(page).context["seen"]
    told = {"eid": "art_2", "point": "Школе меньше яблок", "seen": seen}
    for _ in range(2):
        assert "Stored." in at_the_desk(editor).post(f"{page}move/", told, follow=True).text


def test_what_is_answered_is_not_moved(letters: Consultation, editor: Account) -> None:
    group = group_of(letters, "1")
    answered(group, editor)
    with pytest.raises(groups.NotPossible):
        groups.move(group, ("art_1", "art_1"), "Другое", editor)
    assert group_of(letters, "1").article == "art_2"


def test_the_queue_is_filtered_and_views_are_kept(letters: Consultation, editor: Account) -> None:
    client = at_the_desk(editor)
    groups.assign([group_of(letters, "5").pk], editor, editor)

    def shown(query: str) -> set[int]:
        return {e.group.pk for e in client.get(f"{QUEUE}?{query}").context["entries"]}

    assert shown("assigned=me") == {group_of(letters, "5").pk}
    assert shown("q=ПОЛИВАТЬ+недел") == {group_of(letters, "1").pk}
    assert shown("language=kk") == {group_of(letters, "3").pk}
    assert group_of(letters, "1").pk in shown("article=art_2")
    assert shown("state=published") == set()
    client.post(f"{QUEUE}view/", {"name": "Mine", "view_assigned": "me"})
    saved = client.get(QUEUE).context["saved"]
    assert [(one.name, one.query) for one in saved] == [("Mine", "assigned=me")]
    client.post(f"{QUEUE}view/", {"forget": str(saved[0].pk)})
    assert not client.get(QUEUE).context["saved"]


def test_letters_that_look_organised_wait_for_a_person(
    letters: Consultation, editor: Account
) -> None:
    campaign = letters.campaigns.get()
    assert (campaign.core, campaign.is_campaign) == (7, None)
    client = at_the_desk(editor)
    address = f"/en/desk/letters/campaign/{campaign.pk}/"
    assert "Name the campaign" in client.post(address, {"is_campaign": "yes"}).text
    client.post(address, {"is_campaign": "yes", "kk": "Алма", "ru": "Яблоки"})
    campaign.refresh_from_db()
    assert (campaign.is_campaign, campaign.decided_by) == (True, editor)
    bring_in(letters, editor, table([("30", "2026-05-05 13:00", CAMPAIGN, "", "", "")]))
    campaign.refresh_from_db()
    assert (campaign.core, campaign.is_campaign) == (8, True), "later letters undo no decision"


def test_the_queue_asks_as_often_for_many_groups_as_for_few(
    letters: Consultation, editor: Account
) -> None:
    client = at_the_desk(editor)
    client.get(QUEUE)
    with CaptureQueriesContext(connection) as few:
        client.get(QUEUE)
    rows = [(str(n), "2026-05-09", f"Предложение о беседке номер {n}.", "", "", "") for n in
            range(100, 140)]  # fmt: skip
    bring_in(letters, editor, table(rows))
    for number in range(100, 140):
        groups.assign([group_of(letters, str(number)).pk], editor, editor)
    with CaptureQueriesContext(connection) as many:
        client.get(QUEUE)
    assert len(many) == len(few) <= 18
