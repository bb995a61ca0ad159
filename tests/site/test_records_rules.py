"""Publication needs two people and lasts for ever: in the program and in the database."""

from __future__ import annotations

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.utils import timezone

from ortaq_site.records.errors import PublishedForever
from ortaq_site.records.law import (
    Consultation,
    Edition,
    EditionStatus,
    EditionText,
    Signature,
    SourceFile,
)
from ortaq_site.records.people import Account
from ortaq_site.steps import law
from tests.site.world import begin_edition, old_act, source_of

PUBLISHED = {"status": EditionStatus.PUBLISHED, "published_at": timezone.now()}


@pytest.fixture
def unsigned(people: tuple[Account, Account]) -> Edition:
    """An edition with one text, looked through, and no signature."""
    garden = Consultation.objects.create(slug="garden", title_kk="Бақ", title_ru="Сад")
    edition = begin_edition(garden, "in-force")
    act = old_act("kk")
    law.store_text(edition, act, source_of(act))
    law.mark_checked(edition)
    return edition


def refused(words: str) -> pytest.RaisesExc[DatabaseError]:
    return pytest.raises(DatabaseError, match=words)


def test_the_database_publishes_nothing_without_a_signature(unsigned: Edition) -> None:
    with refused("signatures of two people"), transaction.atomic():
        Edition.objects.filter(pk=unsigned.pk).update(**PUBLISHED)


def test_the_database_publishes_nothing_with_one_signature(
    unsigned: Edition, people: tuple[Account, Account]
) -> None:
    law.sign(unsigned, people[0])
    with refused("signatures of two people"), transaction.atomic():
        Edition.objects.filter(pk=unsigned.pk).update(**PUBLISHED)


def test_the_database_publishes_with_two_signatures(
    unsigned: Edition, people: tuple[Account, Account]
) -> None:
    for person in people:
        law.sign(unsigned, person)
    assert Edition.objects.filter(pk=unsigned.pk).update(**PUBLISHED) == 1


def test_nobody_signs_twice(unsigned: Edition, people: tuple[Account, Account]) -> None:
    law.sign(unsigned, people[0])
    again = Signature(edition=unsigned, user=people[0], texts_sha256="")
    with pytest.raises(IntegrityError), transaction.atomic():
        again.save()


def test_no_edition_is_born_published(consultation: Consultation) -> None:
    with refused("cannot begin as published"), transaction.atomic():
        Edition.objects.create(
            consultation=consultation, slug="draft-9", role="draft", sequence=9, **PUBLISHED
        )


def test_a_published_edition_is_not_changed_by_the_program(draft: Edition) -> None:
    draft.label_en = "another"
    with pytest.raises(PublishedForever):
        draft.save()
    with pytest.raises(PublishedForever):
        draft.delete()
    with pytest.raises(PublishedForever):
        draft.texts.get(language="kk").save()


@pytest.mark.parametrize(
    ("table", "change"),
    [
        (Edition, {"label_en": "another"}),
        (Edition, {"status": EditionStatus.CHECKED, "published_at": None}),
        (EditionText, {"title": "another"}),
        (EditionText, {"akn": b"<akomaNtoso/>"}),
        (Signature, {"texts_sha256": "0" * 64}),
        (SourceFile, {"content": b"another"}),
    ],
)
def test_nothing_published_is_changed_in_the_database(
    consultation: Consultation, table: type, change: dict[str, object]
) -> None:
    with refused("cannot be changed|never altered"), transaction.atomic():
        table.objects.update(**change)


@pytest.mark.parametrize(
    "table",
    ["records_signature", "records_editiontext", "records_edition", "records_sourcefile"],
)
def test_nothing_published_is_deleted_from_the_database(
    consultation: Consultation, table: str
) -> None:
    with (
        refused("cannot be changed|cannot be deleted"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"DELETE FROM {table}")  # noqa: S608  one of four names above


def test_nothing_is_added_to_a_published_edition(
    draft: Edition, people: tuple[Account, Account]
) -> None:
    third = Account.objects.create_user("clara", password="a long enough word")
    with refused("cannot be changed"), transaction.atomic():
        Signature.objects.create(edition=draft, user=third, texts_sha256="")
    text = draft.texts.get(language="kk")
    text.pk, text.language = None, "en"
    with refused("cannot be changed"), transaction.atomic():
        EditionText.objects.bulk_create([text])
