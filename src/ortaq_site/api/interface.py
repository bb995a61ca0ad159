"""The interface: a list for each table, single things, the log; described by OpenAPI 3.1.

Read-only and the same for everybody: whoever is logged in gets no more. So answers may be kept by
anybody for a minute, and read by programs on other sites.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Annotated, Any

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe
from ninja import NinjaAPI, Path, Query
from ninja.errors import ValidationError
from ninja.renderers import JSONRenderer

from ortaq_site.api.shapes import WORD, Problem, page_shape, row_shape, wanted_shape
from ortaq_site.api.single import hearing_record, log_state, one_article, promise_document
from ortaq_site.steps.open_data.rows import Asked
from ortaq_site.steps.open_data.sources import Source, sources

KEPT_SECONDS = 60
"""For which an answer may be kept; a change is seen after a minute at the latest."""
DESCRIPTION = """
What the public sees, as data. Every table and every column is explained; the same tables are in
the nightly snapshot as CSV, JSON and Parquet. No login, no key, no personal data. Pages have at
most 500 rows; `next` leads on. Answers carry an ETag.
"""
Name = Annotated[str, Path(pattern=WORD, examples=["digital-rights"])]


class Letters(JSONRenderer):
    """Writes letters as letters: half the size in Cyrillic."""

    json_dumps_params: Mapping[str, Any] = {"ensure_ascii": False}


class OpenInterface(NinjaAPI):
    """The interface, whose answers may be kept and read anywhere."""

    def create_response(self, *args: Any, **kwargs: Any) -> HttpResponse:
        """Add the headers that let others keep and read an answer."""
        response = super().create_response(*args, **kwargs)
        response["Access-Control-Allow-Origin"] = "*"
        response["Cache-Control"] = f"public, max-age={KEPT_SECONDS}"
        return response


interface = OpenInterface(
    title="Ortaq: open data",
    version="1",
    description=DESCRIPTION.strip(),
    docs_url=None,
    docs_decorator=require_safe,  # the description too is only ever read
    renderer=Letters(),
    urls_namespace="api",
)


@interface.exception_handler(ValidationError)
def wrong_question(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Say in one line what is wrong with an address."""
    first = error.errors[0]
    detail = f"{first['loc'][-1]}: {first['msg']}"
    return interface.create_response(request, {"detail": detail}, status=422)


@interface.exception_handler(Http404)
def nothing_there(request: HttpRequest, error: Http404) -> HttpResponse:
    """Say that there is nothing, in the same words whether it exists unpublished or not at all."""
    return interface.create_response(request, {"detail": "nothing is published here"}, status=404)


def _list_of(source: Source) -> Callable[..., Any]:
    shape = wanted_shape(source.filters)

    def listed(request: HttpRequest, wanted: Any) -> dict[str, Any]:
        fields: Mapping[str, Any] = wanted.dict()
        rows = source.rows(Asked(**{name: fields[name] or "" for name in source.filters}))
        page, size = fields["page"], fields["per_page"]
        total, start = len(rows), (page - 1) * size
        return {
            "table": source.table.name,
            "total": total,
            "page": page,
            "per_page": size,
            "next": _next(request, page) if start + size < total else None,
            "rows": [source.table.record(row) for row in rows[start : start + size]],
        }

    # The shape differs for each table, so that it cannot be written as a type above.
    listed.__annotations__ = {"request": HttpRequest, "wanted": Query[shape]}  # type: ignore[misc]
    return listed


def _next(request: HttpRequest, page: int) -> str:
    query = request.GET.copy()
    query["page"] = str(page + 1)
    return request.build_absolute_uri(f"{request.path}?{query.urlencode()}")


for _source in sources().values():
    interface.get(
        f"/{_source.table.name}",
        response={200: page_shape(_source.table), 422: Problem},
        url_name=f"list_{_source.table.name}",
        operation_id=f"list_{_source.table.name}",
        summary=_source.table.meaning["en"],
        tags=["tables"],
    )(_list_of(_source))

SINGLE = {404: Problem, 422: Problem}


@interface.get(
    "/articles/{consultation}/{edition}/{language}/{article}",
    response={200: row_shape(sources()["articles"].table), **SINGLE},
    tags=["single things"],
    summary="One article of a published text",
)
def article(
    request: HttpRequest, consultation: Name, edition: Name, language: Name, article: Name
) -> dict[str, Any]:
    """Give one article."""
    return one_article(Asked(consultation, edition, language), article)


@interface.get(
    "/hearings/{consultation}/{hearing}",
    response={200: dict[str, Any], **SINGLE},
    tags=["single things"],
    summary="The whole record of a published hearing, as `ortaq hearing` gives it",
)
def hearing(request: HttpRequest, consultation: Name, hearing: Name) -> dict[str, Any]:
    """Give the record of a hearing."""
    return hearing_record(Asked(consultation=consultation, hearing=hearing))


@interface.get(
    "/promises/{promise}",
    response={200: dict[str, Any], **SINGLE},
    tags=["single things"],
    summary="One promise with readings, judgements and disputes, as `ortaq commitments` reads it",
)
def promise(request: HttpRequest, promise: Name) -> dict[str, Any]:
    """Give a promise."""
    return promise_document(promise)


@interface.get(
    "/log", response={200: dict[str, Any]}, tags=["single things"], summary="The public log"
)
def log(request: HttpRequest) -> dict[str, Any]:
    """Give how far the public log has come, its key and its newest checkpoint."""
    return log_state()
