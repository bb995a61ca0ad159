"""The role of somebody that only the sentence before or behind tells.

Раиса Коваленко. Председатель кооператива «Волна» принесла …; вышел Айдар Ли. В мае, напомнил
заместитель акима, …; отвечать поднялся аким района. Ержан Ким пообещал …; Ignat Polezhayev shook
his head. A trader with two lorries, he fears …. Whoever has a role already keeps it, and a role
that somebody else of the document holds is not given a second time.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ortaq.hearings.speech.mentions import Mention, Post
from ortaq.hearings.speech.name_forms import same_person
from ortaq.hearings.speech.parts import Grammar
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import Kind, Token, tokens_of

_NEXT = re.compile(r"[^.!?\n«»“”\"]{0,120}[.!?]\s+(?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")
"""The rest of the sentence that names somebody."""
_APPOSED = re.compile(r"(?:(?:An?|The)\s+)?(?P<role>[A-Za-z][^,.;:!?\n]{2,60}),\s+(?:he|she)\s")
_IS_A = {
    "en": re.compile(r"(?:He|She)(?:\s+is|['’]s)\s+(?:an?|the)\s+(?P<role>[^.;:!?\n]{3,70})"),
    "ru": re.compile(r"(?:Он|Она)\s+(?:[–—-]\s+|сам[а]?\s+)?(?P<role>[а-яё][^.;:!?\n]{2,70})"),
}
_OF_CRAFT = re.compile(r"The\s+(?P<role>[a-z][a-z -]{2,40}?)(?=,|\s+from\s|\s+of\s|\s+[a-z]+s\s)")
_MOST = 90
"""Letters in which a role phrase that opens a sentence is looked for."""


def with_roles_told_next(text: str, mentions: Sequence[Mention], grammar: Grammar) -> list[Mention]:
    """Give the mentions; the first of somebody without a role has the one told beside it."""
    found = list(mentions)
    for place, mention in enumerate(found):
        if _has_role(mention, found) or len(mention.words) < _FULL:
            continue
        ways = (_told_before, _told_next) if grammar.lang == "ru" else (_told_next,)
        for post in (way(text, mention, grammar) for way in ways):
            if post.role and not _is_held(post.role, found, grammar):
                organisation = mention.post.organisation or post.organisation
                found[place] = replace(mention, post=Post(post.role, organisation))
                break
    return found


_FULL = 2
"""Words of a name that is told for the first time."""


def _has_role(mention: Mention, mentions: Sequence[Mention]) -> bool:
    return any(one.post.role for one in mentions if same_person(one, mention))


def _is_held(role: str, mentions: Sequence[Mention], grammar: Grammar) -> bool:
    """Tell whether somebody of the document has a role of the same noun."""
    held = {_noun(one.post.role, grammar) for one in mentions if one.post.role}
    return _noun(role, grammar) in held


def _noun(role: str, grammar: Grammar) -> str:
    lemmas = [lemma for word in role.split() if (lemma := grammar.role_lemma(word))]
    if not lemmas:
        return role
    return lemmas[0] if grammar.lang == "ru" else lemmas[-1]


def _told_before(text: str, mention: Mention, grammar: Grammar) -> Post:
    """Read the role with which the sentence before ends: Отвечать поднялся аким района. Имя …."""
    line = text.rfind("\n", 0, mention.start) + 1
    before = text[line : mention.start].rstrip()
    if mention.start != mention.phrase_start or not before.endswith("."):
        return Post()
    start = max((m.end() for m in re.finditer(r"[.!?…]\s+", before)), default=0)
    tokens = tokens_of(text, line + start, line + len(before) - 1)
    role = next((k for k, token in enumerate(tokens) if grammar.is_role(token)), 0)
    fits = role and _agrees(tokens[role], mention)
    verb = fits and _VERB.search(tokens[role - 1].folded) and tokens[role - 1].is_word
    if not verb or len(tokens) - role > _ENDING or not _is_office(tokens[role:], grammar):
        return Post()
    return grammar.post_of(tokens[role:])


_ENDING = 7
"""Longest role that ends a sentence (words and marks)."""


def _is_office(phrase: Sequence[Token], grammar: Grammar) -> bool:
    """Tell a role in the nominative with what completes it, no name and no mark."""
    plain = all(one.is_word or one.text in "«»-" for one in phrase)
    return plain and _is_subject(phrase[0], grammar) and not _names(phrase[1:])


def _is_subject(role: Token, grammar: Grammar) -> bool:
    """Tell a role in the nominative, by its case or by its plain form: аким."""
    return grammar.is_nominative_role(role.text) or grammar.role_lemma(role.text) == role.folded


def _told_next(text: str, mention: Mention, grammar: Grammar) -> Post:
    rest = _NEXT.match(text, mention.end)
    if rest is None:
        return Post()
    is_a = _IS_A[grammar.lang].match(text, rest.end()) if grammar.lang in _IS_A else None
    if is_a is not None:
        other = {"m": ("She", "Она"), "f": ("He", "Он")}.get(mention.gender, ())
        if is_a[0].startswith(tuple(f"{one} " for one in other)):
            return Post()
        return _said_to_be(tokens_of(text, *is_a.span("role")), grammar)
    if grammar.lang == "en":
        return _english(text, rest.end(), grammar)
    opening = tokens_of(text, rest.end(), rest.end() + _MOST)
    if grammar.lang == "kk":
        return _kazakh(opening, grammar)
    return _opening(opening, mention, grammar) or _by_the_verb(text, rest.end(), mention, grammar)


def _said_to_be(tokens: Sequence[Token], grammar: Grammar) -> Post:
    """Read what the next sentence says that he or she is: Она фельдшер; She is a nurse at …."""
    comma = next((k for k, token in enumerate(tokens) if token.text == ","), len(tokens))
    role = next((k for k, token in enumerate(tokens[:comma]) if grammar.is_role(token)), comma)
    if role >= min(_NEAR, comma):
        return Post()
    named = grammar.lang == "en" or _is_subject(tokens[role], grammar)
    return grammar.post_of(tokens[:comma]) if named else Post()


def _english(text: str, start: int, grammar: Grammar) -> Post:
    apposed = _APPOSED.match(text, start)
    if apposed:
        return _apposed(tokens_of(text, *apposed.span("role")), grammar)
    craft = _OF_CRAFT.match(text, start)
    tokens = tokens_of(text, *craft.span("role")) if craft else ()
    offices = terms("en", "roles.offices") | terms("en", "roles.others")
    known = bool(tokens) and grammar.is_role(tokens[-1])
    office = known and bool({grammar.role_lemma(token.text) for token in tokens} & offices)
    single = known and grammar.role_lemma(tokens[-1].text) == tokens[-1].folded
    return grammar.post_of(tokens) if single and not office else Post()


def _kazakh(tokens: Sequence[Token], grammar: Grammar) -> Post:
    """Read the office with which a Kazakh sentence opens: Бөлім басшысы … жеткізді."""
    near = tokens[:_ENDING]
    role = next((k for k, t in enumerate(near) if t.is_word and grammar.is_role(t)), None)
    if role is None or role + 1 >= len(tokens) or not tokens[role + 1].is_word:
        return Post()
    owned = tokens[role - 1].folded.endswith(_OWNERS)
    if tokens[0].folded in _SOMEBODY or (role >= _NEAR and not owned):
        return Post()
    phrase, behind = tokens[: role + 1], tokens[role + 1]
    possessed = tokens[role].folded.endswith(("ы", "і")) and role > 0
    plain = not any(one.is_capital for one in phrase[1:]) and behind.text.islower()
    return (
        grammar.post_of(phrase) if possessed and plain and not grammar.is_role(behind) else Post()
    )


_SOMEBODY = frozenset("ол бұл мен біз сіз олар".split())
"""Who is told about, not introduced: Ол мектептің директоры емес."""
_OWNERS = ("ның", "нің", "дың", "дің", "тың", "тің")
"""The owner of an office stands right before it: мектептің | директоры."""


def _by_the_verb(text: str, start: int, mention: Mention, grammar: Grammar) -> Post:
    """Read the role behind the verb that reports: В мае, напомнил заместитель акима, …."""
    sentence = re.compile(r"[^.!?\n]*").match(text, start)
    tokens = tokens_of(text, *sentence.span()) if sentence else ()
    for k in range(1, len(tokens) - 2):
        told = tokens[k - 1].text == "," and grammar.is_reporting(tokens[k])
        if told and grammar.is_role(tokens[k + 1]):
            rest = tokens[k + 1 :]
            end = next((i for i, one in enumerate(rest) if one.text == ","), len(rest))
            fits = _agrees(rest[0], mention) and _is_office(rest[:end], grammar)
            return grammar.post_of(rest[:end]) if fits else Post()
    return Post()


def _agrees(role: Token, mention: Mention) -> bool:
    """Whether a role may be this person's: ведущая is no man's."""
    return mention.gender != "m" or not role.folded.endswith(("ка", "ица", "ая", "ша"))


def _apposed(tokens: Sequence[Token], grammar: Grammar) -> Post:
    """Read what opens an English sentence before he or she: A trader with two lorries, he …."""
    role = next((k for k, token in enumerate(tokens) if grammar.is_role(token)), len(tokens))
    with_what = next((k for k, token in enumerate(tokens) if token.folded == "with"), len(tokens))
    return grammar.post_of(tokens[:with_what]) if role < min(_NEAR, with_what) else Post()


_NEAR = 3
"""Words with which an apposition opens, its role among them."""


def _opening(tokens: Sequence[Token], mention: Mention, grammar: Grammar) -> Post:
    """Read the role phrase with which a Russian sentence opens, up to its verb."""
    opens = bool(tokens) and grammar.is_role(tokens[0])
    if grammar.lang != "ru" or not opens or not grammar.is_nominative_role(tokens[0].text):
        return Post()
    if not _agrees(tokens[0], mention):
        return Post()
    end = next((k for k, token in enumerate(tokens) if _ends(tokens, k, token)), None)
    return grammar.post_of(tokens[:end]) if end and not _names(tokens[1:end]) else Post()


def _ends(tokens: Sequence[Token], k: int, token: Token) -> bool:
    """Tell the verb or the mark behind a role phrase."""
    if token.kind is Kind.MARK:
        return token.text not in '«»"-'
    quoted = sum(one.text == "«" for one in tokens[:k]) > sum(one.text == "»" for one in tokens[:k])
    return k > 0 and not quoted and _VERB.search(token.folded) is not None


_VERB = re.compile(r"(?:л|ла|ло|лся|лась|ет|ит|ёт)$")


def _names(tokens: Sequence[Token]) -> bool:
    """Tell whether somebody else is named: Директор Иван Петров ответил."""
    free = [one for one in tokens if one.is_capital]
    return len(free) > 1 and not any(one.text == "«" for one in tokens)
