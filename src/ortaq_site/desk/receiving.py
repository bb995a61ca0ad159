"""The door for files: all that were sent come in, or none, and then the sender hears why.

A file that is larger than any that is read is stopped while it is still arriving, and one in which
the scanner of the house finds something comes no further than here.
"""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile
from django.http import HttpRequest
from django.utils.translation import gettext as _

from ortaq.law.parameters import READ_LIMITS
from ortaq_site.steps.desk.intake import Upload
from ortaq_site.steps.desk.scanner import ScannerSilent, virus_in


class NotReceived(Exception):
    """A file did not come in. words: why, for whoever sent it."""

    def __init__(self, words: str) -> None:
        self.words = words
        super().__init__(words)


def the_file(request: HttpRequest, field: str = "file") -> Upload:
    """Give the one file that was sent. Raises NotReceived."""
    return the_files(request, field)[0]


def the_files(request: HttpRequest, field: str) -> list[Upload]:
    """Give the files that were sent, at least one. Raises NotReceived."""
    sent = files_if_any(request, field)
    if not sent:
        raise NotReceived(_("Choose a file first."))
    return sent


def files_if_any(request: HttpRequest, field: str) -> list[Upload]:
    """Give the files that were sent. Raises NotReceived where one of them may not come in."""
    arrived = request.FILES.getlist(field)  # first: asking for them is what lets them arrive
    if too_large := getattr(request, "too_large", ""):
        words = _("%(name)s: the file is larger than %(limit)d MB, so it was not read.")
        raise NotReceived(words % {"name": too_large, "limit": READ_LIMITS.size // 2**20})
    sent = [Upload(one.name, one.read()) for one in arrived]
    for one in sent:
        _show_to_the_scanner(one)
    return sent


def _show_to_the_scanner(sent: Upload) -> None:
    try:
        virus = virus_in(sent.content)
    except ScannerSilent as silence:
        words = _(
            "%(name)s: the virus scanner does not answer, or takes no file of this size, so nothing"
            " was taken in. Try again later, or tell who runs the site."
        )
        raise NotReceived(words % {"name": sent.name}) from silence
    if virus:
        words = _("%(name)s: the virus scanner found %(virus)s, so the file was not taken in.")
        raise NotReceived(words % {"name": sent.name, "virus": virus})


class RefuseTooLarge(FileUploadHandler):
    """Counts the bytes of each file; beyond the limit the rest is thrown away unread.

    The door finds the name of such a file in `request.too_large`.
    """

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin to count."""
        super().new_file(*args, **kwargs)
        self.received = 0

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes:
        """Pass a piece on to the next handler, or stop here."""
        self.received += len(raw_data)
        if self.received > READ_LIMITS.size:
            self.request.too_large = self.file_name
            raise SkipFile
        return raw_data

    def file_complete(self, file_size: int) -> None:
        """Leave the file to the handlers after this one."""
