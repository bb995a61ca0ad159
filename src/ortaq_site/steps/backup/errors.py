"""Why a backup is not made or not restored: each one line, with what to do."""

from __future__ import annotations

from ortaq.errors import OrtaqError


class NotSealedSo(OrtaqError):
    """A file is not one of ours, was altered or cut short, or the passphrase is another."""


class NotRestorable(OrtaqError):
    """A backup does not hold what it says, or does not fit this program or database."""


class NothingThere(OrtaqError):
    """There is no site where one was to be backed up: a backup of nothing would look like one."""

    def __init__(self, where: str) -> None:
        self.where = where
        super().__init__(f"{where} holds no site; set ORTAQ_DATA and ORTAQ_DATABASE_URL to yours")


class TargetNotEmpty(OrtaqError):
    """There is something where the backup would go."""

    def __init__(self, where: str) -> None:
        self.where = where
        super().__init__(f"{where} is not empty; --replace moves it aside and keeps it")


class OtherKeyThere(OrtaqError):
    """Another key stands where one of the archive would go."""

    def __init__(self, where: str) -> None:
        self.where = where
        super().__init__(f"{where} is another key; --replace moves it aside and keeps it")


class HalfMade(OrtaqError):
    """Tables stopped between two migrations that this program replaced by one."""

    def __init__(self, taken: int, former: int, last: str) -> None:
        self.found = f"the tables are from before 0.1.0, with {taken} of the {former} migrations"
        self.advice = f"run ortaq upgrade of the last commit that has migrations/{last}.py first"
        super().__init__(f"{self.found}; {self.advice}")


class StillServing(OrtaqError):
    """The site runs on the data that is about to be replaced."""

    def __init__(self) -> None:
        super().__init__("the site is running on this data; stop it first")


class TailLost(OrtaqError):
    """The backup is older than what was published: accepted acts are missing in it."""

    def __init__(self, kept: int, published: int) -> None:
        self.kept, self.published = kept, published
        super().__init__(
            f"{published - kept} accepted acts are lost: the published checkpoint covers"
            f" {published} entries, this backup ends at {kept} (places {kept} to {published - 1});"
            " look for a newer backup, or restore with --anyway"
        )


class LogDiffers(OrtaqError):
    """The log in the backup is not the one that was published."""
