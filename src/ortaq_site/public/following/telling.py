"""The task that writes the daily letters in the words of the site, and sends what waits."""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from ortaq_site.public.following.names import title_of
from ortaq_site.steps.following import letters
from ortaq_site.steps.following.happenings import Happening
from ortaq_site.words.following import daily_letter


@task
def tell() -> None:
    """Write what is due and send what waits. Doing it twice doubles nothing."""
    letters.write_due(timezone.now(), _in_words)
    letters.send_waiting()


def _in_words(language: str, news: list[Happening]) -> tuple[str, str]:
    return daily_letter(language, news, title_of)
