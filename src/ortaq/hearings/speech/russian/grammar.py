"""Russian: how it names people and reports what they say."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.mentions import Mention, Post, PostPhrase
from ortaq.hearings.speech.names import Naming
from ortaq.hearings.speech.parts import Retold, Subject, Tokens
from ortaq.hearings.speech.places import is_place
from ortaq.hearings.speech.retelling.sentence import Sentence
from ortaq.hearings.speech.russian.by_agent import by_agent
from ortaq.hearings.speech.russian.by_feeling import by_feeling
from ortaq.hearings.speech.russian.by_side import by_side
from ortaq.hearings.speech.russian.cues import cues_of, is_reporting
from ortaq.hearings.speech.russian.forms import (
    form_of,
    gender_of_name,
    is_nominative_role,
    is_preposition,
    may_be_nominative,
    role_of,
)
from ortaq.hearings.speech.russian.posts import post_after, post_before
from ortaq.hearings.speech.russian.split import split_post
from ortaq.hearings.speech.russian.subjects import subjects_of
from ortaq.hearings.speech.syntax import Syntax
from ortaq.hearings.speech.terms import fold, terms
from ortaq.hearings.speech.tokens import Kind, Token
from ortaq.hearings.speech.verb_between import VerbBetween
from ortaq.language.names.word_lists import words_of
from ortaq.language.russian import lemma

_OBLIQUE_ADJECTIVE = ("ого", "ому", "ой", "ую", "ым", "их", "ых", "ими", "ыми")


def _governs(tokens: Tokens, position: int) -> bool:
    """Tell whether an infinitive, a noun phrase or a preposition stands here."""
    i = position
    while i < len(tokens) and tokens[i].folded in terms("ru", "clauses.adverbs"):
        i += 1
    if i >= len(tokens) or not (tokens[i].is_word or tokens[i].kind is Kind.NUMBER):
        return False
    if tokens[i].folded in {"и", "а", "но", "или"}:
        return False
    governed = terms("ru", "clauses.object_prepositions") | {"не", "в"}
    if tokens[i].folded in governed or tokens[i].kind is Kind.NUMBER:
        return True
    form = form_of(tokens[i].folded)
    plain = form.infinitive or form.adjective or bool(form.cases & {"accs", "gent"})
    return plain or _infinitive_follows(tokens, i)


def _infinitive_follows(tokens: Tokens, i: int) -> bool:
    """Whether something is to be done: поручил отделу … обобщить; обещала до мая открыть."""
    for token in tokens[i : i + 1 + _TOLD_WITHIN]:
        form = form_of(token.folded)
        if form.infinitive:
            return True
        if token.text in ",:;" or (form.verb and form.predicate):
            return False
    return False


_TOLD_WITHIN = 9
"""Words between who is told, or when, and what is to be done."""
_SYNTAX = Syntax(
    lang="ru",
    cues=cues_of,
    governs=_governs,
    comma_before_that=True,
    verbs_show_number=True,
    any_verb_reports=True,
    plain_object_clause=False,
    is_infinitive=lambda token: form_of(token.folded).infinitive,
    names_one=lambda token: token.is_word and bool(role_of(token.folded)),
    dropped=frozenset({"что", "будто", "мол", "дескать"}),
    is_instrumental=lambda token: token.is_word and "ablt" in form_of(token.folded).cases,
    is_adverb=lambda token: token.is_word and form_of(token.folded).adverb,
)


def _is_mixed(word: str) -> bool:
    """Tell an abbreviation of syllables and letters: КазГЮУ, ЗапКазНИИ."""
    return "-" not in word and sum(letter.isupper() for letter in word[1:]) > 1


class Russian(VerbBetween):
    """The grammar of Russian reports."""

    lang = "ru"
    syntax = _SYNTAX

    def naming(self, token: Token) -> Naming:
        """Tell what a capital word may be in a name."""
        form = form_of(token.text)
        acronym = len(token.text) > 1 and token.text[:2].isupper()  # РК, and ЦОНа in a case
        acronym = acronym or _is_mixed(token.text)
        if acronym or token.text.isascii():
            return Naming(ordinary=True)
        return Naming(
            given=form.given or token.folded in words_of("given_names.kk"),
            patronymic=form.patronymic,
            surname=form.surname and not is_preposition(token.folded),
            ordinary=form.ordinary,
            place=form.place or is_place(token.text),
            role=bool(role_of(token.text)),
            adjective=form.adjective and token.folded.endswith(_OBLIQUE_ADJECTIVE),
        )

    def gender(self, words: tuple[str, ...]) -> str:
        """Tell the gender of a name."""
        return gender_of_name(words)

    def may_be_nominative(self, words: tuple[str, ...]) -> bool:
        """Tell whether a name may be a subject."""
        return may_be_nominative(words)

    def is_role(self, token: Token) -> bool:
        """Tell whether a word names a role, in any form."""
        return token.is_word and bool(role_of(token.text) or role_of(token.folded))

    def is_nominative_role(self, role: str) -> bool:
        """Tell whether a role shows that the name beside it is a subject."""
        return is_nominative_role(role)

    def is_plural_role(self, token: Token) -> bool:
        """Tell whether a word names a role in the plural."""
        if not self.is_role(token):
            return False
        form = form_of(token.folded)
        return bool(form.plural_nominative & terms("ru", "roles.nouns")) and not (
            form.nominative & terms("ru", "roles.nouns")
        )

    def role_lemma(self, word: str) -> str:
        """Give the dictionary form of a role word; "" = it is none."""
        return role_of(word)

    def bare_noun(self, word: str) -> str:
        """Give the dictionary form of a noun."""
        return fold(lemma(word))

    def singular_role(self, role: str) -> str:
        """Give a plural role for each of the people in a list: депутаты -> депутат."""
        words = role.split()
        if not words:
            return role
        return " ".join([role_of(words[0]) or words[0], *words[1:]])

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
        """Give the dictionary form of a verb that reports."""
        forms = (form_of(word.lower()) for word in cue.split())
        return next((min(form.verb | form.gerund) for form in forms if form.verb | form.gerund), "")

    def subjects(self, tokens: Tokens, mentions: Sequence[Mention]) -> list[Subject]:
        """Give the words of a sentence that may name a speaker."""
        return subjects_of(tokens, mentions)

    def retold(self, text: str, tokens: Tokens, subjects: Sequence[Subject]) -> list[Retold]:
        """Give the retold clauses of a sentence of the writer, also those in the passive."""
        found = super().retold(text, tokens, subjects)
        if found:
            return found
        sentence = Sentence(tokens, subjects, self.syntax)
        return by_agent(sentence) or by_feeling(sentence) or by_side(sentence)
