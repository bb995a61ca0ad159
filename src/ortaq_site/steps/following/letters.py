"""The daily letter to those who left an address: written once, kept until it is sent.

News and the mark up to where they were told are stored in one transaction, so that a letter is
neither lost nor written twice. A letter has no link, and the code that opens the page of news is
never sent.
"""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from hashlib import sha256
from smtplib import SMTPException

from django.conf import settings
from django.core import signing
from django.core.mail import EmailMessage
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from ortaq_site.records.following import Follower, FollowerMail, OutgoingMail
from ortaq_site.steps.following.follow import subjects_of
from ortaq_site.steps.following.happenings import Happening, happenings

Wording = Callable[[str, list[Happening]], tuple[str, str]]
"""Language and news → subject and body of a letter."""

EVERY = timedelta(hours=20)
"""Least time between two letters: one a day, whatever the hour at which the work is done."""
MOST_TRIES = 5
"""Wrong numbers after which a new one must be asked for: one in 200,000 guesses right."""
MOST_ATTEMPTS = 20
"""Times that a letter is tried; the worker tries once an hour."""
UNSUBSCRIBE = "ortaq.following.unsubscribe"

logger = logging.getLogger(__name__)


class MailRefused(Exception):
    """The server of e-mail did not take a letter."""


def offered() -> bool:
    """Say whether this site can send letters."""
    return bool(settings.MAIL_FROM)


def ask(follower: Follower, address: str, words: Callable[[str], tuple[str, str]]) -> None:
    """Keep an address and send a number to it, which proves that it is theirs.

    words: six digits → subject and body. Raises MailRefused, and then nothing is kept.
    """
    number = f"{secrets.randbelow(1_000_000):06}"
    with transaction.atomic():
        FollowerMail.objects.filter(follower=follower).delete()
        FollowerMail.objects.create(
            follower=follower,
            address=address,
            number_sha256=_hash(number, follower),
            told_until=timezone.now(),
        )
        _send(address, *words(number))


def confirm(follower: Follower, number: str) -> bool:
    """Believe an address when the number is right, and say whether it was."""
    mail = FollowerMail.objects.filter(follower=follower, confirmed_at=None).first()
    if mail is None or mail.tries >= MOST_TRIES:
        return False
    right = secrets.compare_digest(mail.number_sha256, _hash(number.strip(), follower))
    mail.tries += 1
    if right:
        mail.confirmed_at = mail.told_until = timezone.now()
    mail.save()
    return right


def write_due(now: datetime, words: Wording) -> int:
    """Write today's letters to those who have news; give how many."""
    due = FollowerMail.objects.filter(confirmed_at__isnull=False, told_until__lte=now - EVERY)
    return sum(_write(mail, now, words) for mail in due.select_related("follower"))


@transaction.atomic
def _write(mail: FollowerMail, now: datetime, words: Wording) -> bool:
    current = FollowerMail.objects.select_for_update().filter(pk=mail.pk).first()
    if current is None or current.told_until != mail.told_until:
        return False  # stopped, or told by another worker in the meantime
    news = happenings(subjects_of(mail.follower), mail.told_until, now)
    if news:
        subject, body = words(mail.follower.language, news)
        OutgoingMail.objects.create(mail=mail, subject=subject, body=body)
    current.told_until = now
    current.save(update_fields=["told_until"])
    return bool(news)


def send_waiting() -> int:
    """Send what waits; what cannot be sent stays, with the reason. Give how many were sent."""
    waiting = OutgoingMail.objects.filter(attempts__lt=MOST_ATTEMPTS).select_related("mail")
    return sum(_send_one(letter) for letter in waiting)


def _send_one(letter: OutgoingMail) -> bool:
    try:
        _send(letter.mail.address, letter.subject, letter.body, stop_token(letter.mail))
    except MailRefused as refusal:
        letter.attempts += 1
        letter.trouble = str(refusal)[:300]
        letter.save(update_fields=["attempts", "trouble"])
        logger.warning("a daily letter was not taken: %s", refusal)
        return False
    letter.delete()
    return True


def stop_token(mail: FollowerMail) -> str:
    """Give what stops the letters to an address, and nothing else."""
    return signing.dumps(mail.pk, salt=UNSUBSCRIBE)


def stop_by(token: str) -> bool:
    """Delete the address that a token stands for; say whether the token is one of ours."""
    try:
        key = signing.loads(token, salt=UNSUBSCRIBE)
    except signing.BadSignature:
        return False
    FollowerMail.objects.filter(pk=key).delete()
    return True


def forget_address(follower: Follower) -> None:
    """Delete the address of a follower and the letters that wait for it."""
    FollowerMail.objects.filter(follower=follower).delete()


def _send(address: str, subject: str, body: str, token: str = "") -> None:
    """Send one letter. Its head lets a mail program stop the letters in one click (RFC 8058)."""
    head = {"Auto-Submitted": "auto-generated"}
    if token:
        address_to_stop = f"{settings.SITE_ADDRESS}{reverse('unsubscribe', args=(token,))}"
        head["List-Unsubscribe"] = f"<{address_to_stop}>"
        head["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    message = EmailMessage(subject, body, settings.MAIL_FROM, [address], headers=head)
    try:
        message.send()
    except (SMTPException, OSError) as error:
        # The words of a server may name the address: only the kind of trouble is kept.
        raise MailRefused(type(error).__name__) from error


def _hash(number: str, follower: Follower) -> str:
    return sha256(f"{follower.code_sha256}-{number}".encode()).hexdigest()
