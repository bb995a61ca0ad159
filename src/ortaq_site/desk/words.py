"""Words for what the library and the records say in codes."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ortaq.law.act import FindingCode, Kind
from ortaq.law.correction.rows import Role as RowRole
from ortaq_site.records.desk import CorrectionKind, DeskAction
from ortaq_site.records.law import EditionRole, EditionStatus
from ortaq_site.records.people import Role

STATUSES = {
    EditionStatus.UPLOADED: _("In preparation"),
    EditionStatus.CHECKED: _("Waiting for signatures"),
    EditionStatus.PUBLISHED: _("Published"),
}

EDITION_ROLES = {
    EditionRole.IN_FORCE: _("Text in force"),
    EditionRole.DRAFT: _("Draft"),
}

ROLES = {
    Role.EDITOR: _("Editor"),
    Role.SIGNATORY: _("Second signatory"),
    Role.ADMINISTRATOR: _("Administrator"),
    Role.MODERATOR: _("Moderator"),
    Role.CLERK: _("Clerk"),
    Role.AUDITOR: _("Auditor"),
    Role.COUNCIL: _("Council member"),
}

KINDS = {
    Kind.APPENDIX: pgettext_lazy("part of a law", "Appendix"),
    Kind.BOOK: pgettext_lazy("part of a law", "Book"),
    Kind.PART: pgettext_lazy("part of a law", "Part"),
    Kind.TITLE: pgettext_lazy("part of a law", "Title"),
    Kind.SUBTITLE: pgettext_lazy("part of a law", "Subtitle"),
    Kind.SECTION: pgettext_lazy("part of a law", "Section"),
    Kind.SUBSECTION: pgettext_lazy("part of a law", "Subsection"),
    Kind.CHAPTER: pgettext_lazy("part of a law", "Chapter"),
    Kind.SUBCHAPTER: pgettext_lazy("part of a law", "Subchapter"),
    Kind.ARTICLE: pgettext_lazy("part of a law", "Article"),
    Kind.PARAGRAPH: pgettext_lazy("part of a law", "Paragraph"),
    Kind.POINT: pgettext_lazy("part of a law", "Subparagraph"),
    Kind.INDENT: pgettext_lazy("part of a law", "Item"),
    Kind.ALINEA: pgettext_lazy("part of a law", "Part after a list"),
}

ROW_ROLES = {
    RowRole.TEXT: pgettext_lazy("part of a law", "Part without a number"),
    RowRole.NOTE: pgettext_lazy("part of a law", "Note"),
    RowRole.PREFACE: pgettext_lazy("part of a law", "Title and preface"),
    RowRole.PREAMBLE: pgettext_lazy("part of a law", "Preamble"),
    RowRole.CONCLUSION: pgettext_lazy("part of a law", "Signature"),
}

DOUBTS = {
    FindingCode.DUPLICATE_NUMBER: _(
        "Another article has this number too. Is one of them a note or a wrong number?"
    ),
    FindingCode.NUMBER_OUT_OF_ORDER: _(
        "The number does not follow the one before. Is a line missing, or is this plain text?"
    ),
    FindingCode.ORPHAN_TEXT: _("This line stands where no text of the law should be."),
    FindingCode.HEADING_LOOKS_LIKE_NOTE: _(
        "It begins like a heading and goes on like a note. Which of the two is it?"
    ),
    FindingCode.LOOKALIKE_NUMERAL: _(
        "The number is written with letters that only look like it. Is it read rightly?"
    ),
    FindingCode.EMPTY_PROVISION: _("There is a number, but no text. Is the text in the next line?"),
    FindingCode.TABLE_FLATTENED: _(
        "There was a table here; its cells now stand one below the other. Is their order right?"
    ),
    FindingCode.LOST_OBJECT: _("There is a picture or an object here that could not be read."),
    FindingCode.NO_ARTICLES: _("No article was recognised. Is this the text of a law?"),
    FindingCode.ACT_REPEALED: _(
        "The source says that this act is no longer in force. Is this the text you meant?"
    ),
    FindingCode.HIDDEN_CHANGE: _(
        "The file holds hidden or deleted words here. They are not part of the text."
    ),
    FindingCode.UNFAMILIAR_ELEMENT: _(
        "There is a structural element here that Ortaq does not know; the nearest was taken."
    ),
    FindingCode.LEFT_OUT: _(
        "These words around the law were left out. Do some of them belong to the law?"
    ),
}

UNKNOWN_DOUBT = _("The reader was not sure here. Please compare with the source.")

CORRECTIONS = {
    CorrectionKind.CHANGED: _("Changed"),
    CorrectionKind.SPLIT: pgettext_lazy("a line of text", "Split"),
    CorrectionKind.JOINED: pgettext_lazy("two lines of text", "Joined"),
    CorrectionKind.CONFIRMED: _("Looked at and left as it is"),
    CorrectionKind.UNDONE: _("Taken back"),
}

ACTIONS = {
    DeskAction.CREATED: _("Edition begun"),
    DeskAction.UPLOADED: _("File uploaded"),
    DeskAction.REFUSED: _("File refused"),
    DeskAction.SUBMITTED: _("Submitted for signature"),
    DeskAction.RETURNED: _("Returned to preparation"),
    DeskAction.SIGNED: _("Signed"),
    DeskAction.WITHDRAWN: _("Signature withdrawn"),
    DeskAction.PUBLISHED: _("Published"),
}

NOT_READY = {
    "no_text": _("There is no text yet. Upload a file first."),
    "not_in_preparation": _(
        "The texts can only be changed in preparation. Return the edition to preparation first."
    ),
    "not_checked": _("The edition is not waiting for signatures."),
    "needs_two_signatures": _("The signatures of two people are needed."),
    "needs_signatory": _("One of the two people must be a second signatory."),
}


def word_of_row(role: str, kind: str) -> object:
    """Give the word for what a row is."""
    if role == RowRole.PROVISION:
        return KINDS[Kind(kind)]
    return ROW_ROLES[RowRole(role)]


def word_of_doubt(code: str) -> object:
    """Give the sentence for a doubtful place."""
    return DOUBTS.get(FindingCode(code), UNKNOWN_DOUBT)
