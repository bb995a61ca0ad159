"""English: how it names people and reports what they say."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from ortaq.hearings.speech.english.cues import cues_of, is_reporting
from ortaq.hearings.speech.english.genders import gender_of
from ortaq.hearings.speech.english.posts import post_after, post_before, split_post
from ortaq.hearings.speech.english.roles import is_role, role_lemma
from ortaq.hearings.speech.english.subjects import governs, subjects_of
from ortaq.hearings.speech.mentions import Mention, Post, PostPhrase
from ortaq.hearings.speech.names import Naming
from ortaq.hearings.speech.parts import Subject, Tokens
from ortaq.hearings.speech.places import is_place
from ortaq.hearings.speech.syntax import Syntax
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Token
from ortaq.hearings.speech.transliteration import in_cyrillic, sound_of
from ortaq.hearings.speech.verb_between import VerbBetween
from ortaq.language import russian
from ortaq.language.names.word_lists import words_of

_SURNAME = re.compile(
    r"(?:[oe]v|[iy]n|[oe]va|[iy]na|sky|skiy|skaya|enko|bayev|bekov|bay|bek|uly|qyzy|kyzy|yan|dze"
    r"|bergen|gh?ali|khan|[zj]han|bolat|murat|gul|nur|tay|bai|son|man|ton|berg)$"
)


@lru_cache(maxsize=50_000)
def is_given(folded: str) -> bool:
    """Tell a given name: of our list, or Kazakh and Russian ones by their Cyrillic spelling."""
    if folded in terms("en", "names.given"):
        return True
    if folded in terms("en", "names.ordinary") or len(folded) < 4:
        return False
    if sound_of(folded) in _kazakh_names() or _KAZAKH_GIVEN.fullmatch(folded):
        return True
    cyrillic = in_cyrillic(folded)
    marks = (parse.marks for parse in russian.parses(cyrillic) if "nomn" in parse.marks)
    return russian.is_known(cyrillic) and any("Name" in one for one in marks)


@cache
def _kazakh_names() -> frozenset[str]:
    return frozenset(sound_of(name) for name in words_of("given_names.kk"))


_KAZAKH_GIVEN = re.compile(
    r"[a-z]{2,}(?:bek|khan|zhan|zhol|gul|murat|bolat|gali|ghali|sultan|kul|bike|nur|dauren|zhar|mira|taj|shat)"
)
"""Given names of which there is no list: Berdibek, Aisultan, Tolganbike."""
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
    is_infinitive=lambda token: token.folded == "to",
    names_one=is_role,
    dropped=frozenset({"that"}),
)


class English(VerbBetween):
    """The grammar of English reports."""

    lang = "en"
    syntax = _SYNTAX

    def naming(self, token: Token) -> Naming:
        """Tell what a capital word may be in a name."""
        folded = token.folded.removesuffix("'s")
        role = bool(role_lemma(folded))
        letters = token.text.removesuffix("s")  # NGOs
        shouted = len(letters) > 1 and letters.isupper()
        if shouted or token.folded in _BODIES:
            return Naming(ordinary=True, role=role)
        return Naming(
            given=is_given(folded) and not is_place(token.text),
            surname=_SURNAME.search(folded) is not None and len(folded) > 4 and not role,
            ordinary=folded in terms("en", "names.ordinary"),
            place=is_place(token.text),
            role=role or folded in terms("en", "roles.titles"),
            title=folded in terms("en", "names.titles"),
        )

    def gender(self, words: tuple[str, ...]) -> str:
        """Tell the gender of a name, where a part of it shows it."""
        return gender_of(words)

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
        return " ".join(role_lemma(word) or word for word in role.split())

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
