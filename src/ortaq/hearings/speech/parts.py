"""The parts of a report of speech: who may speak, which verb reports it, what was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Protocol

from ortaq.hearings.speech.mentions import Mention, Post, PostPhrase
from ortaq.hearings.speech.names import Naming
from ortaq.hearings.speech.tokens import Token

Tokens = Sequence[Token]

ORDINALS = {
    "первый": 0, "первая": 0, "второй": 1, "вторая": 1, "последний": -1, "последняя": -1,
    "біріншісі": 0, "алғашқысы": 0, "екіншісі": 1, "соңғысы": -1,
}  # fmt: skip
"""Words for one of those who were named together, with his place."""
THEY = "they"
"""The role of a pronoun for several people who were named last."""


class Kin(Enum):
    """What kind of words name a speaker."""

    PERSON = "person"
    PRONOUN = "pronoun"
    ROLE = "role"
    SPEAKER_NOUN = "speaker_noun"
    COLLECTIVE = "collective"
    BODY = "body"
    """A ministry, a council: it speaks as a whole."""
    AGENCY = "agency"
    """Who reports the hearing: no speaker of it."""


SINGLE = frozenset({Kin.PERSON, Kin.PRONOUN, Kin.ROLE, Kin.SPEAKER_NOUN})
"""Words for one speaker alone."""


@dataclass(frozen=True, slots=True)
class Subject:
    """Words that may name the speaker."""

    kin: Kin
    first: int
    """Position of the first token."""
    last: int
    """After the last token."""
    start: int
    end: int
    text: str
    gender: str = ""
    plural: bool = False
    nominative: bool = True
    mention: Mention | None = None
    role: str = ""
    """Dictionary form of the role, where it is one."""
    post: Post = field(default_factory=Post)
    floor: bool = False
    """Who is given the floor, and speaks next."""
    bare: bool = False
    """A role without an organisation of its own: the minister, руководитель вуза."""


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb, or a phrase, that reports speech."""

    first: int
    last: int
    """After the last token."""
    start: int
    end: int
    text: str
    lemma: str
    listed: bool
    """In the vocabulary; else any verb of the third person, which needs more evidence."""
    plural: bool = False
    gender: str = ""
    follows: bool = False
    """A gerund or participle: it has the subject of the verb before it."""
    takes_object: bool = False
    """What it governs is itself what was said: предложил дополнить …"""
    owned: bool = False
    """It reports only where its own sentence names who speaks: rose to ask."""
    future: bool = False
    """It will be said: somebody is announced, or imagined."""
    shows: bool = False
    """It tells by itself what the speaker thinks, and belongs to what was said: is all for."""


@dataclass(frozen=True, slots=True)
class Retold:
    """A clause of speech that the writer retells."""

    start: int
    end: int
    cue: Cue
    subject: Subject | None
    """None where no word of the sentence names the speaker."""
    full: bool = False
    """A clause of its own, after a conjunction or a colon."""
    backwards: bool = False
    """The sentence before is what was said."""
    collective: bool = False


class Grammar(Protocol):
    """What has to be known of a language."""

    lang: str

    def naming(self, token: Token) -> Naming:
        """Tell what a capital word may be in a name."""

    def gender(self, words: tuple[str, ...]) -> str:
        """Tell the gender of a name."""

    def may_be_nominative(self, words: tuple[str, ...]) -> bool:
        """Tell whether a name may be a subject."""

    def is_role(self, token: Token) -> bool:
        """Tell whether a word names a role, in any form."""

    def is_nominative_role(self, role: str) -> bool:
        """Tell whether a role shows that the name beside it is a subject."""

    def is_plural_role(self, token: Token) -> bool:
        """Tell whether a word names a role in the plural."""

    def role_lemma(self, word: str) -> str:
        """Give the dictionary form of a role word; "" = it is none."""

    def bare_noun(self, word: str) -> str:
        """Give a noun for comparison: without its case and ending."""

    def singular_role(self, role: str) -> str:
        """Give a plural role, as in a list of people, for each of them."""

    def post_before(self, tokens: Tokens, name: int, nominative: bool) -> PostPhrase | None:
        """Give the role before a name."""

    def post_after(self, tokens: Tokens, after: int) -> PostPhrase | None:
        """Give the role after a name."""

    def post_of(self, phrase: Tokens) -> Post:
        """Read a role phrase by itself: role and organisation."""

    def is_reporting(self, token: Token) -> bool:
        """Tell whether a word is a verb that reports speech."""

    def verb_lemma(self, cue: str) -> str:
        """Give the dictionary form, or stem, of a verb that reports."""

    def cues(self, tokens: Tokens) -> list[Cue]:
        """Give the reporting verbs of a sentence."""

    def subjects(self, tokens: Tokens, mentions: Sequence[Mention]) -> list[Subject]:
        """Give the words of a sentence that may name a speaker."""

    def retold(self, text: str, tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
        """Give the retold clauses of a sentence of the writer."""

    def speaker_of_quote(
        self, tokens: Tokens, subjects: Sequence[Subject], quote: tuple[int, int]
    ) -> tuple[Cue, Subject | None] | None:
        """Find the verb and subject that report a quotation in a sentence.

        quote: positions of the tokens that stand for it.
        """
