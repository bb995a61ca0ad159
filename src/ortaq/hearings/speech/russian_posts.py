"""Roles and organisations beside a name in Russian: аким области Имя; Имя, директор школы."""

from __future__ import annotations

from collections.abc import Sequence

from ortaq.hearings.speech.mentions import Post, PostPhrase
from ortaq.hearings.speech.parameters import PARAMETERS
from ortaq.hearings.speech.participation import without_participation
from ortaq.hearings.speech.russian_forms import form_of, role_of
from ortaq.hearings.speech.spelling import spoken, without_marks
from ortaq.hearings.speech.terms import terms
from ortaq.hearings.speech.tokens import CLOSING, OPENING, Kind, Token

_JOINING = frozenset("и по при в во на за для об о от с со им имени".split())
_PLURAL_ENDINGS = ("ам", "ям", "ами", "ями", "ах", "ях")
_QUOTES = OPENING + CLOSING + '"'
_BREAKING = ";:!?…([{."


def post_before(tokens: Sequence[Token], name: int, nominative: bool) -> PostPhrase | None:
    """Give the role phrase that ends right before the name at this position."""
    first = _phrase_start(tokens, name)
    head = _head(tokens, first, name, nominative)
    if head is None:
        return None
    phrase = without_marks(tokens[acting_start(tokens, head, first) : name])
    return PostPhrase(phrase[0].start, phrase[-1].end, split_post(phrase))


def post_after(tokens: Sequence[Token], after: int) -> PostPhrase | None:
    """Give the role phrase that begins right after a name that ends before this position."""
    if after >= len(tokens):
        return None
    if tokens[after].folded in {"из", "от"}:
        return body_behind(tokens, after)
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
    if not phrase or not _opens_role(phrase):
        return None
    post, last = split_post(phrase), phrase[-1].end
    while end < len(tokens) and tokens[end].text == ",":  # агроном, кандидат наук из института
        start, end = end + 1, _apposition_end(tokens, end + 1)
        more = without_marks(tokens[start:end])
        if not more or not _opens_role(more) or not _closes(tokens, end):
            break
        post = Post(post.role, post.organisation or split_post(more).organisation)
        last = more[-1].end
    return PostPhrase(phrase[0].start, last, post)


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
    return before is not None and (before.is_capital or before.kind is Kind.INITIAL)


def _breaks(token: Token) -> bool:
    if token.folded == "лице":  # в лице директора
        return True
    if token.folded.endswith("о.") or token.folded in _JOINING or token.text.isupper():
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
        i for i in range(first, name)
        if tokens[i].is_word and role_of(tokens[i].folded)
        and role_of(tokens[i].folded) not in terms("ru", "roles.others")
        and not (tokens[i].folded.endswith(_PLURAL_ENDINGS) and not _is_role_itself(tokens[i]))
    ]  # fmt: skip
    fitting = [
        i for i in roles
        if not nominative or _may_be_nominative(tokens[i]) or acts(tokens, i, first)
    ]  # fmt: skip
    offices = [i for i in fitting if not _merely_takes_part(tokens, i, name)]
    chosen = offices or fitting
    return chosen[0] if chosen else None


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
    while i > first and tokens[i - 1].is_word and _is_role_adjective(tokens[i - 1]):
        i -= 1
    return i


def _is_role_adjective(token: Token) -> bool:
    lemmas = terms("ru", "roles.adjectives")
    folded = token.folded
    if folded.replace(" ", "") == "и.о.":
        return True
    return (
        folded in lemmas
        or any(folded[:-2] == lemma[:-2] for lemma in lemmas if len(lemma) == len(folded))
        or any(lemma[:-2] == folded[:-3] for lemma in lemmas if folded.endswith(("ого", "ому")))
    )


def _in_brackets(tokens: Sequence[Token], opening: int) -> PostPhrase | None:
    closing = next((i for i in range(opening, len(tokens)) if tokens[i].text == ")"), None)
    if closing is None or closing - opening > PARAMETERS.words_in_brackets:
        return None
    phrase = without_marks(without_participation(tokens[opening + 1 : closing]))
    if not phrase or not any(token.is_word for token in phrase):
        return None
    if not _opens_role(phrase) and not any(_opens_organisation(token) for token in phrase):
        return None
    post = split_post(phrase) if _opens_role(phrase) else Post("", spoken(phrase))
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
    while i > first and tokens[i - 1].folded.startswith(_ACTING):
        i -= 1
    return i


_ACTING = ("обязанности", "исполняющ", "временно", "врио", "и.о.", "и. о.")


