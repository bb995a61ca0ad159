"""The public log as it is kept: entries, the tree over them, signed checkpoints, erasable contents.

Entries, nodes and checkpoints are only ever added to (`records/rules/ledger.py`); what an entry was
about lies apart, so that it can be erased while all proofs still hold.
"""

from __future__ import annotations

from django.db import models


class LogMark(models.Model):
    """How far the log has come: `written` entries, `sealed` under a checkpoint.

    Two rows, made by a migration. Whoever appends or seals locks the row first: so entries stand
    in one order without gaps, on any number of machines.
    """

    name = models.CharField(max_length=8, primary_key=True)
    size = models.BigIntegerField(default=0)
    hour = models.CharField(max_length=13, default="1970-01-01T00")
    """Of the last entry, UTC: time in the log never runs back."""

    def __str__(self) -> str:
        return f"{self.name} {self.size}"


class LogEntry(models.Model):
    """One line of the log."""

    sequence = models.BigIntegerField(primary_key=True)
    """Place in the log, from 0, without gaps."""
    line = models.BinaryField()
    """As `ortaq.ledger.entry` writes it, without a newline."""

    class Meta:
        """In the order of the log."""

        ordering = ("sequence",)

    def __str__(self) -> str:
        return str(self.sequence)


class LogContent(models.Model):
    """What an entry committed to. Deleted when its owner asks; the entry stays."""

    sequence = models.BigIntegerField(primary_key=True)
    participant = models.ForeignKey("records.Participant", models.PROTECT, null=True)
    """Whose act it was; None for an act of the desk."""
    subject = models.CharField(max_length=128, blank=True)
    """What it is about, as the entry says it, where it is found by that: a letter, a point, a
    wording; "" for a vote, which is found by its participant."""
    payload = models.BinaryField()
    """Canonical JSON."""
    salt = models.BinaryField()

    class Meta:
        """In the order of the log."""

        ordering = ("sequence",)
        indexes = (
            models.Index(
                fields=("subject",), condition=~models.Q(subject=""), name="log_content_by_subject"
            ),
        )

    def __str__(self) -> str:
        return str(self.sequence)


class LogNode(models.Model):
    """The hash of a complete subtree over the entries: it never changes again."""

    level = models.SmallIntegerField()
    index = models.BigIntegerField()
    hash = models.BinaryField()

    class Meta:
        """Each once."""

        constraints = (models.UniqueConstraint("level", "index", name="one_hash_for_a_subtree"),)

    def __str__(self) -> str:
        return f"{self.level}/{self.index}"


class LogCheckpoint(models.Model):
    """A signed checkpoint, as it was published."""

    size = models.BigIntegerField(primary_key=True)
    note = models.TextField()
    """C2SP signed note."""
    signed_at = models.DateTimeField()

    class Meta:
        """The smallest first."""

        ordering = ("size",)
        get_latest_by = "size"

    def __str__(self) -> str:
        return str(self.size)


class LogCosignature(models.Model):
    """A line of a witness under a checkpoint: somebody else saw that it continues what it saw."""

    checkpoint = models.ForeignKey(LogCheckpoint, models.PROTECT, related_name="cosignatures")
    witness = models.CharField(max_length=200)
    """Name of its key."""
    line = models.TextField()
    """C2SP signature line, with its newline."""

    class Meta:
        """Each witness once."""

        ordering = ("checkpoint", "witness")
        constraints = (
            models.UniqueConstraint("checkpoint", "witness", name="one_cosignature_of_a_witness"),
        )

    def __str__(self) -> str:
        return f"{self.checkpoint_id} {self.witness}"


class RefusedVotes(models.Model):
    """How many votes were sent and not taken on a day: what the log itself cannot tell."""

    day = models.DateField()
    why = models.CharField(max_length=12)
    """The word with which the door refuses (`public/participation/door.py`)."""
    count = models.PositiveBigIntegerField(default=0)

    class Meta:
        """The newest first."""

        ordering = ("-day", "why")
        constraints = (models.UniqueConstraint("day", "why", name="one_count_for_a_reason"),)

    def __str__(self) -> str:
        return f"{self.day} {self.why} {self.count}"
