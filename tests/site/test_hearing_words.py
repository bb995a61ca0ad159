"""Every code of a hearing has words, and every reason of a verdict a sentence."""

from __future__ import annotations

import re
import tomllib
from importlib import resources
from pathlib import Path

import pytest
from django.utils import translation

import ortaq_site
from ortaq.hearings.claims import judged
from ortaq.hearings.exchange import record_from_dict, record_to_dict
from ortaq.hearings.read import Reading, read_hearing
from ortaq.hearings.record import ClaimKind, Genre, Manner, Participation, Stance, Step, Verdict
from ortaq.hearings.review import FACTS, Kind
from ortaq.language.amounts import Bound
from ortaq.report.hearing_page import reasons as printed_reasons
from ortaq_site.records.hearings import DecisionKind, HearingAction, HearingStatus
from ortaq_site.templatetags import hearings as tags
from ortaq_site.words import hearings as words
from tests.site.hearing_cast import REPORT

REFUSED = re.compile(r'HearingNotReady\(\s*"([a-z_]+)"')


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (HearingStatus, words.STATUSES),
        (Kind, words.KINDS),
        (FACTS, words.FACTS),
        (Participation, words.PARTICIPATIONS),
        (Stance, words.STANCES),
        (Manner, words.MANNERS),
        (Genre, words.GENRES),
        (Step, words.STEPS),
        (ClaimKind, words.CLAIMS),
        (Verdict, words.VERDICTS),
        (Bound, words.BOUNDS),
        (DecisionKind, words.DECISIONS),
        (HearingAction, words.ACTIONS),
    ],
)
def test_every_code_has_words(codes, said):
    assert set(codes) <= set(said)


def test_every_kind_of_meeting_has_words():
    file = resources.files("ortaq.hearings") / "words" / "event.en.toml"
    kinds = tomllib.loads(file.read_text(encoding="utf-8"))
    assert {*kinds["kinds"], *kinds["kinds_generic"]} <= set(words.MEETINGS)


def test_every_refusal_of_a_step_has_a_sentence():
    steps = Path(ortaq_site.__file__).parent / "steps" / "hearings"
    told = {code for path in steps.glob("*.py") for code in REFUSED.findall(path.read_text())}
    assert len(told) > 10
    assert told <= set(words.NOT_READY)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_every_reason_of_a_verdict_is_a_sentence(language):
    record = judged(read_hearing(REPORT, Reading("r")))
    [claim] = record_to_dict(record)["claims"]
    assert record_from_dict(record_to_dict(record)) == record
    with translation.override(language):
        told = tags.claim_reasons(claim)
    codes = [one["code"] for one in claim["because"] if one["code"] not in tags.SILENT]
    assert len(told) == len(codes)
    assert all(sentence.endswith(".") for sentence in told)


def test_the_pages_tell_every_reason_that_the_printed_report_tells():
    printed = printed_reasons.PLAIN | set(printed_reasons.COUNTED) | set(printed_reasons.TOLD)
    assert printed <= {*tags.PLAIN, *tags.COUNTED, *tags.TOLD}


def test_votes_and_amounts_read_as_a_person_writes_them():
    with translation.override("en"):
        assert tags.votes("14 0 -") == "for 14, against 0, abstained not told"
        told = tags.amount({"value": 1_000_000_000, "currency": "KZT", "bound": "at_least"})
    assert told == "at least 1 billion tenge"


def test_a_name_of_a_source_that_nobody_chose_is_in_the_language_of_the_reader():
    with translation.override("ru"):
        kept = str(words.SOURCES[0])
    with translation.override("kk"):
        assert words.source_name(kept) == str(words.SOURCES[0]) != kept
        assert words.source_name("Газета") == "Газета"
