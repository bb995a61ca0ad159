"""Roles and organisations beside a name in Russian: аким области Имя; Имя, директор школы."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.participation import without_participation
from ortaq.hearings.speech.russian.forms import (
    form_of,
    is_unknown_noun,
    role_of,
)
from ortaq.hearings.speech.russian.leading import leading_before, leads_here, led_by
from ortaq.hearings.speech.russian.split import (
    ACTING,
    JOINING,
    is_role_adjective,
    names_body,
    opens_organisation,
    opens_role,
    role_behind_comma,
    split_post,
)
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import CLOSING, OPENING, Kind, Token

_PLURAL_ENDINGS = ("ам", "ям", "ами", "ями", "ах", "ях")
_QUOTES = OPENING + CLOSING + '"'
_BREAKING = ";:!?…([{."


def post_before(tokens: Sequence[Token], name: int, nominative: bool) -> PostPhrase | None:
    """Give the role phrase that ends right before the name at this position."""
    first = _phrase_start(tokens, name)
    head = _head(tokens, first, name, nominative)
    if head is None and nominative and (_is_governed(tokens, first) or _bends(tokens, name)):
        head = _head(tokens, first, name, nominative=False)
        head = None if head is not None and tokens[head].folded.endswith(_OF_MANY) else head
    if head is None:
        return leading_before(tokens, name) or _by_form(tokens, name)
    phrase = without_marks(tokens[acting_start(tokens, head, first) : name])
    return PostPhrase(phrase[0].start, phrase[-1].end, split_post(phrase))


def _is_governed(tokens: Sequence[Token], first: int) -> bool:
    """Whether a phrase shows its case where the name does not: от председателя Нелли Ким.

    Behind a preposition, or at the head of a sentence: Депутата Имя Фамилию беспокоит цена.
    """
    if first == 0 or tokens[first - 1].folded in _GOVERNING:
        return True
    return tokens[first - 1].kind is Kind.MARK and tokens[first - 1].text in ".!?…"


def _bends(tokens: Sequence[Token], name: int) -> bool:
    """Whether all words of a name may stand in another case: под председательством … Имени."""
    words = [token.folded for token in tokens[name : name + _NAME] if token.is_capital]
    return bool(words) and all(word.endswith(_BENT) for word in words)


_NAME = 4
"""Words and initials of the longest name."""
_BENT = ("а", "я", "у", "ю", "е", "ы", "и", "ой", "ей", "ом", "ем", "ым", "им", "ого", "ому")
_OF_MANY = ("ов", "ев", "ей")
_GOVERNING = frozenset("от у для из со против".split())


def _by_form(tokens: Sequence[Token], name: int) -> PostPhrase | None:
    """Read a noun that no dictionary has, right before a name: барбер Имя Фамилия."""
    if name == 0 or not tokens[name - 1].is_word or not _is_unknown_craft(tokens, name - 1):
        return None
    phrase = without_marks(tokens[_with_adjectives(tokens, name - 1, 0) : name])
    return PostPhrase(phrase[0].start, phrase[-1].end, Post(spoken(phrase), ""))


def _is_unknown_craft(tokens: Sequence[Token], i: int) -> bool:
    token = tokens[i]
    opens = i == 0 or (tokens[i - 1].kind is Kind.MARK and tokens[i - 1].text not in ",-")
    return (token.text.islower() or opens) and is_unknown_noun(token.folded)


def post_after(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Give the role phrase that begins right after a name that ends before this position."""
    if after >= len(tokens):
        return None
    if tokens[after].folded in {"из", "от", "с", "со"}:
        return body_behind(tokens, after) or _behind_place(tokens, after)
    if led := leads_here(tokens, after):
        return led
    if tokens[after].text == "(":
        found = _in_brackets(tokens, after)
        closing = next((i for i in range(after, len(tokens)) if tokens[i].text == ")"), None)
        if found or closing is None or closing + 1 >= len(tokens):
            return found
        after = closing + 1
    mark = tokens[after]
    if not (mark.text == "," or mark.is_dash):
        return None
    return led_by(tokens[after + 1 :]) or _apposed(tokens, after)


