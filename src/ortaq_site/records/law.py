"""Consultations, the editions of their law texts, signatures, and stored results."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models

from ortaq_site.records.errors import PublishedForever

ADDRESS = RegexValidator(
    r"^(?!(?:find|hearings|influence|letters|recommendations|regions|report|wordings)$)[a-z0-9]+(-[a-z0-9]+)*$"
)
"""One word for an address; words of pages of a consultation are taken."""


class TextLanguage(models.TextChoices):
    """Languages in which a law text may be kept."""

    KAZAKH = "kk"
    RUSSIAN = "ru"
    ENGLISH = "en"


class Consultation(models.Model):
    """The public discussion of one draft law."""

    slug = models.CharField(max_length=60, unique=True, validators=[ADDRESS])
    """The word in its address; never changes."""
    title_kk = models.CharField(max_length=300)
    title_ru = models.CharField(max_length=300)
    title_en = models.CharField(max_length=300)
    summary_kk = models.TextField(blank=True)
    summary_ru = models.TextField(blank=True)
    summary_en = models.TextField(blank=True)
    country = models.CharField(max_length=2, default="kz")
    """ISO 3166-1 code in lower case."""
    demonstration = models.BooleanField(default=False)
    """An invented text: every page says so."""
    opens_on = models.DateField(null=True, blank=True)
    closes_on = models.DateField(null=True, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first; a consultation cannot close before it opens."""

        ordering = ("-created_at", "-pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(opens_on__isnull=True)
                | models.Q(closes_on__isnull=True)
                | models.Q(closes_on__gte=models.F("opens_on")),
                name="closes_after_it_opens",
            ),
        )

    def __str__(self) -> str:
        return self.slug


class EditionRole(models.TextChoices):
    """What an edition is in a consultation."""

    IN_FORCE = "in_force"
    DRAFT = "draft"


class EditionStatus(models.TextChoices):
    """How far an edition has come. Each step is taken by a person."""

    UPLOADED = "uploaded"
    CHECKED = "checked"
    PUBLISHED = "published"


class Edition(models.Model):
    """One edition of the law: the text in force, or the first, second … draft.

    Published editions are immutable, and publication needs the signatures of two people: both
    are kept by this class and again by the database (`records/rules/law.py`).
    """

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="editions")
    slug = models.CharField(max_length=60, validators=[ADDRESS])
    """The word in its address, unique in the consultation; never changes."""
    role = models.CharField(max_length=10, choices=EditionRole)
    sequence = models.PositiveSmallIntegerField(default=1)
    """Order within a role, from 1."""
    label_kk = models.CharField(max_length=200)
    label_ru = models.CharField(max_length=200)
    label_en = models.CharField(max_length=200)
    day = models.DateField(null=True, blank=True)
    """Day of the edition; for a draft the day of its publication."""
    status = models.CharField(max_length=10, choices=EditionStatus, default=EditionStatus.UPLOADED)
    published_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        """The text in force first, then the drafts in their order."""

        ordering = ("consultation", "-role", "sequence")
        constraints = (
            models.UniqueConstraint("consultation", "slug", name="one_edition_for_an_address"),
            models.UniqueConstraint(
                "consultation", "role", "sequence", name="one_edition_for_a_place"
            ),
            models.CheckConstraint(
                condition=models.Q(status=EditionStatus.PUBLISHED, published_at__isnull=False)
                | ~models.Q(status=EditionStatus.PUBLISHED) & models.Q(published_at__isnull=True),
                name="published_has_its_time",
            ),
        )

    def __str__(self) -> str:
        return f"{self.consultation_id}/{self.slug}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it. Raises PublishedForever once it is published. Costs one query more."""
        refuse_if_published(self.pk, self)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete it. Raises PublishedForever once it is published."""
        refuse_if_published(self.pk, self)
        return super().delete(*args, **kwargs)

    @property
    def is_published(self) -> bool:
        """Whether the public sees it."""
        return self.status == EditionStatus.PUBLISHED


class SourceFile(models.Model):
    """A file exactly as it was received. Never altered; corrections are kept elsewhere."""

    name = models.CharField(max_length=255)
    """Name given by the sender: shown, never used as a path."""
    sha256 = models.CharField(max_length=64)
    content = models.BinaryField()
    received_at = models.DateTimeField(auto_now_add=True)
    received_from = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    """None for what the program itself brought, such as the demonstration."""

    class Meta:
        """Newest first."""

        ordering = ("-received_at", "-pk")

    def __str__(self) -> str:
        return self.name


class EditionText(models.Model):
    """One language version of an edition; its Akoma Ntoso is what all pages are made of."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="texts")
    language = models.CharField(max_length=2, choices=TextLanguage)
    title = models.CharField(max_length=1000)
    akn = models.BinaryField()
    """Akoma Ntoso 3.0, UTF-8."""
    sha256 = models.CharField(max_length=64)
    """Of `akn`: names this text in results, caches and receipts."""
    source = models.ForeignKey(SourceFile, models.PROTECT, related_name="texts")
    counts = models.JSONField(default=dict)
    """Number of provisions by kind, and of `notes` and `findings`."""
    stored_at = models.DateTimeField(auto_now=True)

    class Meta:
        """In the order of languages of the site."""

        ordering = ("edition", "language")
        constraints = (
            models.UniqueConstraint("edition", "language", name="one_text_for_a_language"),
        )

    def __str__(self) -> str:
        return f"{self.edition} {self.language}"

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store it. Raises PublishedForever once its edition is published."""
        refuse_if_published(self.edition_id, self)
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        """Delete it. Raises PublishedForever once its edition is published."""
        refuse_if_published(self.edition_id, self)
        return super().delete(*args, **kwargs)


class Signature(models.Model):
    """One person says that an edition may be published. Two people are needed."""

    edition = models.ForeignKey(Edition, models.PROTECT, related_name="signatures")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    texts_sha256 = models.CharField(max_length=64)
    """What was signed: a hash over the hashes of all its texts (`steps.law.fingerprint`)."""
    signed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """One signature for a person."""

        ordering = ("edition", "signed_at")
        constraints = (
            models.UniqueConstraint("edition", "user", name="one_signature_for_a_person"),
        )

    def __str__(self) -> str:
        return f"{self.edition} {self.user}"


class ComparisonResult(models.Model):
    """The stored comparison of two texts of one language. Pages read it, never compute it."""

    old = models.ForeignKey(EditionText, models.PROTECT, related_name="compared_as_old")
    new = models.ForeignKey(EditionText, models.PROTECT, related_name="compared_as_new")
    language = models.CharField(max_length=2, choices=TextLanguage)
    result = models.JSONField()
    """The comparison in the public JSON form of `ortaq compare`."""
    receipt = models.JSONField()
    """Hashes of both texts, parameters, and version of the method."""
    computed_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The newest is the one that counts."""

        ordering = ("-computed_at", "-pk")
        get_latest_by = ("computed_at", "pk")

    def __str__(self) -> str:
        return f"{self.old} → {self.new}"


class CitationIndex(models.Model):
    """The stored references to provisions within one text."""

    text = models.OneToOneField(EditionText, models.CASCADE, related_name="citations")
    result = models.JSONField()
    """A list of citations as `steps.citations.citation_to_json` writes them."""
    receipt = models.JSONField()
    computed_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return str(self.text)


def refuse_if_published(edition_id: int | None, what: object) -> None:
    """Raise PublishedForever when this edition is published in the database. Costs one query."""
    published = Edition.objects.filter(pk=edition_id, status=EditionStatus.PUBLISHED)
    if edition_id is not None and published.exists():
        raise PublishedForever(what)
