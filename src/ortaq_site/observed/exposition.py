"""Counts as text for Prometheus (exposition format 0.0.4), with what the database knows."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import Count
from django.utils import timezone

from ortaq_site.observed.counts import Counts
from ortaq_site.records.jobs import Job, JobStatus
from ortaq_site.records.ledger import LogCheckpoint, LogMark

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
VOTES = frozenset({"vote_door", "vote"})
"""Routes by which votes come."""
TAKEN = frozenset({"200", "302", "303"})


def exposition(counts: Counts) -> str:
    """Write all measures."""
    return "\n".join([*_requests(counts), *_votes(counts), *_database()]) + "\n"


def _requests(counts: Counts) -> Iterator[str]:
    yield from _head("ortaq_requests_total", "counter", "Requests by view, method and status.")
    for (route, method, status), count in sorted(counts.requests.items()):
        yield _line("ortaq_requests_total", count, route=route, method=method, status=status)
    name = "ortaq_request_seconds"
    yield from _head(name, "histogram", "How long requests took, by view.")
    for (route, bound), count in sorted(counts.buckets.items(), key=_by_bound):
        yield _line(f"{name}_bucket", count, route=route, le=bound)
    for route, seconds in sorted(counts.seconds.items()):
        yield _line(f"{name}_sum", round(seconds, 6), route=route)
        yield _line(f"{name}_count", counts.buckets[route, "+Inf"], route=route)
    failed = sum(n for (_, _, status), n in counts.requests.items() if status.startswith("5"))
    yield from _head("ortaq_errors_total", "counter", "Requests that ended in an error of ours.")
    yield _line("ortaq_errors_total", failed)


def _votes(counts: Counts) -> Iterator[str]:
    yield from _head("ortaq_votes_total", "counter", "Votes sent, by what became of them.")
    told = {"accepted": 0, "refused": 0, "busy": 0}
    for (route, method, status), count in counts.requests.items():
        if route in VOTES and method == "POST":
            word = "accepted" if status in TAKEN else "busy" if status == "503" else "refused"
            told[word] += count
    for outcome, count in told.items():
        yield _line("ortaq_votes_total", count, outcome=outcome)


def _database() -> Iterator[str]:
    yield from _head("ortaq_jobs", "gauge", "Tasks of the background work by their state.")
    counted = Job.objects.order_by().values_list("status").annotate(Count("pk"))
    found = dict.fromkeys(JobStatus.values, 0) | dict(counted)
    for status, count in sorted(found.items()):
        yield _line("ortaq_jobs", count, status=status.lower())
    size = LogMark.objects.get(name="written").size
    yield from _head("ortaq_log_entries", "gauge", "Entries of the public log.")
    yield _line("ortaq_log_entries", size)
    newest = LogCheckpoint.objects.last()
    yield from _head("ortaq_log_unsealed", "gauge", "Entries under no checkpoint yet.")
    yield _line("ortaq_log_unsealed", size - (newest.size if newest else 0))
    if newest:
        age = (timezone.now() - newest.signed_at).total_seconds()
        yield from _head("ortaq_checkpoint_age_seconds", "gauge", "Age of the last checkpoint.")
        yield _line("ortaq_checkpoint_age_seconds", round(age))


def _head(name: str, kind: str, meaning: str) -> tuple[str, str]:
    return f"# HELP {name} {meaning}", f"# TYPE {name} {kind}"


def _line(name: str, value: float, **labels: str) -> str:
    told = ",".join(f'{key}="{_escaped(said)}"' for key, said in labels.items())
    return f"{name}{{{told}}} {value}" if told else f"{name} {value}"


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def _by_bound(item: tuple[tuple[str, str], int]) -> tuple[str, float]:
    (route, bound), _ = item
    return route, float(bound.replace("+Inf", "inf"))
