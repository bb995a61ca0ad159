"""What readers of the letters' desk see. Who may do what: tests/access."""

from __future__ import annotations

import pytest

from ortaq_site.records.law import Consultation
from ortaq_site.records.submissions import LetterGroup, LetterImport
from tests.site.desk_cast import at_the_desk, person
from tests.site.letters_cast import answered, bring_in, group_of


@pytest.fixture
def letters(consultation: Consultation) -> Consultation:
    """The garden law with its letters, one group answered."""
    editor = person("alma", "editor")
    bring_in(consultation, editor)
    answered(group_of(consultation, "1"), editor)
    return consultation


def test_readers_look_at_letters_without_being_able_to_change_them(letters: Consultation) -> None:
    client = at_the_desk(person("guest", "administrator"))
    assert "Confirm the chosen" not in client.get("/en/desk/c/garden/letters/").text
    group = f"/desk/letters/group/{LetterGroup.objects.get(state='answered').pk}/"
    assert "Store the answer" not in client.get(f"/en{group}").text
    assert "Частота полива изменена частично." in client.get(f"/ru{group}").text


def test_readers_do_not_say_what_columns_mean(letters: Consultation) -> None:
    """Before, they were told that it is too late, as if it were not for them alone."""
    address = f"/en/desk/letters/import/{LetterImport.objects.get().pk}/"
    reader = at_the_desk(person("guest", "administrator"))
    assert reader.get(address).status_code == 200
    assert reader.post(address).status_code == 403
