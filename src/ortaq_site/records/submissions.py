"""What people wrote about a draft: letters, who wrote them (apart), groups, links, campaigns, log.

Nothing is merged: a group holds letters, and each letter keeps its text, its key and its receipt.
The words of a letter and the log are only ever added to (`records/rules/letters.py`).
"""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ortaq_site.records.jobs import Job
from ortaq_site.records.law import Consultation


class LetterChannel(models.TextChoices):
    """The way on which a letter came; the codes are those of `ortaq.submissions`."""

    WEB = "web"
    EMAIL = "email"
    PAPER = "paper"
    TABLE = "table"
    HEARING = "hearing"


class ImportStage(models.TextChoices):
    """How far an import has come."""

    MAPPED = "mapped"
    """The file is kept, and what its columns mean is proposed."""
    LOOKING = "looking"
    """The dry run is waiting or at work."""
    LOOKED = "looked"
    """The dry run says what would be taken and what refused."""
    TAKING = "taking"
    """Letters are being taken in and grouped."""
    DONE = "done"
    FAILED = "failed"


class LetterImport(models.Model):
    """One delivery of letters: a table, saved messages, or documents."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="imports")
    name = models.CharField(max_length=255)
    """Name of the file, or of the first one."""
    is_table = models.BooleanField()
    mapping = models.JSONField(default=dict)
    """Which column means what, as `ortaq.submissions.readers.mapping` writes it."""
    header = models.JSONField(default=list)
    """Names of the columns: the next table with the same ones gets the same mapping."""
    stage = models.CharField(max_length=8, choices=ImportStage, default=ImportStage.MAPPED)
    done = models.PositiveIntegerField(default=0)
    total = models.PositiveIntegerField(default=0)
    """Progress, in letters."""
    taken = models.PositiveIntegerField(default=0)
    known = models.PositiveIntegerField(default=0)
    """Letters that were here already: reading a file again doubles nothing."""
    refused = models.PositiveIntegerField(default=0)
    refusals = models.JSONField(default=list)
    """The first of them: `{"file", "line", "reason", "detail"}`; no cells, they may name people."""
    trouble = models.CharField(max_length=500, blank=True)
    """Why it failed, in one line."""
    job = models.ForeignKey(Job, models.SET_NULL, null=True, related_name="+")
    """The work that is done for it now, or was last."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.consultation_id}/{self.name}"


class ImportedFile(models.Model):
    """A file of an import exactly as it came. It may name people: only the desk reads it."""

    delivery = models.ForeignKey(LetterImport, models.PROTECT, related_name="files")
    name = models.CharField(max_length=255)
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()

    def __str__(self) -> str:
        return self.name


class Campaign(models.Model):
    """Letters that look organised: evidence of the program, and what a person called them."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="campaigns")
    key = models.CharField(max_length=16)
    """Key of the first letter of its core."""
    core = models.PositiveIntegerField()
    """Letters that are copies of one text."""
    partial = models.PositiveIntegerField()
    """Letters that hold nearly all of it among words of their own."""
    common_words = models.PositiveIntegerField()
    evidence = models.JSONField()
    """Codes with values, and the burst, as `ortaq.submissions` gives them."""
    is_campaign = models.BooleanField(null=True)
    """What a person decided; null = nobody has yet. Likeness alone never decides."""
    name_kk = models.CharField(max_length=200, blank=True)
    name_ru = models.CharField(max_length=200, blank=True)
    decided_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        """The largest first."""

        ordering = ("-core", "pk")
        constraints = (
            models.UniqueConstraint("consultation", "key", name="one_campaign_for_a_core"),
        )

    def __str__(self) -> str:
        return f"{self.consultation_id}/{self.key}"


class GroupState(models.TextChoices):
    """How far a group has come."""

    PROPOSED = "proposed"
    """The program thinks that these letters make one point about this provision."""
    CONFIRMED = "confirmed"
    """A person has looked at group, provision and wording."""
    ANSWERED = "answered"
    """An answer is written and waits for signatures."""
    PUBLISHED = "published"
    EMPTY = "empty"
    """All its letters went to another group; kept for the log."""


CONFIRMED = (GroupState.CONFIRMED, GroupState.ANSWERED, GroupState.PUBLISHED)
"""States of groups that a person has looked at: only these are shown to the public."""


class LetterGroup(models.Model):
    """Letters that make one point: the unit that is read, confirmed and answered."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="letter_groups")
    point = models.TextField()
    """What is asked for: first the words of a typical letter, then those of the secretariat."""
    folded = models.TextField()
    """The point as it is searched: `ortaq.submissions.normalise.matching_form`."""
    language = models.CharField(max_length=8, blank=True)
    """Of the point."""
    eid = models.CharField(max_length=200, blank=True)
    """Address of the provision, "" = about none."""
    article = models.CharField(max_length=200, blank=True)
    """Address of the article or unit that holds the provision."""
    because = models.CharField(max_length=20, blank=True)
    """Why the provision was proposed: citation or text; "person" once somebody chose it."""
    score = models.FloatField(default=0)
    """Belief in the provision proposed, in [0, 1]."""
    alike = models.FloatField(default=1)
    """Least likeness of a text with the typical one."""
    state = models.CharField(max_length=10, choices=GroupState, default=GroupState.PROPOSED)
    letters = models.PositiveIntegerField(default=0)
    """Number of letters in it."""
    oldest = models.DateTimeField(null=True)
    """Moment at which its first letter came."""
    typical = models.ForeignKey("Submission", models.PROTECT, null=True, related_name="+")
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="followers")
    """The group, looked at already, that its letters are like: they came later, and nobody has
    said yet that they make the same point."""
    answer = models.OneToOneField("Answer", models.PROTECT, null=True, related_name="+")
    """The answer that holds: the newest published one, or the first, which waits; null = none."""
    campaign = models.ForeignKey(Campaign, models.SET_NULL, null=True, related_name="groups")
    assigned_to = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="letter_groups"
    )
    confirmed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+"
    )

    class Meta:
        """The largest first; every order and filter of the queue has its index."""

        ordering = ("-letters", "pk")
        indexes = (
            models.Index(fields=("consultation", "state", "-letters", "id"), name="queue_by_state"),
            models.Index(fields=("consultation", "-letters", "id"), name="queue_by_size"),
            models.Index(fields=("consultation", "article", "state"), name="queue_by_article"),
            models.Index(fields=("consultation", "oldest"), name="queue_by_age"),
        )

    def __str__(self) -> str:
        return f"{self.consultation_id}/{self.pk}"


