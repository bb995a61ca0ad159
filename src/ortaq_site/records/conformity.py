"""Laws that must follow a draft: their texts, scans, what was proposed, and what people decided.

Texts, scans, decisions and counts are only ever added to: triggers refuse to change or delete them
(`records/rules/conformity.py`). A decision is taken back by a further one.
"""

from __future__ import annotations

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models

from ortaq.conformity.duty import DutyKind, Grade
from ortaq.conformity.progress import Stage, Verdict
from ortaq_site.records.commitments import Commitment, CommitmentIndicator
from ortaq_site.records.law import Consultation, EditionText, SourceFile, TextLanguage

LAW_ADDRESS = RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*$")


def _codes(vocabulary: type[DutyKind | Grade | Stage | Verdict]) -> list[tuple[str, str]]:
    return [(code.value, code.value) for code in vocabulary]


class OtherLaw(models.Model):
    """A law that may have to follow the draft of a consultation, in one language.

    One without a text is known by its title only: it counts among the laws that there are, and is
    missing among those that were read.
    """

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="other_laws")
    key = models.CharField(max_length=60, validators=[LAW_ADDRESS])
    """The word in its address, unique in the consultation; never changes."""
    identifier = models.CharField(max_length=120, blank=True)
    """What the official collection calls it: a number, a registry key."""
    language = models.CharField(max_length=2, choices=TextLanguage)
    title = models.CharField(max_length=1000)
    titles = models.JSONField(default=dict, blank=True)
    """What it is called in other languages, by language; its text is in one."""
    body = models.CharField(max_length=300, blank=True)
    """Who is in charge of it, in the language of the site's people; "" = nobody is named."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they became known."""

        ordering = ("consultation", "pk")
        constraints = (
            models.UniqueConstraint("consultation", "key", name="one_law_for_an_address"),
        )

    def __str__(self) -> str:
        return f"{self.consultation_id}/{self.key}"


class OtherLawText(models.Model):
    """One text of such a law, as it was on the day it was brought in; the newest counts."""

    law = models.ForeignKey(OtherLaw, models.PROTECT, related_name="texts")
    akn = models.BinaryField()
    """Akoma Ntoso 3.0, UTF-8."""
    sha256 = models.CharField(max_length=64)
    """Of `akn`."""
    provisions = models.PositiveIntegerField()
    """Provisions in force: the base of counts."""
    source = models.ForeignKey(SourceFile, models.PROTECT, related_name="other_law_texts")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("law", "-pk")

    def __str__(self) -> str:
        return f"{self.law} {self.sha256[:8]}"


class ConformityScan(models.Model):
    """One run over all laws of a language, with its receipt; the newest counts."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="scans")
    language = models.CharField(max_length=2, choices=TextLanguage)
    old = models.ForeignKey(EditionText, models.PROTECT, related_name="scanned_as_old")
    new = models.ForeignKey(EditionText, models.PROTECT, related_name="scanned_as_new")
    result = models.JSONField()
    """As `ortaq conformity --json` writes it, without duties: bases, names, alignment, knock-on."""
    receipt = models.JSONField()
    """Hashes of both texts and of all laws, parameters, and version of the method."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """Newest first."""

        ordering = ("-pk",)

    def __str__(self) -> str:
        return f"{self.consultation_id} {self.language} {self.pk}"


class ConformityDuty(models.Model):
    """One duty, known again in every scan by its law, provision, kind and words."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="duties")
    language = models.CharField(max_length=2, choices=TextLanguage)
    mark = models.CharField(max_length=64)
    """A hash over law, provision, kind, words, and which one of equal ones it is."""
    law = models.ForeignKey(OtherLaw, models.PROTECT, null=True, related_name="duties")
    """None for what the new text itself calls for."""
    kind = models.CharField(max_length=12, choices=_codes(DutyKind))
    grade = models.CharField(max_length=12, choices=_codes(Grade))
    document = models.JSONField()
    """As `ortaq conformity --json` writes a duty, with the wording to consider."""
    position = models.PositiveIntegerField()
    """Place in the order of work: surest first, then law by law, in the order of the texts."""
    scan = models.ForeignKey(ConformityScan, models.PROTECT, related_name="duties")
    """The newest scan that found it."""

    class Meta:
        """In the order of work."""

        ordering = ("consultation", "position", "pk")
        constraints = (
            models.UniqueConstraint(
                "consultation", "language", "mark", name="one_duty_for_a_place"
            ),
        )

    def __str__(self) -> str:
        return f"{self.law or self.consultation_id} {self.document.get('eid', '')} {self.kind}"


class ConformityDecision(models.Model):
    """What one person decided about a duty, whole each time. Kept for ever.

    One that takes the last standing decision back has `undoes` and no verdict.
    """

    duty = models.ForeignKey(ConformityDuty, models.PROTECT, related_name="decisions")
    verdict = models.CharField(max_length=12, choices=_codes(Verdict), blank=True)
    stage = models.CharField(max_length=12, choices=_codes(Stage), blank=True)
    body = models.CharField(max_length=300, blank=True)
    """Who is to act."""
    due = models.DateField(null=True, blank=True)
    reason = models.CharField(max_length=1000, blank=True)
    undoes = models.OneToOneField("self", models.PROTECT, null=True, related_name="undone_by")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they were made; "consistent" has its reason."""

        ordering = ("duty", "pk")
        constraints = (
            models.CheckConstraint(
                condition=models.Q(undoes__isnull=False, verdict="")
                | models.Q(undoes__isnull=True) & ~models.Q(verdict=""),
                name="decides_or_undoes",
            ),
            models.CheckConstraint(
                condition=~models.Q(verdict=Verdict.CONSISTENT) | ~models.Q(reason=""),
                name="consistent_with_a_reason",
            ),
        )

    def __str__(self) -> str:
        return f"{self.duty} {self.verdict or 'undone'}"


class OfficialCount(models.Model):
    """How many laws somebody in office said must change, and where. Kept for ever."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="official_counts")
    words = models.CharField(max_length=300)
    """The number as it was said: "about 50", "more than 60"."""
    said_by = models.CharField(max_length=300)
    said_on = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=500)
    """An address or the name of a publication."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they were said."""

        ordering = ("consultation", "said_on", "pk")

    def __str__(self) -> str:
        return f"{self.words} ({self.said_by})"


class ConformityOpening(models.Model):
    """A second signatory showed the board to the public. Kept for ever."""

    consultation = models.OneToOneField(Consultation, models.PROTECT, related_name="board_opening")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.consultation_id}"


BOARD_INDICATOR = "laws-that-follow"
"""The word of the indicator among those of a promise. Of several readings of one day, all kept,
the last one counts: it is the state of the board at the end of that day."""


class MeasuredPromise(models.Model):
    """A promise that laws will follow, measured by the board: its readings are those of the board.

    The readings themselves are kept with the indicator, for ever.
    """

    commitment = models.OneToOneField(Commitment, models.PROTECT, related_name="measured_by")
    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="measured_promises")
    indicator = models.OneToOneField(CommitmentIndicator, models.PROTECT, related_name="board")
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they were tied to the board."""

        ordering = ("consultation", "pk")

    def __str__(self) -> str:
        return f"{self.commitment} {self.consultation_id}"
