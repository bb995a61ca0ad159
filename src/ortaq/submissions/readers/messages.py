"""Letters that came by e-mail, from saved messages (.eml). Source: RFC 5322, RFC 2045.

Addresses and names go to `Personal`; subject, body and attachments are the letter. A message whose
attachment cannot be read is taken, and the attachment is refused by name.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime

from ortaq.errors import UnreadableSource
from ortaq.law.importers.guard import check_size
from ortaq.law.importers.text.encoding import decode
from ortaq.submissions.identity import Keys, key_of_number, pseudonym
from ortaq.submissions.parameters import INTAKE_LIMITS, IntakeLimits
from ortaq.submissions.readers.attachments import words_of
from ortaq.submissions.readers.intake import Door
from ortaq.submissions.submission import Channel, Intake, Personal, Reason, Refusal, Submission

_PERSONAL = ("From", "Reply-To", "Sender")
_BROKEN = (MessageError, ValueError, LookupError, TypeError, AttributeError, IndexError)
"""What the standard library's reader raises on messages made to break it, found by trying."""


def read_messages(
    files: Iterable[tuple[str, bytes]],
    door: Door | None = None,
    limits: IntakeLimits = INTAKE_LIMITS,
) -> Intake:
    """Read messages, given as (name, content), in the order of their names."""
    reader = _Messages(door or Door(), limits)
    for count, (name, content) in enumerate(sorted(files)):
        if count >= limits.messages:
            raise UnreadableSource(
                name, f"more than {limits.messages:,} messages; split the folder"
            )
        reader.add(name, content)
    return Intake(tuple(reader.letters), tuple(reader.personal), tuple(reader.refusals))


@dataclass(slots=True)
class _Messages:
    """Collects letters from messages, remembering the keys it gave."""

    door: Door
    limits: IntakeLimits
    keys: Keys = field(default_factory=Keys)
    taken: set[str] = field(default_factory=set)
    letters: list[Submission] = field(default_factory=list)
    personal: list[Personal] = field(default_factory=list)
    refusals: list[Refusal] = field(default_factory=list)

    def add(self, name: str, content: bytes) -> None:
        """Take one message, or say why not."""
        try:
            check_size(len(content), name)
            message = message_from_bytes(content, policy=default)
            self._take(name, message)
        except UnreadableSource as error:
            self.refusals.append(Refusal(name, 0, Reason.UNREADABLE_MESSAGE, error.reason))
        except _BROKEN as error:
            told = f"{type(error).__name__}"
            self.refusals.append(Refusal(name, 0, Reason.UNREADABLE_MESSAGE, told))

    def _take(self, name: str, message: EmailMessage) -> None:
        subject, body = _header(message, "Subject"), _body(message, name)
        attached = list(self._attachments(name, message))
        words = [part for part in (subject, body, *(text for _, text in attached)) if part.strip()]
        if not words:
            self.refusals.append(Refusal(name, 0, Reason.NO_TEXT))
            return
        text = "\n\n".join(words)
        person = _person(message)
        received = _received(message)
        key = self._key(message, text, received, person)
        if key in self.taken:
            self.refusals.append(Refusal(name, 0, Reason.REPEATED))
            return
        self.taken.add(key)
        sender = pseudonym((_address(message),), self.door.secret)
        self.letters.append(
            Submission(
                id=key,
                text=text,
                channel=Channel.EMAIL,
                received=received,
                sender=sender,
                attachments=tuple(file for file, _ in attached),
            )
        )
        if person:
            self.personal.append(Personal(key, person))

    def _key(
        self,
        message: EmailMessage,
        text: str,
        received: datetime.datetime | None,
        person: tuple[tuple[str, str], ...],
    ) -> str:
        number = _header(message, "Message-ID")
        if number:
            return key_of_number(Channel.EMAIL.value, number)
        return self.keys.of_content(
            Channel.EMAIL.value, text, received, (value for _, value in person)
        )

    def _attachments(self, name: str, message: EmailMessage) -> Iterator[tuple[str, str]]:
        """Yield name and words of each attachment that can be read, within the limits."""
        if sum(1 for _ in message.walk()) > self.limits.message_parts:
            raise UnreadableSource(name, f"more than {self.limits.message_parts} parts inside")
        for count, part in enumerate(message.iter_attachments()):
            file = part.get_filename() or f"attachment {count + 1}"
            content = part.get_payload(decode=True)
            try:
                if count >= self.limits.attachments:
                    raise UnreadableSource(file, f"more than {self.limits.attachments} attachments")
                yield file, words_of(content if isinstance(content, bytes) else b"", file)
            except UnreadableSource as error:
                told = f"{file}: {error.reason}"
                self.refusals.append(Refusal(name, 0, Reason.UNREADABLE_ATTACHMENT, told))


def _body(message: EmailMessage, name: str) -> str:
    part = message.get_body(preferencelist=("plain", "html"))
    if part is None:
        return ""
    content = part.get_payload(decode=True)
    if not isinstance(content, bytes) or not content.strip():
        return ""
    declared = part.get_content_charset("")
    text = decode(content, name, declared)
    return words_of(content, f"{name}.html") if part.get_content_type() == "text/html" else text


def _header(message: EmailMessage, name: str) -> str:
    return " ".join(str(message.get(name, "")).split())


def _address(message: EmailMessage) -> str:
    found = getattr(message.get("From"), "addresses", ())
    return found[0].addr_spec if found else _header(message, "From")


def _person(message: EmailMessage) -> tuple[tuple[str, str], ...]:
    pairs = ((name, _header(message, name)) for name in _PERSONAL)
    return tuple((name, value) for name, value in pairs if value)


def _received(message: EmailMessage) -> datetime.datetime | None:
    try:
        found = parsedate_to_datetime(str(message["Date"]))
    except (TypeError, ValueError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=datetime.UTC)