def led_by(behind: Sequence[Token]) -> PostPhrase | None:
    """Read what somebody leads or speaks for: …, возглавляющий союз фермеров."""
    end = next((i for i, token in enumerate(behind) if token.text == ","), len(behind))
    phrase = without_marks(behind[:end])
    if len(phrase) < 2 or not phrase[0].folded.startswith(("возглавляющ", "представляющ")):
        return None
    leads = phrase[0].folded.startswith("возглавляющ")
    post = Post(phrase[0].text if leads else "", spoken(phrase[1:]))
    return PostPhrase(phrase[0].start, phrase[-1].end, post)


def body_behind(tokens: Sequence[Token], link: int) -> PostPhrase | None:
    """Read the body behind a name: Аты Тегі из общественного фонда «Жасыл»."""
    phrase = without_marks(tokens[link + 1 : _apposition_end(tokens, link + 1)])
    bodies = terms("ru", "subjects.general") | terms("ru", "subjects.bodies")
    opening = phrase[: PARAMETERS.words_before_role]
    if not any(token.is_word and form_of(token.folded).noun & bodies for token in opening):
        return None
    return PostPhrase(tokens[link].start, phrase[-1].end, Post("", spoken(phrase)))


def _opens_role(phrase: Sequence[Token]) -> bool:
    while len(phrase) > 1 and phrase[0].folded.startswith(_ACTING):
        phrase = phrase[1:]
    for token in phrase[: PARAMETERS.words_before_role]:
        if token.is_word and role_of(token.folded):
            return True
        if not token.is_word or not form_of(token.folded).adjective:
            return token.folded in {"и", "о", "ныне"}
    return False


def split_post(phrase: Sequence[Token]) -> Post:
    """Cut a role phrase: the run of role words is the role, what follows the organisation."""
    i = 0
    while i < len(phrase) and not (phrase[i].is_word and role_of(phrase[i].folded)):
        i += 1
    while i < len(phrase) and _goes_on(phrase, i):
        i += 1
    i = _with_complement(phrase, i)
    if i + 1 < len(phrase) and phrase[i].text == "," and _opens_role(phrase[i + 1 :]):
        return split_post(phrase[i + 1 :])
    role, rest = phrase[:i], list(phrase[i:])
    if rest and rest[0].folded in _JOINING - {"им", "имени", "и", "от"}:
        cut = next((k for k in range(1, len(rest)) if _opens_body(rest, k)), len(rest))
        role, rest = [*role, *rest[:cut]], rest[cut:]
    if rest and rest[0].folded in {"от", "из", "с", ","}:
        rest = rest[1:] if any(_opens_organisation(token) for token in rest) else []
    comma = next((k for k, token in enumerate(rest) if token.text == ","), len(rest))
    if _is_craft(role) and not any(_opens_organisation(token) for token in rest[:comma]):
        return Post(spoken([*role, *rest[:comma]]), "")
    return Post(spoken(role), spoken(rest[:comma]))


def _is_craft(role: Sequence[Token]) -> bool:
    """Whether the last word of a role names a profession: учитель | истории."""
    return bool(role) and role_of(role[-1].folded) in terms("ru", "roles.crafts")


def _with_complement(phrase: Sequence[Token], i: int) -> int:
    """Take what completes the role itself: заведующая отделением, кандидат наук."""
    for j in range(i, min(i + 3, len(phrase))):
        if phrase[j].folded == "наук":
            return j + 1
    if i < len(phrase) and phrase[i].is_word and not phrase[i].is_capital:
        form = form_of(phrase[i].folded)
        return i + (form.cases == {"ablt"} and not form.adjective)
    return i


def _goes_on(phrase: Sequence[Token], i: int) -> bool:
    token = phrase[i]
    if not token.is_word or (token.is_capital and i):
        return False
    return bool(role_of(token.folded)) and not (i and token.folded.endswith(("ов", "ей", "ев")))


def _opens_body(rest: Sequence[Token], k: int) -> bool:
    """Whether the organisation begins here: директор по экологии | комбината."""
    if _opens_organisation(rest[k]):
        return True
    genitive = rest[k].folded.endswith(("ого", "его", "ых", "их"))
    return k > 1 and genitive and form_of(rest[k].folded).adjective


def _opens_organisation(token: Token) -> bool:
    if token.text in OPENING or token.is_capital:
        return True
    bodies = terms("ru", "subjects.general") | terms("ru", "subjects.bodies")
    return bool(form_of(token.folded).noun & bodies)
