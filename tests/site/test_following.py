"""Whoever follows something is told what happened to it, by a code, and stops in one click."""

from __future__ import annotations

import re
from datetime import timedelta
from smtplib import SMTPServerDisconnected

import pytest
from django.conf import LazySettings
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client
from django.utils import timezone
from django.utils.module_loading import import_string

from ortaq.conformity.progress import Decided, Verdict
from ortaq_site.public.following import telling
from ortaq_site.records.conformity import ConformityOpening
from ortaq_site.records.following import Follower, FollowerMail, Following, OutgoingMail
from ortaq_site.records.jobs import Job
from ortaq_site.records.law import Consultation
from ortaq_site.records.people import Role
from ortaq_site.steps.conformity.deciding import decide
from ortaq_site.steps.following import letters
from ortaq_site.steps.following.daily import TELL, Daily
from tests.site import alignment_world, hearing_cast, letters_cast
from tests.site.desk_cast import person

ARTICLE = {"kind": "article", "key": "garden/draft/art_2"}


@pytest.fixture(autouse=True)
def _mail(settings: LazySettings) -> None:
    settings.MAIL_FROM = "ortaq@garden.example"
    settings.ALLOWED_HOSTS = ["garden.example", "testserver"]
    settings.SITE_ADDRESS = "https://garden.example"


def follow(client: Client, **subject: str) -> Follower:
    assert client.post("/ru/follow/begin/", subject or ARTICLE).status_code == 302
    return Follower.objects.latest("pk")


def words(client: Client) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", client.get("/en/news/").text))


def answer_everything(consultation: Consultation) -> None:
    """Publish the answer to a point about article 2, and a hearing that speaks of it."""
    people = person("editor", Role.EDITOR), person("signatory", Role.SIGNATORY)
    letters_cast.bring_in(consultation, people[0])
    letters_cast.published(letters_cast.group_of(consultation, "1"), *people)
    hearing = hearing_cast.with_report(hearing_cast.begin(consultation))
    hearing_cast.confirm_all(hearing)
    hearing_cast.publish(hearing, people)


def leave_address(client: Client, address: str = "reader@example.org") -> None:
    client.post("/ru/follow/address/", {"address": address})
    number = re.search(r"\d{6}", mail.outbox.pop().body)
    assert number is not None
    client.post("/ru/follow/address/confirm/", {"number": number[0]})


def a_day_later() -> None:
    """Let the last letter be of yesterday: the mark of every address goes back a day."""
    earlier = timezone.now() - timedelta(days=1)
    FollowerMail.objects.update(told_until=earlier)


def test_an_article_s_news_are_its_answers_and_what_was_said(consultation, client):
    follow(client)
    answer_everything(consultation)
    said = words(client)
    assert "1 answer to what letters asked was published." in said
    assert "It was spoken of at a hearing: 1 statement." in said


def test_what_happened_to_another_article_is_no_news(consultation, client):
    follow(client, kind="article", key="garden/draft/art_1")
    answer_everything(consultation)
    assert "answer to what letters asked" not in words(client)


def test_a_consultation_tells_of_texts_hearings_and_answers(consultation, client):
    follow(client, kind="consultation", key="garden")
    answer_everything(consultation)
    said = words(client)
    for news in ("A text was published", "record of a hearing", "Answers to letters"):
        assert news in said


def test_a_law_tells_of_decisions(consultation, client, people):
    duty = next(one for one in alignment_world.scanned(consultation) if one.law.key == "yard")
    ConformityOpening.objects.create(consultation=consultation, made_by=people[0])
    follow(client, kind="law", key="garden/yard")
    decide([duty], Decided(Verdict.UNCLEAR, reason="two readings"), people[0])
    assert "A lawyer decided about a place of this law." in words(client)


def test_a_law_of_a_board_that_is_not_open_cannot_be_followed(consultation, client):
    alignment_world.scanned(consultation)
    asked = {"kind": "law", "key": "garden/yard"}
    assert client.post("/ru/follow/begin/", asked).status_code == 404


@pytest.mark.parametrize(
    ("kind", "key"),
    [
        ("article", "garden/draft/art_99"),
        ("article", "garden/draft"),
        ("consultation", "nowhere"),
        ("promise", "none"),
        ("spell", "garden"),
        ("article", "'/../"),
    ],
)
def test_what_is_not_there_cannot_be_followed(consultation, client, kind, key):
    assert client.get("/en/follow/", {"kind": kind, "key": key}).status_code == 404
    assert client.post("/en/follow/begin/", {"kind": kind, "key": key}).status_code == 404
    assert Follower.objects.count() == 0


def test_another_device_goes_on_with_the_code(consultation, client):
    follow(client)
    code = re.search(r"<code>([0-9A-Z-]+)</code>", client.get("/en/news/").text)
    assert code is not None
    other = Client()
    assert "You follow" not in words(other)
    other.post("/en/follow/code/", {"code": code[1].lower()})
    assert "Article 2" in other.get("/en/news/").text or "2-бап" in other.get("/en/news/").text


def test_the_code_is_kept_nowhere(consultation, client):
    follower = follow(client)
    assert client.cookies["follows"].value not in repr(vars(follower))


def test_stopping_the_last_thing_deletes_everything(consultation, client):
    follow(client)
    leave_address(client)
    client.post("/en/follow/stop/", ARTICLE)
    kept = [m.objects.count() for m in (Follower, Following, FollowerMail, OutgoingMail)]
    assert kept == [0, 0, 0, 0]


