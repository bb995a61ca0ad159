"""Hearings: a meeting, its sources, what was proposed, what people decided, what is public.

Proposals and decisions are kept side by side and never altered; what is public is kept as it was on
the day of publication (`records/rules/hearings.py` lets the database itself refuse anything else).
"""

from __future__ import annotations

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models

from ortaq_site.records.commitments import PromiseProposal
from ortaq_site.records.law import Consultation, Edition, SourceFile

HEARING_ADDRESS = RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*$")


class HearingStatus(models.TextChoices):
    """How far a hearing has come. Each step is taken by a person."""

    REVIEW = "review"
    """Somebody confirms, corrects and rejects what was proposed."""
    WINDOW = "window"
    """Those who attended look at the record and send corrections."""
    SUBMITTED = "submitted"
    """Waits for the signatures of two people."""
    PUBLISHED = "published"


class Hearing(models.Model):
    """One meeting on a draft law, and how far its record has come."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="hearings")
    edition = models.ForeignKey(Edition, models.PROTECT, null=True, related_name="hearings")
    """Whose articles were spoken of; None = no edition of the text is at hand."""
    slug = models.CharField(max_length=60, validators=[HEARING_ADDRESS])
    """The word in its address, unique in the consultation; never changes."""
    title_kk = models.CharField(max_length=300, blank=True)
    title_ru = models.CharField(max_length=300, blank=True)
    title_en = models.CharField(max_length=300, blank=True)
    status = models.CharField(max_length=10, choices=HearingStatus, default=HearingStatus.REVIEW)
    window_key = models.CharField(max_length=64, blank=True, db_index=True)
    """Word in the address for those who attended; "" = no window was opened."""
    window_opened_at = models.DateTimeField(null=True)
    window_closes_on = models.DateField(null=True)
    """Last day for corrections by those who attended."""
    window_closed_on = models.DateField(null=True)
    """Day on which it was closed early; None = it was not."""
    begun_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    begun_at = models.DateTimeField(auto_now_add=True)
    published_at = models.DateTimeField(null=True)

    class Meta:
        """Newest first."""

        ordering = ("consultation", "-pk")
        constraints = (
            models.UniqueConstraint("consultation", "slug", name="one_hearing_for_an_address"),
            models.CheckConstraint(
                condition=~models.Q(title_kk="", title_ru="", title_en=""),
                name="hearing_has_a_title",
            ),
            models.CheckConstraint(
                condition=models.Q(status=HearingStatus.PUBLISHED, published_at__isnull=False)
                | ~models.Q(status=HearingStatus.PUBLISHED) & models.Q(published_at__isnull=True),
                name="published_hearing_has_its_time",
            ),
            models.CheckConstraint(
                condition=~models.Q(status=HearingStatus.WINDOW)
                | (models.Q(window_closes_on__isnull=False) & ~models.Q(window_key="")),
                name="open_window_has_its_last_day",
            ),
        )

    def __str__(self) -> str:
        return f"{self.consultation_id}/{self.slug}"

    @property
    def is_published(self) -> bool:
        """Whether everybody can read it."""
        return self.status == HearingStatus.PUBLISHED

    @property
    def may_change(self) -> bool:
        """Whether its decisions may still change."""
        return self.status in {HearingStatus.REVIEW, HearingStatus.WINDOW}


class HearingSource(models.Model):
    """One text that tells of a hearing, with the file that it came from. Never altered."""

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="sources")
    position = models.PositiveSmallIntegerField()
    """From 0, in the order in which they came; passages name their source by it."""
    file = models.ForeignKey(SourceFile, models.PROTECT, related_name="hearing_sources")
    name = models.CharField(max_length=255)
    """What people call it: a newspaper, the minutes."""
    published_on = models.DateField(null=True)
    """Day of the report, where it is known: "yesterday" is counted from it."""
    text = models.TextField()
    """The words that were read; every offset counts its characters."""
    sha256 = models.CharField(max_length=64)
    """Of `text` in UTF-8."""
    last_entry = models.PositiveBigIntegerField(default=0)
    """Of minutes typed at the desk, the key of their last entry; 0 = it came from elsewhere."""
    address = models.URLField(max_length=500, blank=True)
    """Where it was published. Readers see its quoted passages and this, never its whole text."""

    class Meta:
        """In their order; the same text counts once."""

        ordering = ("hearing", "position")
        constraints = (
            models.UniqueConstraint("hearing", "position", name="one_source_for_a_position"),
            models.UniqueConstraint("hearing", "sha256", name="one_source_for_a_text"),
        )

    def __str__(self) -> str:
        return self.name


class HearingProposal(models.Model):
    """What the program proposed of all sources at one time; the newest counts. Never altered."""

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="proposals")
    record = models.JSONField()
    """In the public JSON form of `ortaq hearing`."""
    receipt = models.JSONField()
    """Hashes of the sources and of the record, parameters, and version of the method."""
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.hearing} {self.pk}"


class DecisionKind(models.TextChoices):
    """What a person did with a proposal."""

    CONFIRM = "confirm"
    CORRECT = "correct"
    REJECT = "reject"
    ADD = "add"
    UNDO = "undo"
    """Took an earlier decision back."""


class HearingDecision(models.Model):
    """One decision on one proposal of a hearing. Kept for ever."""

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="decisions")
    proposal = models.ForeignKey(HearingProposal, models.PROTECT, null=True)
    """What the person had before them."""
    key = models.CharField(max_length=80)
    """Of the item of `ortaq.hearings.review`."""
    kind = models.CharField(max_length=10, choices=DecisionKind)
    values = models.JSONField(default=dict)
    """Of a correction the corrected fields, of an addition all of them."""
    batch = models.PositiveIntegerField(default=0)
    """Number of those taken with one press; 0 = alone."""
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="undone_by")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they were made."""

        ordering = ("hearing", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(kind=DecisionKind.UNDO, undoes__isnull=False)
                | (~models.Q(kind=DecisionKind.UNDO) & models.Q(undoes__isnull=True)),
                name="only_an_undoing_undoes",
            ),
        )

    def __str__(self) -> str:
        return f"{self.hearing} {self.key} {self.kind}"


