"""The whole way at the desk: upload, correct, submit, two signatures, public page."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from ortaq_site.records.desk import DeskAction, DeskEvent
from ortaq_site.records.law import Consultation, Edition, EditionStatus, Signature
from ortaq_site.records.people import Account
from ortaq_site.steps import law
from tests.site.desk_cast import (
    DOUBTFUL,
    GOOD,
    GOOD_KAZAKH,
    at_the_desk,
    person,
    prepare,
    told,
    upload,
)
from tests.site.world import begin_edition


@pytest.fixture
def editor(db: None) -> Account:
    return person("alma", "editor")


@pytest.fixture
def signatory(db: None) -> Account:
    return person("serik", "signatory")


@pytest.fixture
def edition(consultation: Consultation) -> Edition:
    """A second draft of the garden law, without a text yet."""
    return begin_edition(consultation, "draft-2")


def post(client: Client, edition: Edition, step: str, **values: str) -> list[str]:
    return told(client.post(f"/en/desk/e/{edition.pk}/{step}/", values, follow=True))


def test_from_an_upload_to_a_public_page(consultation, edition, editor, signatory):
    alma, serik, reader = at_the_desk(editor), at_the_desk(signatory), Client()
    address = f"/en/c/{consultation.slug}/{edition.slug}/"

    assert "1 place to look at" in upload(alma, edition, "ru", DOUBTFUL.replace("5.", "2.")).text
    upload(alma, edition, "kk", GOOD_KAZAKH)
    line = f"/en/desk/e/{edition.pk}/ru/line/6/"
    seen = "Статья 1. Лавка"
    fixed = {"action": "change", "seen": seen, "what": "article", "num": "Статья 2."}
    assert told(alma.post(line, fixed | {"heading": "Лавка"}, follow=True)) == [
        "Saved. There is no place left to look at."
    ]
    assert "The languages have the same provisions" in alma.get(f"/en/desk/e/{edition.pk}/").text
    assert reader.get(address).status_code == 404
    assert alma.get(address).status_code == 200, "the preview"

    post(alma, edition, "submit")
    post(alma, edition, "sign")
    post(serik, edition, "sign")
    assert reader.get(address).status_code == 404
    post(serik, edition, "publish")

    edition.refresh_from_db()
    assert edition.status == EditionStatus.PUBLISHED
    page = reader.get(f"{address}art_2/?text=ru").text
    assert "Лавка стоит у подъезда" in page
    assert edition.texts.get(language="ru").compared_as_new.exists()
    assert [event.action for event in edition.events.order_by("pk")] == [
        DeskAction.UPLOADED,
        DeskAction.UPLOADED,
        DeskAction.SUBMITTED,
        DeskAction.SIGNED,
        DeskAction.SIGNED,
        DeskAction.PUBLISHED,
    ]


@pytest.fixture
def submitted(edition, editor) -> Edition:
    """An edition that waits for signatures."""
    prepare(edition, GOOD)
    post(at_the_desk(editor), edition, "submit")
    return edition


def test_a_language_of_the_state_without_a_text_is_named(edition, editor):
    client = at_the_desk(editor)
    page = f"/en/desk/e/{edition.pk}/"
    assert "There is no text yet in" not in client.get(page).text
    upload(client, edition, "ru", GOOD)
    assert "There is no text yet in: Қазақша." in client.get(page).text


def test_one_person_cannot_sign_twice(submitted, editor):
    alma = at_the_desk(editor)
    post(alma, submitted, "sign")
    post(alma, submitted, "sign")
    assert submitted.signatures.count() == 1
    with pytest.raises(DatabaseError), transaction.atomic():
        Signature.objects.create(edition=submitted, user=editor, texts_sha256="0" * 64)


def test_one_person_cannot_publish_alone(submitted, editor):
    alma = at_the_desk(editor)
    post(alma, submitted, "sign")
    assert post(alma, submitted, "publish") == ["The signatures of two people are needed."]
    submitted.refresh_from_db()
    assert submitted.status == EditionStatus.CHECKED


def test_nobody_publishes_alone_by_writing_into_the_database(submitted, editor):
    post(at_the_desk(editor), submitted, "sign")
    update = (
        "UPDATE records_edition SET status = 'published', published_at = '2026-11-22 10:00:00'"
        " WHERE id = %s"
    )
    with pytest.raises(DatabaseError, match="two people"), transaction.atomic():
        connection.cursor().execute(update, [submitted.pk])


def test_two_editors_need_a_second_signatory(submitted, editor):
    other = person("dana", "editor")
    for account in (editor, other):
        post(at_the_desk(account), submitted, "sign")
    assert post(at_the_desk(editor), submitted, "publish") == [
        "One of the two people must be a second signatory."
    ]


def test_a_signature_can_be_withdrawn_until_publication(submitted, signatory):
    serik = at_the_desk(signatory)
    post(serik, submitted, "sign")
    assert post(serik, submitted, "withdraw") == ["Your signature was withdrawn."]
    assert not submitted.signatures.exists()


def test_a_returned_edition_loses_its_signatures_and_keeps_the_reason(submitted, editor, signatory):
    post(at_the_desk(editor), submitted, "sign")
    serik = at_the_desk(signatory)
    assert post(serik, submitted, "return", reason="") != []
    submitted.refresh_from_db()
    assert submitted.status == EditionStatus.CHECKED, "a reason is required"
    post(serik, submitted, "return", reason="Проверьте статью 2")
    submitted.refresh_from_db()
    assert submitted.status == EditionStatus.UPLOADED
    assert not submitted.signatures.exists()
    assert "Проверьте статью 2" in serik.get(f"/en/desk/e/{submitted.pk}/").text


def test_a_submitted_text_is_frozen(submitted, editor):
    alma = at_the_desk(editor)
    (frozen,) = told(upload(alma, submitted, "ru", GOOD))
    assert frozen.startswith("The texts can only be changed in preparation.")
    join = {"action": "join", "seen": "1. Качели общие:"}
    answer = alma.post(f"/en/desk/e/{submitted.pk}/ru/line/2/", join, follow=True)
    assert told(answer) == [frozen]


def test_a_published_edition_never_changes(submitted, editor, signatory):
    for account in (editor, signatory):
        post(at_the_desk(account), submitted, "sign")
    post(at_the_desk(editor), submitted, "publish")
    alma = at_the_desk(editor)
    for step in ("submit", "sign", "withdraw", "publish"):
        assert post(alma, submitted, step) != []
    upload(alma, submitted, "ru", DOUBTFUL)
    submitted.refresh_from_db()
    assert submitted.status == EditionStatus.PUBLISHED
    assert submitted.signatures.count() == law.SIGNATURES_NEEDED
    assert alma.get(f"/en/c/garden/{submitted.slug}/art_2/").status_code == 200


def test_an_edition_without_a_text_cannot_be_submitted(edition, editor):
    alma = at_the_desk(editor)
    assert post(alma, edition, "submit") == ["There is no text yet. Upload a file first."]


def test_the_log_cannot_be_rewritten(submitted):
    event = submitted.events.first()
    with pytest.raises(DatabaseError, match="stays in the log"), transaction.atomic():
        DeskEvent.objects.filter(pk=event.pk).update(detail="nothing happened")
    with pytest.raises(DatabaseError, match="stays in the log"), transaction.atomic():
        event.delete()


def test_an_administrator_begins_a_consultation_and_an_editor_an_edition(editor):
    boss, alma = at_the_desk(person("aru", "administrator")), at_the_desk(editor)
    titles = {f"title_{code}": f"Аула {code}" for code in ("kk", "ru", "en")}
    boss.post("/en/desk/consultations/new/", {**titles, "slug": "yard"})
    labels = {f"label_{code}": f"Жоба {code}" for code in ("kk", "ru", "en")}
    for slug in ("draft", "draft", "draft-2"):
        alma.post("/en/desk/c/yard/new/", {**labels, "slug": slug, "role": "draft"})
    yard = Consultation.objects.get(slug="yard")
    assert [(e.slug, e.sequence) for e in yard.editions.order_by("sequence")] == [
        ("draft", 1),
        ("draft-2", 2),
    ]
