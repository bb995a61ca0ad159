"""What was read of letters is kept: any worker goes on from there; erased ones leave nothing."""

from __future__ import annotations

import pytest
from django.utils import timezone

from ortaq.submissions.grouping import likeness as library
from ortaq.submissions.grouping.signatures import Signatures, signatures
from ortaq.submissions.parameters import GroupingParameters
from ortaq_site.records.law import Consultation
from ortaq_site.records.letter_readings import LetterCopies, LetterRequest, LetterSignature
from ortaq_site.records.people import Account
from ortaq_site.records.submissions import Submission
from ortaq_site.steps.submissions import likeness, own, requested
from tests.site.desk_cast import person
from tests.site.letters_cast import CAMPAIGN, LETTERS, ROWS, bring_in, group_of, table


@pytest.fixture
def editor(consultation: Consultation) -> Account:
    return person("alma", "editor")


@pytest.fixture
def letters(consultation: Consultation, editor: Account) -> Consultation:
    bring_in(consultation, editor)
    return consultation


@pytest.fixture
def signed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Texts that had to be read, from now on."""
    read: list[str] = []

    def reading(forms: list[str], parameters: GroupingParameters) -> Signatures:
        read.extend(forms)
        return signatures(forms, parameters)

    monkeypatch.setattr(library, "signatures", reading)
    return read


def test_only_new_letters_are_read(
    letters: Consultation, editor: Account, signed: list[str]
) -> None:
    assert LetterSignature.objects.count() == LETTERS
    more = ("12", "2026-05-07 10:00", f"{CAMPAIGN} Просим.", "", "", "")
    bring_in(letters, editor, table([*ROWS, more]))
    assert len(signed) == 1
    assert group_of(letters, "12") == group_of(letters, "5")
    assert LetterSignature.objects.count() == LETTERS + 1


def test_what_another_method_kept_is_read_anew(letters: Consultation, signed: list[str]) -> None:
    found = likeness.likeness_of(letters)
    assert not signed
    LetterCopies.objects.update(method="older")
    again = likeness.likeness_of(letters)
    assert len(signed) == len(found.forms)
    assert set(again.members) == set(found.members)
    signed.clear()
    likeness.likeness_of(letters)
    assert not signed


def test_of_an_erased_letter_nothing_is_kept_and_only_its_set_is_read_again(
    letters: Consultation, signed: list[str]
) -> None:
    letter = group_of(letters, "5").typical
    own.erase(letter, timezone.now())
    for kept in (LetterSignature, LetterRequest):
        assert not kept.objects.filter(submission=letter).exists()
    found = likeness.likeness_of(letters)
    assert len(signed) == 1, "the campaign has one text"
    assert letter.key not in {key for keys in found.members for key in keys}
    assert sum(map(len, found.members)) == LETTERS - 1
    signed.clear()
    likeness.likeness_of(letters)
    assert not signed


def test_a_request_that_another_method_kept_is_computed_anew(letters: Consultation) -> None:
    letter = Submission.objects.get(number="4")
    asked = requested.requests_of(letters, [letter.key])[letter.key]
    assert "забор" in asked[1]
    LetterRequest.objects.all().delete()
    LetterRequest.objects.create(submission=letter, method="older", text="Про другое.")
    assert requested.requests_of(letters, [letter.key])[letter.key] == asked
