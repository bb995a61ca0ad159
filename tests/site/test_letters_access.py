"""Who may come in to the letters: every address of their desk is behind the login and a role."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import Client

from ortaq_site.desk.submissions.urls import urlpatterns
from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import Campaign, LetterGroup, LetterImport
from tests.site.desk_cast import at_the_desk, person
from tests.site.letters_cast import answered, bring_in, group_of

READERS = {"editor", "signatory", "administrator"}
EDITOR = {"editor"}
SIGNERS = {"editor", "signatory"}
LETS_IN = {
    "letters": READERS,
    "letter_batch": EDITOR,
    "letter_view": READERS,
    "new_letter_import": EDITOR,
    "new_letter": EDITOR,
    "letter_answers": READERS,
    "sign_answers": SIGNERS,
    "publish_answers": SIGNERS,
    "letter_campaigns": READERS,
    "letter_campaign": EDITOR,
    "letter_import": READERS,
    "take_letters": EDITOR,
    "refused_letters": EDITOR,
    "letter_codes": EDITOR,
    "letter_group": READERS,
    "move_group": EDITOR,
    "split_group": EDITOR,
    "join_group": EDITOR,
    "answer_group": EDITOR,
    "add_to_answer": EDITOR,
    "return_answer": SIGNERS,
}
"""Name of an address -> the roles that it is open to."""

READ = {
    "letters", "new_letter_import", "new_letter", "letter_answers", "letter_campaigns",
    "letter_campaign", "letter_import", "refused_letters", "letter_group",
}  # fmt: skip


@pytest.fixture
def letters(consultation: Consultation) -> Consultation:
    """The garden law with its letters, one group answered."""
    editor = person("alma", "editor")
    bring_in(consultation, editor)
    answered(group_of(consultation, "1"), editor)
    return consultation


def address(name: str) -> str:
    pattern = next(str(p.pattern) for p in urlpatterns if p.name == name)
    number = {
        "letters/campaign": Campaign.objects.first(),
        "letters/import": LetterImport.objects.first(),
        "letters/group": LetterGroup.objects.get(state="answered"),
    }.get("/".join(pattern.split("/")[:2]))
    pattern = pattern.replace("<slug:slug>", "garden")
    return "/en/desk/" + (pattern.replace("<int:pk>", str(number.pk)) if number else pattern)


def ask(client: Client, name: str) -> HttpResponse:
    return (client.get if name in READ else client.post)(address(name))


def test_every_address_of_the_letters_is_looked_at_here() -> None:
    assert {pattern.name for pattern in urlpatterns} == set(LETS_IN)


def test_a_stranger_is_sent_to_the_login(letters: Consultation) -> None:
    for name in LETS_IN:
        response = ask(Client(), name)
        assert response.status_code == 302, name
        assert response["Location"].startswith("/en/desk/login/"), name


@pytest.mark.parametrize("role", ["editor", "signatory", "administrator", ""])
def test_each_role_comes_in_only_where_it_belongs(letters: Consultation, role: str) -> None:
    client = at_the_desk(person("guest", role))
    let_in = {name for name in LETS_IN if ask(client, name).status_code not in (403, 405)}
    assert let_in == {name for name, roles in LETS_IN.items() if role in roles}


def test_readers_look_at_letters_without_being_able_to_change_them(letters: Consultation) -> None:
    client = at_the_desk(person("guest", "administrator"))
    assert "Confirm the chosen" not in client.get(address("letters")).text
    group = client.get(address("letter_group")).text
    assert "Store the answer" not in group
    assert (
        "Частота полива изменена частично."
        in client.get(address("letter_group").replace("/en/", "/ru/")).text
    )
