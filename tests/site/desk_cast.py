"""The cast of the desk: an editor, a signatory, an administrator, and one without a role."""

from __future__ import annotations

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client

from ortaq.law.importers import read_act
from ortaq_site.records.law import Edition, EditionText
from ortaq_site.records.people import Account
from ortaq_site.steps import law
from ortaq_site.steps.desk.intake import keep_reading

PASSWORD = "a long enough word"

GOOD = """Закон о дворе (пример)
Статья 1. Качели
1. Качели общие:
1) для детей;
2) для взрослых.
2. Качели красят в мае.
Статья 2. Лавка
Лавка стоит у подъезда, на ней сидят по очереди.
"""

DOUBTFUL = GOOD.replace("2. Качели красят", "5. Качели красят").replace("Статья 2.", "Статья 1.")

GOOD_KAZAKH = """Аула туралы заң (үлгі)
1-бап. Әткеншек
1. Әткеншек ортақ:
1) балаларға арналған;
2) ересектерге арналған.
2. Әткеншек мамыр айында боялады.
2-бап. Орындық
Орындық кіреберістің жанында тұрады, онда кезекпен отырады.
"""


def person(name: str, *roles: str) -> Account:
    """Make an account with these roles."""
    account = Account.objects.create_user(name, password=PASSWORD)
    account.groups.set(Group.objects.filter(name__in=roles))
    return account


def at_the_desk(account: Account) -> Client:
    """Log somebody in."""
    client = Client()
    client.force_login(account)
    return client


def upload(
    client: Client, edition: Edition, language: str, content: str | bytes, name: str = "law.txt"
) -> HttpResponse:
    """Send a file for one language, and follow to the page that answers."""
    body = content.encode() if isinstance(content, str) else content
    sent = {"file": SimpleUploadedFile(name, body)}
    return client.post(f"/en/desk/e/{edition.pk}/upload/{language}/", sent, follow=True)


def prepare(edition: Edition, content: str) -> EditionText:
    """Store a text with its rows as an upload does, without a process of its own."""
    act = read_act(content.encode(), "law.txt")
    source = law.receive_source("law.txt", content.encode(), None)
    text = law.store_text(edition, act, source)
    keep_reading(text, act)
    return text


def told(response: HttpResponse) -> list[str]:
    """Give the messages that a page shows."""
    return [str(message) for message in response.context["messages"]]
