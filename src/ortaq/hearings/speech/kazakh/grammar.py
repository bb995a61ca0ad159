"""Kazakh: how it names people and reports what they say. The verb closes the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ortaq.hearings.speech.kazakh.cues import cues_of
from ortaq.hearings.speech.kazakh.forms import (
    FROM,
    GENITIVE,
    bare_role,
    is_given,
    is_surname,
    may_be_nominative,
    reporting_stem,
    role_nouns,
    role_of,
)
from ortaq.hearings.speech.kazakh.posts import post_after, post_before, split_post
from ortaq.hearings.speech.kazakh.retelling import KazakhSentence
from ortaq.hearings.speech.kazakh.subjects import subjects_of
from ortaq.hearings.speech.mentions import Mention, Post, PostPhrase
from ortaq.hearings.speech.names import Naming
from ortaq.hearings.speech.parts import Cue, Retold, Subject, Tokens
from ortaq.hearings.speech.places import is_place
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Token
from ortaq.language.kazakh import without_case

_BARE_PLURALS = ("лар", "лер", "дар", "дер", "тар", "тер")
_PLURALS = (*(f"{one}{end}" for one in _BARE_PLURALS for end in "ыі"), *_BARE_PLURALS)


_THERE = ("дағы", "дегі", "ндағы", "ндегі")
"""Endings of what is somewhere, which no name has: Мырзашөлдегі тәжірибе танабы."""


class Kazakh:
    """The grammar of Kazakh reports, in Cyrillic letters."""

    lang = "kk"

    def naming(self, token: Token) -> Naming:
        """Tell what a capital word may be in a name."""
        shouted = len(token.text) > 1 and token.text.isupper()
        if shouted or token.text.isascii() or token.folded.endswith(_THERE):
            return Naming(ordinary=True)
        return Naming(
            given=is_given(token.text) and not _is_trade(token) and not _is_doing(token),
            patronymic=token.folded.endswith(("ұлы", "қызы")),
            surname=is_surname(token.text) and token.folded not in role_nouns(),
            ordinary=_is_ordinary(token),
            place=is_place(token.text) or is_place(FROM.sub("", token.text)),
            role=bool(role_of(token.text)),
            heads=token.folded in role_nouns() and token.folded.endswith(("ы", "і")),
        )

    def gender(self, words: tuple[str, ...]) -> str:
        """Tell the gender of a name; Kazakh pronouns have none, but surnames do."""
        for word in words:
            if word.lower().endswith(("ова", "ева", "ина", "қызы")):
                return "f"
            if word.lower().endswith(("ов", "ев", "ин", "ұлы")):
                return "m"
        return ""

    def may_be_nominative(self, words: tuple[str, ...]) -> bool:
        """Tell whether a name may be a subject."""
        return may_be_nominative(words)

    def is_role(self, token: Token) -> bool:
        """Tell whether a word names a role, in any form."""
        return token.is_word and bool(role_of(token.text))

    def is_nominative_role(self, role: str) -> bool:
        """Tell whether a role shows that the name beside it is a subject."""
        return False

    def is_plural_role(self, token: Token) -> bool:
        """Tell whether a word names a role in the plural."""
        return token.is_word and self.singular_role(token.text) != token.text

    def role_lemma(self, word: str) -> str:
        """Give the dictionary form of a role word; "" = it is none."""
        return bare_role(word)

    def bare_noun(self, word: str) -> str:
        """Give a noun without the genitive."""
        return GENITIVE.sub("", word.lower())

    def singular_role(self, role: str) -> str:
        """Give a plural role for each of the people in a list: депутаттары -> депутаты."""
        *rest, last = role.split() or [""]
        for plural in _PLURALS:
            if last.lower().endswith(plural) and role_of(last):
                bare = last.lower().removesuffix(plural)
                single = bare if plural in _BARE_PLURALS and role_of(bare) else role_of(last)
                return " ".join([*rest, single])
        return role

    def post_before(self, tokens: Tokens, name: int, nominative: bool) -> PostPhrase | None:
        """Give the role before a name."""
        return post_before(tokens, name, nominative)

    def post_after(self, tokens: Tokens, after: int) -> PostPhrase | None:
        """Give the role after a name."""
        return post_after(tokens, after)

    def post_of(self, phrase: Tokens) -> Post:
        """Read a role phrase by itself: role and organisation."""
        return split_post(phrase) if any(self.is_role(token) for token in phrase) else Post()

    def is_reporting(self, token: Token) -> bool:
        """Tell whether a word is a verb that reports speech."""
        return token.folded in terms("kk", "cues.de") or bool(reporting_stem(token.folded, ()))

    def verb_lemma(self, cue: str) -> str:
        """Give the stem of a verb that reports."""
        words = cue.lower().split()
        return reporting_stem(words[-1], tuple(words[:-1])) if words else ""

    def cues(self, tokens: Tokens) -> list[Cue]:
        """Give the reporting verbs of a sentence."""
        return cues_of(tokens)

    def subjects(self, tokens: Tokens, mentions: Sequence[Mention]) -> list[Subject]:
        """Give the words of a sentence that may name a speaker."""
        return subjects_of(tokens, mentions)

    def retold(self, text: str, tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
        """Give the retold clauses of a sentence of the writer."""
        return KazakhSentence(tokens, subjects).retold()

    def speaker_of_quote(
        self, tokens: Tokens, subjects: Sequence[Subject], quote: tuple[int, int]
    ) -> tuple[Cue, Subject | None] | None:
        """Find the verb and subject that report a quotation."""
        return KazakhSentence(tokens, subjects).speaker_of_quote(quote)


def _is_ordinary(token: Token) -> bool:
    folded = token.folded
    plural = len(folded) >= _LONG and folded.endswith(_NEVER_NAMES)
    agent = folded.endswith(_AGENTS) and len(folded) >= _AGENT
    known = terms("kk", "names.ordinary")
    listed = folded in known or without_case(folded) in known
    return listed or plural or agent or _is_doing(token) or _SOMEWHERE.search(folded) is not None


def _is_doing(token: Token) -> bool:
    return token.folded.endswith(_OF_DOING)


def _is_trade(token: Token) -> bool:
    """Tell Әлеуметтанушы, which opens as names do, from a name."""
    return len(token.folded) > _LONG and token.folded.endswith(("шы", "ші"))


_OF_DOING = tuple(
    f"{of}{end}" for of in "ую" for end in "ға ге да де дан ден дың дің ды ді".split()
)
"""Verbal nouns that open a sentence: талқылауға, тексеруден."""
_SOMEWHERE = re.compile(r"\w{3,}(?:дағы|дегі|тағы|[пткқсшщчцхфгғб]тегі|[ыі]нд[ае])$")
"""Of a place or time: Мырзашөлдегі, Соңында; but Ерлантегі is a surname."""
_AGENTS = ("шы", "ші", "кер", "гер", "лог", "граф", "ист")
_AGENT = 6
"""Nouns of agents have so many letters at least: жылқышы."""
_LONG = 8
"""Shorter words with these endings may be names: Айдар."""
_NEVER_NAMES = (
    "дық", "дік", "тық", "тік", "лық", "лік", "лар", "лер", "дар", "дер", "тар", "тер", "лары",
    "лері", "дары", "дері", "тары", "тері",
)  # fmt: skip
