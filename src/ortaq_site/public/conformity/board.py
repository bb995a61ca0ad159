"""What must still be changed, by whom, by when; and one law of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from ortaq.conformity.exchange import deadline_from_dict
from ortaq.conformity.progress import Progress, Verdict, progress_by
from ortaq_site.public.conformity.meter import Piece, meter
from ortaq_site.public.conformity.visible import is_public, visible_board
from ortaq_site.records.conformity import OtherLaw
from ortaq_site.steps.conformity.clauses import Cited, Clause, cited_by, clause_of
from ortaq_site.steps.conformity.load import Board, Entry, LawEntry, languages_of
from ortaq_site.steps.conformity.measured import measured_promises
from ortaq_site.templatetags.conformity import law_title

LEFT_SHOWN = 60
"""Places of what must still change on the page of all laws, the nearest days first."""
PLACES_ON_A_PAGE = 50
"""Places of one law with their clauses on one page."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table of progress. name: a body, "" = nobody is named."""

    name: str
    law: OtherLaw | None
    provisions: int
    progress: Progress
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One duty with the words that it rests on."""

    entry: Entry
    clause: Clause
    cited: tuple[Cited, ...]


@require_safe
def laws(request: HttpRequest, slug: str) -> HttpResponse:
    """Show the progress of all laws, what is left, and what the new text itself calls for."""
    board = visible_board(request, slug)
    left = sorted(_left(board), key=_when)
    context = {
        **_shared(board),
        "scanned": languages_of(board.consultation),
        "pieces": meter(board.progress),
        "by_law": [_row(law_title(one.law), one.progress, one) for one in board.laws],
        "by_body": list(_by_body(board)),
        "left": left[:LEFT_SHOWN],
        "left_out": len(left[LEFT_SHOWN:]),
        "alignment": deadline_from_dict(board.scan.result["alignment"]),
        "counts": board.consultation.official_counts.all(),
        "measured": measured_promises(board.consultation),
    }
    return render(request, "conformity/laws.html", context)


@require_safe
def law(request: HttpRequest, slug: str, key: str) -> HttpResponse:
    """Show one law: each place that was found, why, and what was decided."""
    board = visible_board(request, slug)
    found = next((one for one in board.laws if one.law.key == key), None)
    if found is None:
        raise Http404
    reached = board.scan.result["knock_on"]["arrows"]
    titles = {one.law.key: one.law for one in board.laws}
    present = [entry for entry in found.entries if entry.standing.present]
    page = Paginator(present, PLACES_ON_A_PAGE).get_page(_page_of(request, present))
    context = {
        **_shared(board),
        "found": found,
        "pieces": meter(found.progress),
        "told": [_told(entry) for entry in page.object_list],
        "page": page,
        "gone": [entry for entry in found.entries if not entry.standing.present],
        "naming": [titles[one["law"]] for one in reached if one["names"] == key],
    }
    return render(request, "conformity/law.html", context)


def _page_of(request: HttpRequest, entries: list[Entry]) -> str:
    """Give the page asked for, or the one on which a place stands: `?place=12`."""
    place = request.GET.get("place", "")
    found = (at for at, entry in enumerate(entries) if str(entry.record.pk) == place)
    at = next(found, None)
    return request.GET.get("page", "") if at is None else str(at // PLACES_ON_A_PAGE + 1)


def _shared(board: Board) -> dict[str, object]:
    return {
        "board": board,
        "consultation": board.consultation,
        "preview": not is_public(board) or not hasattr(board.consultation, "board_opening"),
    }


def _told(entry: Entry) -> Told:
    return Told(entry, clause_of(entry), tuple(cited_by(entry)))


def _row(name: str, progress: Progress, one: LawEntry | None = None) -> Row:
    law, provisions = (one.law, one.provisions) if one else (None, 0)
    return Row(name, law, provisions, progress, meter(progress))


def _by_body(board: Board) -> Iterator[Row]:
    bodies = {id(entry.standing): entry.body for entry in board.in_laws}
    standings = [entry.standing for entry in board.in_laws]
    counted = progress_by(standings, board.on, lambda one: bodies[id(one)])
    return (_row(name, progress) for name, progress in counted.items() if progress.places)


def _left(board: Board) -> Iterable[Entry]:
    """Yield what a person said must change and is not adopted yet."""
    for entry in board.entries:
        decided = entry.standing.decided
        must = decided is not None and decided.verdict is Verdict.MUST_CHANGE
        if entry.standing.present and must and not decided.is_done:
            yield entry


def _when(entry: Entry) -> tuple[date, int]:
    return entry.due or date.max, entry.record.position
