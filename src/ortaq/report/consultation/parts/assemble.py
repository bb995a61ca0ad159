"""The report as a document in one language: facts, findings, and the sections in their order."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.report.consultation.document import Document
from ortaq.report.consultation.exchange import mark_of
from ortaq.report.consultation.parts.aftermath import laws_section, promises_section
from ortaq.report.consultation.parts.annex import articles_section
from ortaq.report.consultation.parts.councils import councils_section
from ortaq.report.consultation.parts.dissent import dissent_section
from ortaq.report.consultation.parts.findings import findings
from ortaq.report.consultation.parts.hearings import hearings_section
from ortaq.report.consultation.parts.influence import influence_section
from ortaq.report.consultation.parts.law import law_section
from ortaq.report.consultation.parts.letters import letters_section
from ortaq.report.consultation.parts.method import method_section, receipt_section
from ortaq.report.consultation.parts.missing import missing_section
from ortaq.report.consultation.parts.telling import Telling, telling
from ortaq.report.consultation.parts.unanswered import unanswered_section
from ortaq.report.consultation.parts.votes import votes_section
from ortaq.report.consultation.values import ConsultationReport

SECTIONS = (
    law_section, votes_section, letters_section, hearings_section, dissent_section,
    missing_section, unanswered_section, councils_section, influence_section, laws_section,
    promises_section, articles_section, method_section, receipt_section,
)  # fmt: skip
MARK = 16
"""Letters of the mark on each page; the receipt has all 64."""


def document_of(report: ConsultationReport, lang: str) -> Document:
    """Give the document in one language (kk, ru or en)."""
    told = telling(report, lang)
    say = told.say
    return Document(
        lang=say.lang,
        kind=say("kind"),
        title=told.words(report.title),
        subtitle=say("subtitle", day=told.day(report.day)),
        notice=say("demonstration") if report.demonstration else "",
        facts=tuple(_facts(told)),
        findings_title=say("findings"),
        findings=tuple(findings(told)),
        contents_title=say("contents"),
        sections=tuple(section(told) for section in SECTIONS),
        imprint=say("imprint", day=told.day(report.day), mark=mark_of(report)[:MARK]),
        signing=(say("signing"), say("signing_lead"), say("to_sign")),
    )


def _facts(told: Telling) -> Iterator[tuple[str, str]]:
    """Give what stands on the first page: when, what, and how many took part in which way."""
    report, say = told.report, told.say
    if report.opens or report.closes:
        yield (
            say("fact_period"),
            " – ".join(filter(None, map(told.day, (report.opens, report.closes)))),
        )
    yield say("fact_texts"), "; ".join(told.words(one.label) for one in report.editions)
    voted = sum(one.participants for one in report.votes)
    for name, count in (
        ("voted", voted),
        ("letters", report.letters.letters if report.letters else 0),
        ("hearings", len(report.hearings)),
        ("recommendations", len(report.recommendations)),
    ):
        yield say(f"fact_{name}"), say.number(count)
