"""Recommendations of public councils on a draft, numbered, and their answers. Kept for ever."""

from __future__ import annotations

from django.conf import settings
from django.db import models

from ortaq_site.records.hearings import Hearing
from ortaq_site.records.law import Consultation, Edition, TextLanguage


class Recommendation(models.Model):
    """What a council recommends; its number is its receipt."""

    consultation = models.ForeignKey(Consultation, models.PROTECT, related_name="recommendations")
    number = models.PositiveIntegerField()
    """Within the consultation, from 1; never changes."""
    council = models.CharField(max_length=300)
    """Its name, as it writes it."""
    region = models.CharField(max_length=10, blank=True)
    """ISO 3166-2 code; "" = a council of the whole country."""
    language = models.CharField(max_length=2, choices=TextLanguage)
    text = models.TextField(max_length=5000)
    edition = models.ForeignKey(Edition, models.PROTECT, null=True, blank=True)
    provisions = models.JSONField(default=list, blank=True)
    """Addresses in the edition that it is about."""
    addressed_to = models.CharField(max_length=300)
    """The body that has to answer."""
    adopted_on = models.DateField()
    due_on = models.DateField()
    """Last day for the answer."""
    hearing = models.ForeignKey(
        Hearing, models.PROTECT, null=True, blank=True, related_name="recommendations"
    )
    resolution = models.CharField(max_length=80, blank=True)
    """Id of the decision in the record of that hearing; "" = it came otherwise."""
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """By number."""

        ordering = ("consultation", "number")
        constraints = (
            models.UniqueConstraint(
                "consultation", "number", name="one_recommendation_for_a_number"
            ),
            models.CheckConstraint(
                condition=models.Q(due_on__gte=models.F("adopted_on")),
                name="recommendation_is_due_after_it_is_adopted",
            ),
        )

    def __str__(self) -> str:
        return f"{self.consultation_id}/{self.number}"


class AnswerKind(models.TextChoices):
    """What a body does with a recommendation."""

    ACCEPTED = "accepted"
    PARTLY = "partly"
    DECLINED = "declined"


class RecommendationAnswer(models.Model):
    """What the body answered; public once another person has signed that these are its words."""

    recommendation = models.ForeignKey(Recommendation, models.PROTECT, related_name="answers")
    kind = models.CharField(max_length=8, choices=AnswerKind)
    language = models.CharField(max_length=2, choices=TextLanguage)
    text = models.TextField(max_length=5000)
    """Why, in the words of the body."""
    answered_on = models.DateField()
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """As they came; the last that was signed counts."""

        ordering = ("recommendation", "pk")

    def __str__(self) -> str:
        return f"{self.recommendation} {self.kind}"


class RecommendationSignature(models.Model):
    """The consent of a second person to an answer."""

    answer = models.OneToOneField(RecommendationAnswer, models.PROTECT, related_name="signature")
    signed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    signed_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return f"{self.answer}"