class MinuteEntry(models.Model):
    """One entry of minutes that are typed while people speak. Kept for ever."""

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="entries")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=200, blank=True)
    organisation = models.CharField(max_length=300, blank=True)
    provisions = models.JSONField(default=list)
    """Addresses in the edition of the hearing."""
    stance = models.CharField(max_length=10, default="none")
    words = models.TextField()
    promise = models.TextField(blank=True)
    """Words of it that are a promise."""
    withdraws = models.OneToOneField("self", models.PROTECT, null=True, related_name="withdrawn_by")
    """The entry that this one takes out of the minutes."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """As they were typed."""

        ordering = ("hearing", "pk")
        verbose_name_plural = "minute entries"

    def __str__(self) -> str:
        return f"{self.hearing} {self.name}"


class AttendeeNote(models.Model):
    """What somebody who attended wants corrected. Kept for ever; never public."""

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="notes")
    key = models.CharField(max_length=80, blank=True)
    """The item that it is about; "" = the whole record."""
    name = models.CharField(max_length=200)
    text = models.TextField(max_length=2000)
    received_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """As they came."""

        ordering = ("hearing", "pk")

    def __str__(self) -> str:
        return f"{self.hearing} {self.name}"


class NoteAnswer(models.Model):
    """What the secretary did with a note. Kept for ever."""

    note = models.OneToOneField(AttendeeNote, models.PROTECT, related_name="answer")
    accepted = models.BooleanField()
    reason = models.CharField(max_length=500, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.note_id} {self.accepted}"


class HearingSignature(models.Model):
    """One person says that the record of a hearing may be published. Two people are needed."""

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="signatures")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    record_sha256 = models.CharField(max_length=64)
    """What was signed: the confirmed record."""
    signed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """One signature for a person."""

        ordering = ("hearing", "signed_at")
        constraints = (
            models.UniqueConstraint(
                "hearing", "user", name="one_signature_for_a_person_and_hearing"
            ),
        )

    def __str__(self) -> str:
        return f"{self.hearing} {self.user}"


class HearingPublication(models.Model):
    """The record as it was published. Pages read it and never compute it. Never altered."""

    hearing = models.OneToOneField(Hearing, models.PROTECT, related_name="publication")
    record = models.JSONField()
    """What was confirmed, in the public JSON form, with how it was made."""
    sha256 = models.CharField(max_length=64)
    """Of the confirmed record: what the two people signed."""
    receipt = models.JSONField()
    day = models.DateField(null=True)
    """Of the meeting."""
    region = models.CharField(max_length=10, blank=True)
    """ISO 3166-2 code; for the list."""
    kind = models.CharField(max_length=40, blank=True)
    statements = models.PositiveIntegerField()
    objections = models.PositiveIntegerField()
    people = models.PositiveIntegerField()

    def __str__(self) -> str:
        return str(self.hearing)


class HearingMention(models.Model):
    """One published statement about one article, for the page of that article. Never altered."""

    publication = models.ForeignKey(HearingPublication, models.PROTECT, related_name="mentions")
    edition = models.ForeignKey(Edition, models.PROTECT, related_name="mentions")
    article = models.CharField(max_length=80)
    """Address of the article, also where a paragraph of it was spoken of."""
    statement = models.CharField(max_length=80)
    """Id in the published record."""
    speaker = models.CharField(max_length=300, blank=True)
    stance = models.CharField(max_length=10)
    text = models.TextField()
    """The words."""
    lang = models.CharField(max_length=3, blank=True)

    class Meta:
        """In the order of the record."""

        ordering = ("publication", "pk")
        indexes = (models.Index("edition", "article", name="mentions_of_an_article"),)

    def __str__(self) -> str:
        return f"{self.article} {self.statement}"


class HearingPromise(models.Model):
    """A published promise, and the proposal that the board of promises has of it."""

    publication = models.ForeignKey(HearingPublication, models.PROTECT, related_name="promises")
    number = models.PositiveSmallIntegerField()
    """Its place among the promises of the record, from 1."""
    proposal = models.OneToOneField(PromiseProposal, models.PROTECT, related_name="hearing_promise")

    class Meta:
        """In the order of the record."""

        ordering = ("publication", "number")
        constraints = (
            models.UniqueConstraint("publication", "number", name="one_proposal_for_a_promise"),
        )

    def __str__(self) -> str:
        return f"{self.publication} {self.number}"


class HearingAction(models.TextChoices):
    """What a person did with a hearing."""

    BEGUN = "begun"
    SOURCE = "source"
    """Added a source."""
    SET_ASIDE = "set_aside"
    """A source counts no longer."""
    TAKEN_BACK = "taken_back"
    """It counts again."""
    REFUSED = "refused"
    """A file could not be read."""
    WINDOW = "window"
    """Opened the window for corrections."""
    CLOSED = "closed"
    """Closed it before its last day."""
    SUBMITTED = "submitted"
    RETURNED = "returned"
    SIGNED = "signed"
    WITHDRAWN = "withdrawn"
    PUBLISHED = "published"


class HearingEvent(models.Model):
    """One line of the log of a hearing. Kept for ever."""

    hearing = models.ForeignKey(Hearing, models.PROTECT, related_name="events")
    action = models.CharField(max_length=10, choices=HearingAction)
    detail = models.CharField(max_length=500, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.hearing} {self.action}"