class Submission(models.Model):
    """One letter as it was written. Its words never change; its author alone can have them erased.

    Of an erased letter remains that it was there: its key, so that no import brings it again.
    """

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="letters")
    key = models.CharField(max_length=16)
    """Lasting key: the same letter read again has the same one (`ortaq.submissions.identity`)."""
    number = models.CharField(max_length=100, blank=True)
    channel = models.CharField(max_length=8, choices=LetterChannel)
    received = models.DateTimeField()
    """Moment of arrival as the source says; that of the import where it does not."""
    language = models.CharField(max_length=8, blank=True)
    region = models.CharField(max_length=10, blank=True)
    """ISO 3166-2."""
    stakeholder = models.CharField(max_length=200, blank=True)
    sender = models.CharField(max_length=32, blank=True)
    """Pseudonym: equal for letters of one author."""
    text = models.TextField()
    folded = models.TextField()
    """The text as it is searched and compared."""
    about = models.JSONField(default=list)
    """What the author says it is about."""
    proposed = models.TextField(blank=True)
    """The author's own wording of a provision."""
    attachments = models.JSONField(default=list)
    """Names of files whose words stand in the text."""
    delivery = models.ForeignKey(LetterImport, models.PROTECT, null=True, related_name="letters")
    entered_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    """The clerk who typed it in."""
    group = models.ForeignKey(LetterGroup, models.PROTECT, null=True, related_name="members")
    """Null until it is grouped, and once it is erased; the log tells every change."""
    erased_at = models.DateTimeField(null=True)
    """When its author had it erased: all words are gone since."""

    class Meta:
        """In the order of arrival."""

        ordering = ("received", "pk")
        constraints = (models.UniqueConstraint("consultation", "key", name="one_letter_for_a_key"),)
        indexes = (
            models.Index(fields=("group", "received", "id"), name="letters_of_a_group"),
            models.Index(fields=("consultation", "received"), name="letters_by_day"),
        )

    def __str__(self) -> str:
        return self.key


class PersonalData(models.Model):
    """What identifies the author of a letter. No public page and no export reads this table."""

    submission = models.OneToOneField(Submission, models.PROTECT, related_name="personal")
    fields = models.JSONField()
    """Pairs of a column's name and its cell."""

    def __str__(self) -> str:
        return f"personal data of {self.submission_id}"


class LinkProposal(models.Model):
    """Provisions that the program proposes for a letter."""

    submission = models.OneToOneField(Submission, models.PROTECT, related_name="link_proposal")
    targets = models.JSONField()
    """`[{"eid", "article", "score", "because", "place"}]`, the best first."""
    version = models.CharField(max_length=20)
    """Of the method."""

    def __str__(self) -> str:
        return f"links of {self.submission_id}"


class LetterAction(models.TextChoices):
    """What was done with a group."""

    FORMED = "formed"
    JOINED = "joined"
    """Later letters came to it."""
    CONFIRMED = "confirmed"
    MOVED = "moved"
    """Another provision or wording was chosen."""
    SPLIT = "split"
    REJOINED = "rejoined"
    ASSIGNED = "assigned"
    ANSWERED = "answered"
    SIGNED = "signed"
    WITHDRAWN = "withdrawn"
    RETURNED = "returned"
    PUBLISHED = "published"
    UNDONE = "undone"
    CONTACTS = "contacts"
    """The list of authors with their codes was taken."""
    NAMED = "named"
    """A person decided whether letters are a campaign."""
    CORRECTING = "correcting"
    """A new version of a published answer was written."""
    ERASED = "erased"
    """A letter was erased at the wish of its author."""


class LetterEvent(models.Model):
    """One line of the log of a group. Kept for ever; only words of erased letters are cut out."""

    group = models.ForeignKey(LetterGroup, models.PROTECT, related_name="events")
    action = models.CharField(max_length=10, choices=LetterAction)
    before = models.JSONField(default=dict)
    after = models.JSONField(default=dict)
    """Values that were changed, and `letters`: keys of those that came or went."""
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="undone_by")
    is_cut = models.BooleanField(default=False)
    """Whether words of a letter that was erased were cut out of `before` and `after`."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    """Null = the program."""
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.group_id} {self.action}"


class SavedFilter(models.Model):
    """A view of the queue that somebody comes back to."""

    owner = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="filters")
    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=500)
    """The part of the address after the question mark."""

    class Meta:
        """By name."""

        ordering = ("name",)
        constraints = (
            models.UniqueConstraint("owner", "consultation", "name", name="one_filter_for_a_name"),
        )

    def __str__(self) -> str:
        return self.name
