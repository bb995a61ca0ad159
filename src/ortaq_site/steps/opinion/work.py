"""What the worker does about results. A task may run twice, and then does nothing the second time.

Nothing else imports this module but those who want it done at once: it loads all that measures.
"""

from __future__ import annotations

from django.utils import timezone
from django_tasks import task

from ortaq_site.records.participation import Question
from ortaq_site.steps.opinion.counting import count_question
from ortaq_site.steps.opinion.releasing import is_due, release


@task
def count_and_release(slug: str) -> None:
    """Count a question anew where it is time, and release it by part where that is due."""
    question = Question.objects.select_related("consultation").get(slug=slug)
    counted = count_question(question, timezone.now())
    if counted is not None and is_due(counted.count):
        release(counted, timezone.now())
