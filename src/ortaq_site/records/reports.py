"""Reports of consultations as they were made: numbered, never changed, their marks in the log."""

from __future__ import annotations

from django.db import models

from ortaq_site.records.law import Consultation


class ReportVersion(models.Model):
    """Everything that was public of a consultation at one moment, in one document."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="reports")
    number = models.PositiveIntegerField()
    """Within the consultation, from 1."""
    made_at = models.DateTimeField()
    document = models.TextField()
    """In the form of `ortaq.report.consultation.exchange`, to the letter."""
    sha256 = models.CharField(max_length=64)
    """Of the document as UTF-8; stands in the public log."""

    class Meta:
        """The newest first."""

        ordering = ("consultation", "-number")
        constraints = (
            models.UniqueConstraint("consultation", "number", name="one_report_for_a_number"),
        )

    def __str__(self) -> str:
        return f"{self.consultation_id}/{self.number}"
