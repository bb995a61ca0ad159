"""What the records refuse."""


class RecordRefused(Exception):
    """Root of all refusals; the text is one line fit for an official."""


class PublishedForever(RecordRefused):
    """A published edition, its texts and its signatures can never be changed or deleted."""

    def __init__(self, what: object) -> None:
        self.what = what
        super().__init__(f"{what} is published and can no longer be changed")
