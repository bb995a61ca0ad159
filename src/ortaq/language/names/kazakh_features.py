"""What the model for Kazakh names sees of a sentence: classes of words, not the words themselves.

The model is trained on sentences of our own, which cannot hold the vocabulary of the press. So
it is shown how a word is written, how it ends, whether our lists know it, and the same of its
neighbours.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ortaq.language.kazakh import stem, without_case
from ortaq.language.names.word_lists import words_of
from ortaq.language.spans import Span

_TOKEN = re.compile(r"[^\W_]+(?:[-’'ʼ][^\W_]+)*|[^\w\s]|_")
_SURNAME = re.compile(
    r"\w{2,}(?:(?:[оеё]в|[иы]н|[цс]к[иі]й|ский)(?:а|ая)?|ұлы|қызы|улы|кызы|енко|[оеё]вич|[оеё]вна|ян|тегі)"
)
_GIVEN_ENDING = re.compile(
    r"\w{2,}(?:бек|жан|гүл|хан|нұр|бай|ғали|болат|бол|дос|мұрат|сұлу|мұхамед|берген|мұхан|зат|тай|лан)"
)
_PLURAL = re.compile(r"(?<=\w{2})[лдт][ае]р(?:[ыі]м?(?:[ыі]з)?)?$")
_POSSESSED = re.compile(r"(?<=\w{2})с?[ыі]м?(?:[ыі]з)?$")
_REACH = 6
"""Words between the beginning of an organisation's name and the word for what it is."""
LISTS = {
    "given": "given_names.kk",
    "place": "places.kk",
    "orghead": "organisation_heads.kk",
    "placehead": "place_heads.kk",
    "role": "roles.kk",
    "first": "first_words.kk",
    "say": "saying.kk",
    "thing": "things.kk",
    "inst": "institutions",
    "body": "bodies.kk",
}


def tokens(text: str) -> tuple[Span, ...]:
    """Divide a sentence into words and marks."""
    return tuple(Span(found.start(), found.end(), found[0]) for found in _TOKEN.finditer(text))


def features(words: Sequence[str]) -> list[list[str]]:
    """Give the features of each word of a sentence, for training and for finding alike."""
    described = [word_features(word) for word in words]
    heads = _heads_ahead(words)
    return [_at(place, described, heads[place]) for place in range(len(words))]


@lru_cache(maxsize=50_000)
def word_features(word: str) -> tuple[str, ...]:
    """Give what a word shows by itself; the first feature is its shape, the second its class."""
    shape, lowered = shape_of(word), word.lower()
    flags = [name for name, listed in LISTS.items() if _in_list(lowered, listed)]
    bare = without_case(lowered)
    if shape[0] == "X" and is_common(lowered):
        flags.append("common")
    if shape[0] == "X":
        flags += ["surname"] if _SURNAME.fullmatch(bare) or _SURNAME.fullmatch(lowered) else []
        if "-" in lowered and _in_list(lowered.partition("-")[0], LISTS["given"]):
            flags.append("given")  # Қасым-Жомарт
        flags += ["givenlike"] if _GIVEN_ENDING.fullmatch(bare) else []
    ending = lowered[len(bare) :] or "0"
    return (shape, "+".join(flags) or "none", f"case={ending}", f"end={lowered[-3:]}", *flags)


def shape_of(word: str) -> str:
    """Give how a word is written: Xx, X (one capital), XX, x, X-X, 0, or the mark itself."""
    if not any(letter.isalnum() for letter in word):
        return "«" if word in '«“„"' else "»" if word in "»”" else word
    if word[0].isdigit():
        return "0"
    if "-" in word and word[0].isupper():
        return "X-X" if word[word.index("-") + 1 : word.index("-") + 2].isupper() else "Xx-x"
    if word[0].isupper():
        return "X" if len(word) == 1 else "XX" if word[:2].isupper() else "Xx"
    return "x"


@lru_cache(maxsize=50_000)
def is_common(lowered: str) -> bool:
    """Tell whether a word in lower case is a form of an ordinary word of our list."""
    stems = words_of("common.kk")
    bare = without_case(lowered)
    forms = (lowered, bare, _POSSESSED.sub("", bare), _PLURAL.sub("", bare), stem(lowered))
    return any(form in stems for form in forms)


def _in_list(lowered: str, name: str) -> bool:
    listed = words_of(name)
    bare = without_case(lowered)
    return lowered in listed or bare in listed or _POSSESSED.sub("", bare) in listed


def _heads_ahead(words: Sequence[str]) -> list[str]:
    """Give for each word what head follows it with no mark between: org2, place1, or nothing."""
    found, kind, distance = [""] * len(words), "", 0
    for place in range(len(words) - 1, -1, -1):
        found[place] = f"{kind}{distance}" if kind and distance <= _REACH else ""
        described = word_features(words[place])
        distance += 1
        if "orghead" in described[4:]:
            kind, distance = "org", 1
        elif "placehead" in described[4:]:
            kind, distance = "place", 1
        elif described[0] not in {"x", "Xx", "XX", "X-X", "Xx-x"}:
            kind = ""
    return found


def _at(place: int, described: Sequence[tuple[str, ...]], head: str) -> list[str]:
    shape, kind, *own = described[place]
    seen = ["bias", f"shape={shape}", f"class={kind}", f"{shape}|{kind}", *own]
    if place == 0 or (place == 1 and described[0][0] in {"–", "—", "-", "«"}):
        seen += ["opens", f"opens|{shape}|{kind}"]
    if head:
        seen += [f"ahead={head}", f"ahead={head}|{shape}"]
    for step in (-2, -1, 1, 2):
        there = place + step
        if not 0 <= there < len(described):
            seen.append(f"{step}:edge")
            continue
        near = described[there]
        seen += [f"{step}:{near[0]}", f"{step}:{near[1]}", f"{step}:{near[0]}|{shape}|{kind}"]
        if abs(step) == 1:
            seen += [f"{step}:{near[2]}", f"{step}:{near[3]}", f"{step}:{near[1]}|{kind}|{shape}"]
    return seen