def _apposed(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Read what a comma or a dash puts beside the name."""
    end = _apposition_end(tokens, after + 1)
    phrase = without_marks(tokens[after + 1 : end])
    while len(phrase) > 1 and phrase[0].folded in _ALSO:
        phrase.pop(0)
    if not phrase or not opens_role(phrase) or _is_of_next(tokens, phrase, end):
        return None
    seen = next((k for k, token in enumerate(phrase) if _is_shown(phrase, k)), len(phrase))
    post, last = split_post(phrase[:seen]), phrase[-1].end
    while end < len(tokens) and tokens[end].text == ",":  # агроном, кандидат наук из института
        start, end = end + 1, _apposition_end(tokens, end + 1)
        more = without_marks(tokens[start:end])
        if not more or not opens_role(more) or not _closes(tokens, end):
            break
        post = Post(post.role, post.organisation or split_post(more).organisation)
        last = more[-1].end
    return PostPhrase(phrase[0].start, last, post)


def _is_shown(phrase: Sequence[Token], k: int) -> bool:
    """Whether the words only say where one sees somebody: депутат | на экране."""
    return k > 0 and [token.folded for token in phrase[k : k + 2]] == ["на", "экране"]


_ALSO = frozenset("также тоже он она же тот та самый самая всё все".split())
"""Words before what somebody is: Ким, также член совета; Ли, тот самый директор."""


def _behind_place(tokens: Sequence[Token], link: int) -> PostPhrase | None:
    """Read the role behind where somebody is from: Аты Тегі из Каменки, глава хозяйства."""
    comma = link + 1
    while comma < min(len(tokens), link + _NAME) and tokens[comma].is_word:
        comma += 1
    placed = comma < len(tokens) and tokens[comma].text == "," and tokens[comma - 1].is_capital
    return _apposed(tokens, comma) if placed and tokens[link].folded == "из" else None


def _is_of_next(tokens: Sequence[Token], phrase: Sequence[Token], end: int) -> bool:
    """Whether the role belongs to the next name, before a verb: Ким, аким Имя Фамилия признал."""
    last, before = form_of(phrase[-1].text), form_of(phrase[-2].text) if len(phrase) > 1 else None
    named = phrase[-1].is_capital and (last.given or last.surname or last.patronymic)
    follows = end < len(tokens) and tokens[end].is_word
    return named and follows and before is not None and (before.given or before.surname)


def _closes(tokens: Sequence[Token], end: int) -> bool:
    """Whether an apposition really ends here: at a comma, or with the sentence."""
    return end >= len(tokens) or tokens[end].kind is Kind.MARK


def _phrase_start(tokens: Sequence[Token], name: int) -> int:
    """Walk left from a name to where its noun phrase may begin."""
    i = name
    while i > 0 and name - i < PARAMETERS.role_words:
        left = tokens[i - 1]
        if left.text in CLOSING:
            i = _opening(tokens, i - 1)
            continue
        if left.text == ",":
            if not _role_near(tokens, i - 1) or _ends_name(tokens, i - 1):
                break
            if _is_of_another(tokens, i - 1):
                break
        elif (
            (left.folded in {"и", "а"} and _ends_name(tokens, i - 1))
            or (left.kind is Kind.MARK and (left.text in _BREAKING or left.is_dash))
            or (left.is_word and _breaks(left))
        ):
            break
        i -= 1
    return i


def _is_of_another(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the role before a comma stands behind a dash and a name: Ким – эколог, Сейт."""
    for i in range(comma - 1, max(0, comma - PARAMETERS.words_before_comma), -1):
        if tokens[i].text == ",":
            return False
        if tokens[i].is_dash:
            return i > 1 and tokens[i - 1].is_capital and tokens[i - 2].is_capital
    return False


def _ends_name(tokens: Sequence[Token], comma: int) -> bool:
    """Whether the words before a comma, or и, are another person's name."""
    last = tokens[comma - 1] if comma else None
    if last is None or not (last.is_capital or last.kind is Kind.INITIAL) or last.text.isupper():
        return False
    before = tokens[comma - 2] if comma > 1 else None
    if before is None or (before.is_word and role_of(before.folded)):
        return False  # Депутат Мажилиса, …
    return before.is_capital or before.kind is Kind.INITIAL


def _breaks(token: Token) -> bool:
    if token.folded == "лице":  # в лице директора
        return True
    if token.folded.endswith("о.") or token.folded in JOINING or token.text.isupper():
        return False
    form = form_of(token.folded)
    if role_of(token.folded) or (form.noun and form.noun & terms("ru", "roles.nouns")):
        return False
    if form.predicate and not form.adjective:
        return True
    return not (
        form.numeral or form.noun or form.adjective or not form.ordinary or token.is_capital
    )


def _opening(tokens: Sequence[Token], closing: int) -> int:
    i = closing - 1
    while i > 0 and tokens[i].text not in OPENING:
        i -= 1
    return i


def _role_near(tokens: Sequence[Token], comma: int) -> bool:
    near = tokens[max(0, comma - PARAMETERS.words_before_comma) : comma]
    return any(token.is_word and role_of(token.folded) for token in near)


def _head(tokens: Sequence[Token], first: int, name: int, nominative: bool) -> int | None:
    """Find the leftmost role word that may stand beside the name, in its case."""
    roles = [
        i for i in _outside_quotes(tokens, first, name)
        if tokens[i].is_word and role_of(tokens[i].folded)
        and role_of(tokens[i].folded) not in terms("ru", "roles.others")
        and not (tokens[i].folded.endswith(_PLURAL_ENDINGS) and not _is_role_itself(tokens[i]))
    ]  # fmt: skip
    deputies = [
        i for i in roles
        if role_of(tokens[i].folded) in terms("ru", "roles.deputies")
        and not _may_be_nominative(tokens[i])
    ]  # fmt: skip
    fitting = [
        i for i in roles
        if not nominative or acts(tokens, i, first)
        or (_may_be_nominative(tokens[i]) and i - 1 not in deputies)
    ]  # fmt: skip
    offices = [i for i in fitting if not _merely_takes_part(tokens, i, name)]
    chosen = offices or fitting
    return chosen[0] if chosen else None


def _outside_quotes(tokens: Sequence[Token], first: int, last: int) -> Iterator[int]:
    """Give the places of the words that stand in no quotation marks: союза «Буровики Юга»."""
    inside = False
    for i in range(first, last):
        inside = tokens[i].text in OPENING or (inside and tokens[i].text not in CLOSING)
        if not inside:
            yield i


def _merely_takes_part(tokens: Sequence[Token], i: int, name: int) -> bool:
    """Whether a comma parts a participant from the office: ещё один участник, активист Имя."""
    partaker = role_of(tokens[i].folded) in terms("ru", "roles.partakers")
    return partaker and any(token.text == "," for token in tokens[i:name])


def _is_role_itself(token: Token) -> bool:
    return token.folded in terms("ru", "roles.nouns")


def _may_be_nominative(token: Token) -> bool:
    form = form_of(token.folded)
    return _is_role_itself(token) or bool(form.nominative | form.plural_nominative)


def _with_adjectives(tokens: Sequence[Token], head: int, first: int) -> int:
    i = head
    while i > first and tokens[i - 1].is_word and is_role_adjective(tokens[i - 1]):
        i -= 1
    return i


def _in_brackets(tokens: Sequence[Token], opening: int) -> PostPhrase | None:
    closing = next((i for i in range(opening, len(tokens)) if tokens[i].text == ")"), None)
    if closing is None or closing - opening > PARAMETERS.words_in_brackets:
        return None
    phrase = without_marks(without_participation(tokens[opening + 1 : closing]))
    if len(phrase) > 1 and phrase[1].folded.startswith("представля"):
        phrase = phrase[2:]  # (он представлял кооператив «Мотор»)
    if not phrase or not any(token.is_word for token in phrase):
        return None
    if form_of(phrase[0].folded).numeral:
        return None  # (двести голов скота, человек обстоятельный)
    behind = role_behind_comma(phrase)
    if not behind and not any(opens_organisation(token) for token in phrase):
        return None
    post = behind or Post("", spoken(phrase))
    return PostPhrase(phrase[0].start, tokens[closing].end, post)


def _apposition_end(tokens: Sequence[Token], i: int) -> int:
    while i < len(tokens):
        token = tokens[i]
        if token.text in OPENING:
            i = next((j for j in range(i, len(tokens)) if tokens[j].text in CLOSING), i)
        elif (
            (token.kind is Kind.MARK and token.text not in _QUOTES + "№-.")
            or (token.text == "." and _ends_sentence(tokens, i))
            or (token.is_word and _is_plain_verb(token))
        ):
            break
        i += 1
    return i


def _ends_sentence(tokens: Sequence[Token], stop: int) -> bool:
    following = tokens[stop + 1] if stop + 1 < len(tokens) else None
    return following is None or following.is_capital or following.kind is Kind.MARK


def _is_plain_verb(token: Token) -> bool:
    form = form_of(token.folded)
    return form.predicate and not role_of(token.folded) and not form.noun


def acts(tokens: Sequence[Token], role: int, first: int) -> bool:
    """Whether somebody only stands in for a role: и.о. акима, исполняющий обязанности ректора."""
    return acting_start(tokens, role, first) < _with_adjectives(tokens, role, first) or (
        role > first and tokens[role - 1].folded.replace(" ", "") == "и.о."
    )


def acting_start(tokens: Sequence[Token], role: int, first: int) -> int:
    """Give where a role begins with its adjectives and with who stands in for it."""
    i = _with_adjectives(tokens, role, first)
    while i > first and tokens[i - 1].folded.startswith(ACTING):
        i -= 1
    return i


def body_behind(tokens: Sequence[Token], link: int) -> PostPhrase | None:
    """Read the body behind a name: Аты Тегі из общественного фонда «Жасыл»."""
    phrase = without_marks(tokens[link + 1 : _apposition_end(tokens, link + 1)])
    opening = phrase[: PARAMETERS.words_before_role]
    if not any(map(names_body, opening)):
        return None
    return PostPhrase(tokens[link].start, phrase[-1].end, Post("", spoken(phrase)))
