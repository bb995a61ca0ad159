"""Heaps of points to read by, as the program laid them out, and what a person called them."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ortaq_site.records.law import Consultation


class LetterTheme(models.Model):
    """A theme of a consultation. A way to read, not a finding: nothing public is computed from it.

    Laid out anew when somebody asks; a name goes on to the theme that holds most of its points.
    """

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="letter_themes")
    words = models.JSONField()
    """`[[language, [whole words that stand out]]]`; each stands in two points or more."""
    groups = models.JSONField()
    """Numbers of the groups that it holds."""
    typical = models.JSONField()
    """Numbers of two groups near its middle."""
    name_kk = models.CharField(max_length=200, blank=True)
    name_ru = models.CharField(max_length=200, blank=True)
    named_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True)
    named_at = models.DateTimeField(null=True)
    found_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """In the order in which they were found: the largest first."""

        ordering = ("pk",)

    def __str__(self) -> str:
        return f"{self.consultation_id}/theme {self.pk}"
