"""English: how it names people and reports what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ortaq.hearings.speech.english_posts import (
    is_role,
    post_after,
    post_before,
    role_lemma,
    split_post,
)
from ortaq.hearings.speech.english_subjects import cues_of, governs, is_reporting, subjects_of
from ortaq.hearings.speech.mentions import Mention, Post, PostPhrase
from ortaq.hearings.speech.names import Naming
from ortaq.hearings.speech.parts import Subject, Tokens
from ortaq.hearings.speech.places import is_place
from ortaq.hearings.speech.syntax import Syntax
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Token
from ortaq.hearings.speech.transliteration import in_cyrillic
from ortaq.hearings.speech.verb_between import VerbBetween
from ortaq.language import russian

_SURNAME = re.compile(
    r"(?:[oe]v|[iy]n|[oe]va|[iy]na|sky|skiy|skaya|enko|bayev|bekov|bay|bek|uly|qyzy|kyzy|yan|dze"
    r"|son|man|ton|berg)$"
)


@lru_cache(maxsize=50_000)
def is_given(folded: str) -> bool:
    """Tell a given name: of our list, or Kazakh and Russian ones by their Cyrillic spelling."""
    if folded in terms("en", "names.given"):
        return True
    if folded in terms("en", "names.ordinary") or len(folded) < 4:
        return False
    cyrillic = in_cyrillic(folded)
    marks = (parse.marks for parse in russian.parses(cyrillic) if "nomn" in parse.marks)
    return russian.is_known(cyrillic) and any("Name" in one for one in marks)


_BODIES = terms("en", "subjects.general") | terms("en", "subjects.bodies")
"""Their names end in these: what follows is another name: of Almaty Region | Asset X."""
_SYNTAX = Syntax(
    lang="en",
    cues=cues_of,
    governs=governs,
    comma_before_that=False,
    verbs_show_number=False,
    any_verb_reports=False,
    plain_object_clause=True,
    names_one=is_role,
    dropped=frozenset({"that"}),
)


class English(VerbBetween):
    """The grammar of English reports."""

    lang = "en"
    syntax = _SYNTAX

    def naming(self, token: Token) -> Naming:
        """Tell what a capital word may be in a name."""
        if (len(token.text) > 1 and token.text.isupper()) or token.folded in _BODIES:
            return Naming(ordinary=True)
        folded, role = token.folded.removesuffix("'s"), bool(role_lemma(token.text))
        return Naming(
            given=is_given(folded) and not is_place(token.text),
            surname=_SURNAME.search(folded) is not None and len(folded) > 4 and not role,
            ordinary=folded in terms("en", "names.ordinary"),
            place=is_place(token.text),
            role=role or folded in terms("en", "roles.titles"),
            title=folded in terms("en", "names.titles"),
        )

    def gender(self, words: tuple[str, ...]) -> str:
        """Tell the gender of a name, where the surname shows it."""
        for word in words:
            if re.search(r"(?:[oe]va|[iy]na|skaya|qyzy|kyzy)$", word.lower()):
                return "f"
            if re.search(r"(?:[oe]v|bayev|sky|skiy|uly)$", word.lower()):
                return "m"
        return ""

    def may_be_nominative(self, words: tuple[str, ...]) -> bool:
        """Tell whether a name may be a subject."""
        return not (words and words[-1].endswith(("'s", "’s")))

    def is_role(self, token: Token) -> bool:
        """Tell whether a word names a role, in any form."""
        return is_role(token) or token.folded in terms("en", "roles.titles")

    def is_nominative_role(self, role: str) -> bool:
        """Tell whether a role shows that the name beside it is a subject."""
        return False

    def is_plural_role(self, token: Token) -> bool:
        """Tell whether a word names a role in the plural."""
        lemma = role_lemma(token.text)
        return bool(lemma) and lemma != token.folded

    def role_lemma(self, word: str) -> str:
        """Give the dictionary form of a role word; "" = it is none."""
        return role_lemma(word)

    def bare_noun(self, word: str) -> str:
        """Give a noun without the possessive."""
        return word.lower().removesuffix("'s")

    def singular_role(self, role: str) -> str:
        """Give a plural role for each of the people in a list."""
        words = role.split()
        return " ".join([role_lemma(words[0]) or words[0], *words[1:]]) if words else role

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
        return is_reporting(token)

    def verb_lemma(self, cue: str) -> str:
        """Give a verb that reports as the lists of words have it."""
        return cue.lower()

    def subjects(self, tokens: Tokens, mentions: Sequence[Mention]) -> list[Subject]:
        """Give the words of a sentence that may name a speaker."""
        return subjects_of(tokens, mentions)