def test_one_letter_a_day_tells_all_news_once(consultation, client):
    follow(client)
    leave_address(client)
    answer_everything(consultation)
    a_day_later()
    telling.tell.func()
    telling.tell.func()
    (letter,) = mail.outbox
    assert letter.to == ["reader@example.org"]
    assert "Статья 2" in letter.body
    assert "Опубликован 1 ответ" in letter.body


def test_two_workers_at_once_write_one_letter(consultation, client):
    follow(client)
    leave_address(client)
    answer_everything(consultation)
    a_day_later()
    seen_by_both = FollowerMail.objects.select_related("follower").get()
    for _ in range(2):
        letters._write(seen_by_both, timezone.now(), telling._in_words)
    assert OutgoingMail.objects.count() == 1


def test_a_day_without_news_has_no_letter(consultation, client):
    follow(client)
    leave_address(client)
    a_day_later()
    telling.tell.func()
    assert mail.outbox == []


def test_a_letter_has_no_link_and_no_code(consultation, client):
    follow(client)
    leave_address(client)
    answer_everything(consultation)
    a_day_later()
    telling.tell.func()
    letter = mail.outbox[0]
    assert not re.search(r"https?:|www\.|/ru/|/kk/", letter.subject + letter.body)
    assert client.cookies["follows"].value not in letter.body


def test_a_mail_program_stops_the_letters_in_one_click(consultation, client):
    follow(client)
    leave_address(client)
    answer_everything(consultation)
    a_day_later()
    telling.tell.func()
    head = mail.outbox[0].extra_headers
    assert head["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = head["List-Unsubscribe"].strip("<>").removeprefix("https://garden.example")
    strict = Client(enforce_csrf_checks=True)
    assert strict.get(address).status_code == 200
    assert FollowerMail.objects.count() == 1  # looking stops nothing
    assert strict.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert FollowerMail.objects.count() == 0


def test_a_forged_token_stops_nobody(consultation, client):
    follow(client)
    leave_address(client)
    assert client.post("/en/follow/letters/stop/1:forged/").status_code == 404
    assert FollowerMail.objects.count() == 1


@pytest.mark.parametrize("ending", ["\nBcc: other@example.org", "\r\nSubject: x", "%0aBcc: x@y.kz"])
def test_an_address_brings_no_line_into_the_head_of_a_letter(consultation, client, ending):
    follow(client)
    client.post("/ru/follow/address/", {"address": f"reader@example.org{ending}"})
    assert mail.outbox == []
    assert FollowerMail.objects.count() == 0


def test_a_title_in_two_lines_stops_no_letter_and_adds_nothing_to_its_head(consultation, client):
    Consultation.objects.update(title_ru="Сад\nBcc: other@example.org")
    follow(client)
    leave_address(client)
    answer_everything(consultation)
    a_day_later()
    telling.tell.func()
    (letter,) = mail.outbox
    assert letter.recipients() == ["reader@example.org"]
    assert "Bcc" not in letter.message()


def test_a_wrong_number_proves_no_address(consultation, client):
    follow(client)
    client.post("/ru/follow/address/", {"address": "reader@example.org"})
    for _ in range(7):
        client.post("/ru/follow/address/confirm/", {"number": "no"})
    right = re.search(r"\d{6}", mail.outbox[0].body)
    assert right is not None
    client.post("/ru/follow/address/confirm/", {"number": right[0]})
    assert not FollowerMail.objects.filter(confirmed_at__isnull=False).exists()


def test_a_letter_that_was_refused_waits_and_is_sent_later(consultation, client, monkeypatch):
    follow(client)
    leave_address(client)
    answer_everything(consultation)
    a_day_later()

    def broken(self, messages):
        raise SMTPServerDisconnected("reader@example.org is not known here")

    with monkeypatch.context() as patch:
        patch.setattr(EmailBackend, "send_messages", broken)
        telling.tell.func()
    (waiting,) = OutgoingMail.objects.all()
    assert (waiting.attempts, waiting.trouble) == (1, "SMTPServerDisconnected")
    telling.tell.func()
    assert len(mail.outbox) == 1
    assert OutgoingMail.objects.count() == 0


def test_an_address_that_takes_no_letter_is_not_kept(consultation, client, monkeypatch):
    def broken(self, messages):
        raise OSError("no route")

    follow(client)
    monkeypatch.setattr(EmailBackend, "send_messages", broken)
    client.post("/ru/follow/address/", {"address": "reader@example.org"})
    assert FollowerMail.objects.count() == 0


def test_a_worker_asks_for_letters_once_an_hour(db, settings):
    daily = Daily()
    daily.when_due()
    daily.when_due()
    assert Job.objects.filter(path=TELL).count() == 1


def test_a_site_that_cannot_send_asks_for_nothing(db, settings):
    settings.MAIL_FROM = ""
    Daily().when_due()
    assert not Job.objects.exists()


def test_the_task_is_where_the_worker_looks_for_it():
    assert import_string(TELL) is telling.tell


def test_nobody_s_letter_box_is_filled_with_numbers(consultation, client):
    follow(client)
    for place in range(8):
        client.post("/ru/follow/address/", {"address": f"reader{place}@example.org"})
    assert len(mail.outbox) == 5
