"""Stop an upload while it is still arriving, when it is larger than any file that is read."""

from __future__ import annotations

from typing import Any

from django.core.files.uploadhandler import FileUploadHandler, SkipFile

from ortaq.law.parameters import READ_LIMITS


class RefuseTooLarge(FileUploadHandler):
    """Counts the bytes of each file; beyond the limit the rest is thrown away unread.

    The view finds the name of such a file in `request.too_large`.
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
