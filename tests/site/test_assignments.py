"""Staff may be assigned to consultations; a member of a council enters what it recommends."""

from __future__ import annotations

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from ortaq_site.desk.entrance.session import SURE
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Account
from ortaq_site.records.second_factor import AccessEvent
from ortaq_site.steps.people import assign
from tests.access.staged import of_staff
from tests.site.desk_cast import at_the_desk, person, told

pytestmark = pytest.mark.django_db


@pytest.fixture
def yard(consultation: Consultation) -> Consultation:
    """Another consultation beside that on the garden."""
    return Consultation.objects.create(slug="yard", title_kk="Аула", title_en="The yard")


def test_the_first_page_shows_what_somebody_works_on(yard: Consultation) -> None:
    alma = person("alma", "editor")
    assert "Draft law on the garden" in at_the_desk(alma).get("/en/desk/").content.decode()
    assign(alma, [yard], None)
    page = at_the_desk(alma).get("/en/desk/").content.decode()
    assert "The yard" in page
    assert "Draft law on the garden" not in page


def test_an_administrator_assigns_and_the_trail_keeps_it(yard: Consultation) -> None:
    admin, alma = of_staff("head", "administrator"), person("alma", "editor")
    address = f"/en/desk/staff/{alma.pk}/consultations/"
    sent = {"consultations": [str(yard.pk)]}
    assert told(admin.post(address, sent, follow=True)) == ["Kept."]
    assert at_the_desk(alma).get("/en/desk/c/garden/letters/").status_code == 403
    assert at_the_desk(alma).get("/en/desk/c/yard/letters/").status_code == 200
    assert AccessEvent.objects.values_list("action", "detail").latest("pk") == ("assigned", "yard")
    admin.post(address, {})
    assert at_the_desk(alma).get("/en/desk/c/garden/letters/").status_code == 200


def test_nobody_assigns_oneself_and_nobody_without_a_fresh_proof(yard: Consultation) -> None:
    admin = of_staff("head", "administrator")
    own = Account.objects.get(username="head")
    address = f"/en/desk/staff/{own.pk}/consultations/"
    answer = admin.post(address, {"consultations": [str(yard.pk)]}, follow=True)
    assert told(answer) == ["Ask another administrator to assign you."]
    session = admin.session
    del session[SURE]
    session.save()
    assert "/access/confirm/" in admin.post(address, {})["Location"]
    assert not own.assignments.exists()


def test_a_council_member_enters_a_recommendation_and_nothing_else(
    consultation: Consultation,
) -> None:
    member = at_the_desk(person("dana", "council"))
    sent = {
        "council": "Council of the garden", "region": "KZ-35", "language": "en",
        "text": "Keep article 2.", "provisions": "2", "addressed_to": "Ministry",
        "adopted_on": "2026-03-12", "due_on": "2026-03-26",
    }  # fmt: skip
    assert member.get("/en/desk/c/garden/councils/new/").status_code == 200
    made = member.post("/en/desk/c/garden/councils/new/", sent, follow=True)
    assert told(made) == ["Entered under number 1."]
    for closed in ("c/garden/letters/", "c/garden/councils/", "councils/1/answer/"):
        status = member.get(f"/en/desk/{closed}").status_code
        assert status == (200 if closed.endswith("garden/councils/") else 403), closed


def test_an_account_is_made_with_its_consultations(
    yard: Consultation, monkeypatch: pytest.MonkeyPatch
) -> None:
    words = ("createuser", "dana", "--role", "council", "--stdin")
    monkeypatch.setattr("sys.stdin", StringIO("a pear tree in the rain\n"))
    call_command(*words, "--consultation", "yard", stdout=StringIO())
    account = Account.objects.get(username="dana")
    assert [one.consultation for one in account.assignments.all()] == [yard]
    monkeypatch.setattr("sys.stdin", StringIO("a pear tree in the rain\n"))
    with pytest.raises(CommandError, match="no consultation 'moon'"):
        call_command("createuser", "eve", "--consultation", "moon", "--stdin")
    assert not Account.objects.filter(username="eve").exists()
