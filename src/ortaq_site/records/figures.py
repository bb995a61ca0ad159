"""Public pages of people and offices: who has one, and which speakers they are.

A page collects what somebody said over time, so it is only for who speaks in a public role, and a
person decides it (docs/decisions/0013-pages-for-public-roles.md). What was decided is only ever
added to; the last word counts.
"""

from __future__ import annotations

from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models

from ortaq_site.records.commitments import Commitment
from ortaq_site.records.hearings import HearingPublication

FIGURE_ADDRESS = RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*$")


class FigureKind(models.TextChoices):
    """Whom a page is about."""

    PERSON = "person"
    OFFICE = "office"
    """Whoever holds it."""


class PublicRole(models.TextChoices):
    """Why what somebody says is public: the only reasons there are."""

    STATE = "state"
    """Holds a state office, or speaks for a state body."""
    ELECTED = "elected"
    """Was elected, or speaks for a party."""
    COUNCIL = "council"
    """Belongs to a public council or the Assembly."""
    HEAD = "head"
    """Heads an organisation, and speaks for it."""


class PublicFigure(models.Model):
    """A person or an office with a public page."""

    slug = models.CharField(max_length=80, unique=True, validators=[FIGURE_ADDRESS])
    """The word in its address; never changes."""
    kind = models.CharField(max_length=6, choices=FigureKind)
    role = models.CharField(max_length=8, choices=PublicRole)
    name_kk = models.CharField(max_length=300, blank=True)
    name_ru = models.CharField(max_length=300, blank=True)
    name_en = models.CharField(max_length=300, blank=True)
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """By their addresses; everybody has a name."""

        ordering = ("slug",)
        constraints = (
            models.CheckConstraint(
                condition=~models.Q(name_kk="", name_ru="", name_en=""), name="figure_has_a_name"
            ),
        )

    def __str__(self) -> str:
        return self.slug


class FigureDecision(models.Model):
    """One speaker of one hearing, or the speaker of one promise, is this figure, or has no page."""

    figure = models.ForeignKey(PublicFigure, models.PROTECT, null=True, related_name="decisions")
    """None = no page: the role is not public."""
    stands = models.BooleanField(default=True)
    """False = it is not this figure after all."""
    publication = models.ForeignKey(
        HearingPublication, models.PROTECT, null=True, related_name="figure_decisions"
    )
    speaker = models.CharField(max_length=80, blank=True)
    """Id of a person or voice in the published record."""
    commitment = models.ForeignKey(
        Commitment, models.PROTECT, null=True, related_name="figure_decisions"
    )
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT)
    made_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        """As they were made; each is about a speaker or about a promise."""

        ordering = ("pk",)
        constraints = (
            models.CheckConstraint(
                condition=models.Q(publication__isnull=False, commitment__isnull=True)
                & ~models.Q(speaker="")
                | models.Q(publication__isnull=True, commitment__isnull=False, speaker=""),
                name="figure_decision_is_about_one_thing",
            ),
        )

    def __str__(self) -> str:
        return f"{self.figure} {self.publication or self.commitment}"
