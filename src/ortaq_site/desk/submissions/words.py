"""Words for what records and library say about letters in codes."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ortaq.submissions.masking import Trace
from ortaq.submissions.submission import Reason
from ortaq.submissions.wordings.relations import Relation
from ortaq_site.records.answers import AnswerDecision
from ortaq_site.records.submissions import (
    GroupState,
    ImportStage,
    LetterAction,
    LetterChannel,
)

STATES = {
    GroupState.PROPOSED: pgettext_lazy("a group of letters", "to confirm"),
    GroupState.CONFIRMED: pgettext_lazy("a group of letters", "to answer"),
    GroupState.ANSWERED: pgettext_lazy("a group of letters", "to sign"),
    GroupState.PUBLISHED: pgettext_lazy("a group of letters", "answered"),
    GroupState.EMPTY: pgettext_lazy("a group of letters", "empty"),
}

CHANNELS = {
    LetterChannel.WEB: _("Web form"),
    LetterChannel.EMAIL: _("E-mail"),
    LetterChannel.PAPER: _("Paper"),
    LetterChannel.TABLE: _("Table"),
    LetterChannel.HEARING: _("Hearing"),
}

DECISIONS = {
    AnswerDecision.ACCEPTED: pgettext_lazy("a proposal", "Accepted"),
    AnswerDecision.PARTLY: pgettext_lazy("a proposal", "Accepted in part"),
    AnswerDecision.REJECTED: pgettext_lazy("a proposal", "Rejected"),
    AnswerDecision.OUT_OF_SCOPE: pgettext_lazy("a proposal", "Outside the draft"),
    AnswerDecision.ALREADY_SO: pgettext_lazy("a proposal", "Already so in the draft"),
}

STAGES = {
    ImportStage.MAPPED: _("Check what the columns mean."),
    ImportStage.LOOKING: _("Trying the file. Nothing is stored yet."),
    ImportStage.LOOKED: _("Tried. Nothing is stored yet."),
    ImportStage.TAKING: _("Letters are being taken in and grouped."),
    ImportStage.DONE: _("Taken in and grouped."),
    ImportStage.FAILED: _("This did not work."),
}

REASONS = {
    Reason.NO_TEXT: _("no text"),
    Reason.UNREADABLE_DATE: _("unreadable date"),
    Reason.UNKNOWN_REGION: _("unknown region"),
    Reason.UNKNOWN_CHANNEL: _("unknown channel"),
    Reason.REPEATED: _("the same letter stands above"),
    Reason.SAME_NUMBER: _("another letter has this number"),
    Reason.WRONG_LENGTH: _("more cells than columns"),
    Reason.UNREADABLE_ATTACHMENT: _("unreadable file"),
    Reason.UNREADABLE_MESSAGE: _("unreadable message"),
}

ACTIONS = {
    LetterAction.FORMED: _("Group proposed"),
    LetterAction.JOINED: _("Later letters joined"),
    LetterAction.CONFIRMED: _("Confirmed"),
    LetterAction.MOVED: _("Provision or wording changed"),
    LetterAction.SPLIT: _("Letters split off"),
    LetterAction.REJOINED: _("Joined with another group"),
    LetterAction.ASSIGNED: _("Assigned"),
    LetterAction.ANSWERED: _("Answer written"),
    LetterAction.SIGNED: _("Signed"),
    LetterAction.WITHDRAWN: _("Signature withdrawn"),
    LetterAction.RETURNED: _("Answer returned"),
    LetterAction.PUBLISHED: _("Answer published"),
    LetterAction.UNDONE: _("Taken back"),
    LetterAction.CONTACTS: _("List of authors with codes taken"),
    LetterAction.NAMED: _("Campaign decided"),
    LetterAction.CORRECTING: _("Correction of the answer written"),
    LetterAction.ERASED: _("A letter was erased by its author"),
}

RELATIONS = {
    Relation.SAME: pgettext_lazy("two proposals", "the same"),
    Relation.ALIKE: pgettext_lazy("two proposals", "alike"),
    Relation.CONFLICT: pgettext_lazy("two proposals", "in conflict: both cannot become the text"),
}

TRACES = {
    Trace.MAIL: _("e-mail address"),
    Trace.CARD: _("number of a card or an account"),
    Trace.NUMBER: _("number of a person or a document"),
    Trace.PHONE: _("telephone number"),
    Trace.ADDRESS: _("address of a home"),
}

NOT_POSSIBLE = {
    "changed": _("Somebody else has changed this meanwhile. Look at it again, then store yours."),
    "not_open": _("The group is answered already. Return the answer first."),
    "not_confirmed": _("Confirm the group first: an answer needs a person who has looked at it."),
    "not_published": _("Only a published answer can be corrected."),
    "no_reason": _("Say in Kazakh and Russian why the answer is corrected."),
    "decided_already": _("Somebody has decided about this proposal already."),
    "no_reason_given": _("Say why it is not shown: the public reads the reason."),
    "not_shown": _("This proposal is not shown."),
    "split_some": _("Choose some of the letters, but not all."),
    "other_group": _("Give the number of another group of this consultation."),
}
