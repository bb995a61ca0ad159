"""The way of a text to publication: stored, checked, signed by two, published, compared."""

from __future__ import annotations

import json

import pytest

from ortaq.law.akn import read_akn, validate
from ortaq.law.comparison import compare
from ortaq_site.records.law import Consultation, Edition, EditionStatus
from ortaq_site.records.people import Account
from ortaq_site.steps import law
from ortaq_site.steps.comparison import compare_texts
from ortaq_site.steps.stored_forms import comparison_from_json, comparison_to_json
from tests.site.world import begin_edition, new_act, old_act, source_of


def begun(consultation: Consultation, slug: str = "draft-2") -> Edition:
    edition = begin_edition(consultation, slug)
    act = new_act("kk")
    law.store_text(edition, act, source_of(act))
    return edition


def test_a_stored_text_is_valid_akoma_ntoso_and_says_what_people_said(draft: Edition) -> None:
    content = bytes(draft.texts.get(language="kk").akn)
    act = read_akn(content)
    assert validate(content) == ()
    assert (act.draft, act.date, act.country) == (True, draft.day, "kz")
    assert [provision.eid for provision in act.articles()] == ["art_1", "art_2", "art_3-1"]


def test_nobody_signs_what_was_not_checked(
    consultation: Consultation, people: tuple[Account, Account]
) -> None:
    with pytest.raises(law.NotReady, match="not_checked"):
        law.sign(begun(consultation), people[0])


def test_an_edition_without_text_cannot_be_checked(consultation: Consultation) -> None:
    with pytest.raises(law.NotReady, match="no_text"):
        law.mark_checked(begin_edition(consultation, "draft-2"))


def test_one_person_cannot_publish_alone(
    consultation: Consultation, people: tuple[Account, Account]
) -> None:
    edition = begun(consultation)
    law.mark_checked(edition)
    for _ in range(2):
        law.sign(edition, people[0])
    with pytest.raises(law.NotReady, match="needs_two_signatures"):
        law.publish(edition)


def test_a_changed_text_takes_back_the_signatures(
    consultation: Consultation, people: tuple[Account, Account]
) -> None:
    edition = begun(consultation)
    law.mark_checked(edition)
    for person in people:
        law.sign(edition, person)
    other = old_act("kk")
    law.store_text(edition, other, source_of(other))
    edition.refresh_from_db()
    assert edition.status == EditionStatus.UPLOADED
    assert not edition.signatures.exists()
    with pytest.raises(law.NotReady):
        law.publish(edition)


def test_publication_compares_each_language_with_the_text_in_force(draft: Edition) -> None:
    for text in draft.texts.all():
        stored = text.compared_as_new.get()
        comparison = comparison_from_json(stored.result)
        kinds = {link.new: str(link.kind) for link in comparison.articles.links}
        assert kinds == {"art_1": "kept", "art_2": "changed"}
        assert comparison.articles.added == ("art_3-1",)
        assert comparison.articles.removed == ("art_3",)
        assert stored.receipt["new"] == text.sha256


@pytest.mark.parametrize("lang", ["kk", "ru", "en"])
def test_a_stored_comparison_comes_back_whole(lang: str) -> None:
    comparison = compare(old_act(lang), new_act(lang))
    kept = json.dumps(comparison_to_json(comparison))
    assert comparison_from_json(json.loads(kept)) == comparison


def test_what_is_compared_already_is_not_compared_again(
    consultation: Consultation, draft: Edition
) -> None:
    old = consultation.editions.get(slug="in-force").texts.get(language="ru")
    new = draft.texts.get(language="ru")
    assert compare_texts(old, new) == compare_texts(old, new) == new.compared_as_new.get()
