"""Words for what the library and the records say of hearings in codes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import get_language, override, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from ortaq.hearings.record import ClaimKind, Genre, Manner, Participation, Stance, Step, Verdict
from ortaq.hearings.review import Kind
from ortaq.jurisdictions.groups import groups
from ortaq.jurisdictions.regions import regions
from ortaq.jurisdictions.topics import topics
from ortaq.language.amounts import Bound
from ortaq_site.records.hearings import DecisionKind, HearingAction, HearingStatus

Words = Mapping[str, Promise]

STATUSES: Words = {
    HearingStatus.REVIEW: _("In review"),
    HearingStatus.WINDOW: _("Open for corrections by those who attended"),
    HearingStatus.SUBMITTED: _("Waiting for signatures"),
    HearingStatus.PUBLISHED: _("Published"),
}

KINDS: Words = {
    Kind.FACT: pgettext_lazy("part of a hearing", "The meeting"),
    Kind.CATEGORY: pgettext_lazy("part of a hearing", "Who was announced"),
    Kind.PERSON: pgettext_lazy("part of a hearing", "Person"),
    Kind.VOICE: pgettext_lazy("part of a hearing", "Voice without a name"),
    Kind.STATEMENT: pgettext_lazy("part of a hearing", "Statement"),
    Kind.RESOLUTION: pgettext_lazy("part of a hearing", "Decision"),
    Kind.PROMISE: pgettext_lazy("part of a hearing", "Promise"),
    Kind.CLAIM: pgettext_lazy("part of a hearing", "Claim about all"),
}

FACTS: Words = {
    "date": pgettext_lazy("of a hearing", "Day"),
    "place": pgettext_lazy("of a hearing", "Place"),
    "region": pgettext_lazy("of a hearing", "Region"),
    "kind": pgettext_lazy("of a hearing", "Kind of meeting"),
    "organiser": pgettext_lazy("of a hearing", "Organiser"),
    "mode": pgettext_lazy("of a hearing", "How people met"),
    "headcount": pgettext_lazy("of a hearing", "Number of people"),
}

MEETINGS: Words = {
    "round_table": _("Round table"),
    "public_hearing": _("Public hearing"),
    "faction_meeting": _("Meeting of a faction"),
    "session": _("Session"),
    "conference": _("Conference"),
    "briefing": _("Briefing"),
    "meeting": _("Meeting"),
}

MODES: Words = {
    "on_site": _("On site"),
    "online": _("Online"),
    "mixed": _("On site and online"),
}

PARTICIPATIONS: Words = {
    Participation.UNKNOWN: _("not told"),
    Participation.ON_SITE: _("on site"),
    Participation.ONLINE: _("online"),
}

STANCES: Words = {
    Stance.SUPPORT: pgettext_lazy("stance", "For"),
    Stance.OBJECT: pgettext_lazy("stance", "Against"),
    Stance.AMEND: pgettext_lazy("stance", "Change it"),
    Stance.NONE: pgettext_lazy("stance", "No position"),
}

MANNERS: Words = {
    Manner.DIRECT: _("own words"),
    Manner.REPORTED: _("retold"),
}

GENRES: Words = {
    Genre.PRESS: pgettext_lazy("source", "Press report"),
    Genre.MINUTES: pgettext_lazy("source", "Minutes"),
    Genre.TRANSCRIPT: pgettext_lazy("source", "Transcript"),
    Genre.CAPTIONS: pgettext_lazy("source", "Captions"),
    Genre.BULLETIN: pgettext_lazy("source", "Bulletin"),
}

STEPS: Words = {
    Step.LABEL: _("The name stands before a colon."),
    Step.NAMED: _("The sentence names the speaker."),
    Step.COLLECTIVE: _("Said of several people together."),
    Step.ANNOUNCED: _("The line before announces the speaker."),
    Step.PRONOUN: _("A pronoun stands for the speaker."),
    Step.ROLE: _("A role stands for the speaker."),
    Step.SPEAKER_NOUN: _("A word such as “speaker” stands for the person."),
    Step.IMPLICIT: _("Nobody is named; taken from who spoke last."),
    Step.WEIGHED: _("No rule reads it; such sentences mostly tell what somebody said."),
}

DOUBTS: Words = {
    "weak": _("The program is not sure that this is right."),
    "speaker_inferred": _("The speaker was concluded from the context. Is it this person?"),
    "nobody_named": _("The text names nobody who said this."),
    "no_role": _("The text tells neither role nor organisation."),
    "sources_differ": _("The sources tell this differently."),
}

CLAIMS: Words = {
    ClaimKind.UNANIMITY: _("that all agreed"),
    ClaimKind.SUPPORT: _("that many agreed"),
}

VERDICTS: Words = {
    Verdict.SUPPORTED: pgettext_lazy("verdict on a claim", "The record supports it"),
    Verdict.UNTESTED: pgettext_lazy("verdict on a claim", "Nothing in the record tests it"),
    Verdict.CONTRADICTED: pgettext_lazy("verdict on a claim", "The record contradicts it"),
}

BOUNDS: Words = {
    Bound.EXACT: pgettext_lazy("amount", "exactly"),
    Bound.AT_LEAST: pgettext_lazy("amount", "at least"),
    Bound.AT_MOST: pgettext_lazy("amount", "at most"),
    Bound.ABOUT: pgettext_lazy("amount", "about"),
}

DECISIONS: Words = {
    DecisionKind.CONFIRM: pgettext_lazy("decision", "Confirmed"),
    DecisionKind.CORRECT: pgettext_lazy("decision", "Corrected"),
    DecisionKind.REJECT: pgettext_lazy("decision", "Rejected"),
    DecisionKind.ADD: pgettext_lazy("decision", "Added by hand"),
    DecisionKind.UNDO: pgettext_lazy("decision", "Taken back"),
}

ACTIONS: Words = {
    HearingAction.BEGUN: _("Hearing begun"),
    HearingAction.SOURCE: _("Source added"),
    HearingAction.SET_ASIDE: _("Source set aside"),
    HearingAction.TAKEN_BACK: _("Source taken back"),
    HearingAction.REFUSED: _("File refused"),
    HearingAction.WINDOW: _("Opened for corrections until"),
    HearingAction.CLOSED: _("Closed for corrections early"),
    HearingAction.SUBMITTED: _("Submitted for signature"),
    HearingAction.RETURNED: _("Returned to review"),
    HearingAction.SIGNED: _("Signed"),
    HearingAction.WITHDRAWN: _("Signature withdrawn"),
    HearingAction.PUBLISHED: _("Published"),
}

NOT_READY: Words = {
    "not_in_review": _("The record can only be changed in review. Return it to review first."),
    "same_text": _("This text is there already."),
    "no_such_source": _("This source was set aside or taken back already. Look at the page again."),
    "no_entry": _("There is no such entry in the minutes."),
    "no_item": _("This proposal is no longer there. Look at the page again."),
    "nothing_to_undo": _("There is nothing to take back."),
    "no_source": _("There is no source yet. Paste a text, upload a file or take minutes."),
    "undecided": _("There are still proposals that nobody decided on."),
    "empty": _("Nothing was confirmed, so there is nothing to publish."),
    "no_window": _("The record is not open for corrections."),
    "too_many_notes": _("No more notes are taken for this hearing."),
    "window_open": _("The record is still open for corrections. Wait, or close it early."),
    "unanswered_notes": _("There are notes that nobody has answered."),
    "not_submitted": _("The record is not waiting for signatures."),
    "needs_two_signatures": _("The signatures of two people are needed."),
    "needs_signatory": _("One of the two people must be a second signatory."),
}

DIFFERENCES: Words = {
    "event.date": FACTS["date"],
    "event.place": FACTS["place"],
    "event.region": FACTS["region"],
    "event.kind": FACTS["kind"],
    "event.organiser": FACTS["organiser"],
    "event.mode": FACTS["mode"],
    "event.headcount": FACTS["headcount"],
    "person.role": pgettext_lazy("of a person", "Role"),
    "person.organisation": pgettext_lazy("of a person", "Organisation"),
    "person.name": pgettext_lazy("of a person", "Name"),
    "person.participation": pgettext_lazy("of a person", "How the person took part"),
    "statement.text": _("Wording of a statement"),
    "statement.speaker": _("Who said it"),
    "statement.stance": _("For or against"),
    "resolution.ballot": _("Votes"),
}
OTHER_DIFFERENCE = _("Something else")


SOURCES = (_("Pasted text"), _("Minutes taken at the desk"))
"""What a source is called where nobody named it."""


def source_name(kept: str) -> str:
    """Give the name of a source; one that nobody chose is in the language of the reader."""
    for name in SOURCES:
        if kept in _in_all_languages(name):
            return str(name)
    return kept


def _in_all_languages(name: object) -> Iterator[str]:
    for language, _own in settings.LANGUAGES:
        with override(language):
            yield str(name)


def region_name(code: str) -> str:
    """Name a region; its code where it is unknown."""
    found = next((one for one in regions().all if one.code == code), None)
    return found.name(get_language() or "kk") if found else code


def group_name(code: str) -> str:
    """Name a stakeholder group; its code where it is unknown."""
    found = next((one for one in groups() if one.code == code), None)
    return found.names[_lang()] if found else code


def topic_name(code: str) -> str:
    """Name a topic; its code where it is unknown."""
    found = next((one for one in topics() if one.code == code), None)
    return found.names[_lang()] if found else code


def _lang() -> str:
    lang = get_language() or "kk"
    return lang if lang in {"kk", "ru", "en"} else "en"
