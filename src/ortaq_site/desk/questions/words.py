"""Words for what the records of questions say in codes."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ortaq_site.records.participation import Rung, SheetWay
from ortaq_site.records.questions import QuestionAction

RUNGS = {
    Rung.OPEN: _("Open: whoever has the address"),
    Rung.INVITATION: _("By invitation: a code that was handed out"),
    Rung.TICKET: _("By a ticket of a verifier, which knows who may take part"),
    Rung.SIGNED_IN: _("By a ticket of a verifier, which had them sign in"),
    Rung.BLIND: _("By a blind ticket: its verifier does not recognise it either"),
    Rung.OFFLINE: _("On paper, by telephone or across the table"),
}

WAYS = {
    SheetWay.PAPER: _("On paper"),
    SheetWay.TELEPHONE: _("By telephone"),
    SheetWay.IN_PERSON: _("Across the table"),
}

NOT_ENTERED = {
    "unknown_code": _("This code was not given out for this question. Look at the sheet again."),
    "took_part": _("Whoever has this code took part themselves. Nothing was entered."),
    "entered_already": _("Another clerk has entered this sheet. Nothing was entered."),
    "not_open": _("The question takes no answers now."),
    "nothing": _("No answer is ticked."),
}

ACTIONS = {
    QuestionAction.PREPARED: _("Question begun"),
    QuestionAction.CHANGED: pgettext_lazy("a question", "Changed"),
    QuestionAction.OPENED: pgettext_lazy("a question", "Opened to the public"),
    QuestionAction.INVITED: _("Codes made"),
    QuestionAction.PRINTED: _("Sheets of paper made"),
    QuestionAction.TIED: _("Tied to articles"),
    QuestionAction.CLOSE_ASKED: _("Final close asked for"),
    QuestionAction.CLOSE_REFUSED: _("Final close called off"),
    QuestionAction.CLOSED: _("Closed for good; the key is destroyed"),
}

NOT_READY = {
    "not_in_preparation": _("The question is open; its words can no longer be changed."),
    "no_statements": _("There is no statement yet. Write one first."),
    "no_edition": _("The question is about no edition; choose one first."),
    "over": _("Its last day is over. Choose a later one."),
    "closed": _("The question is closed for good."),
    "not_open": _("The question has not been opened."),
    "asked_already": _("Somebody has asked for the close already."),
    "not_asked": _("Nobody has asked for the close."),
    "needs_another_person": _("The close has to be confirmed by another person."),
}

NOT_DECIDED = {
    "decided_already": _("Somebody has decided about this statement already."),
    "nothing_to_appeal": _("Only a statement that was rejected or hidden can be appealed."),
    "appealed_already": _("There is an appeal already; each statement has one."),
    "answered_already": _("This appeal has been answered already."),
    "needs_another_person": _("An appeal is answered by another person than the one who decided."),
    "not_accepted": _("Only a statement that is asked can be replaced."),
}
