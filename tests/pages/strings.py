"""Hostile strings, put together from parts: what runs, what breaks, and what only looks odd.

Whatever runs calls `ran()`, which a page of the tests counts; whatever becomes markup without
running brings an element of the name `x-odd` or an attribute that begins with `on`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, count, islice, product

SUM = "7107"
"""What a template that was taken for one would have made of `PROGRAMS`."""
PROGRAMS = (
    "{{ 6007|add:1100 }}",
    "{% firstof 'x' %}{{ 6007|add:1100 }}",
    "${6007+1100}",
    "#{6007+1100}",
    "<%= 6007+1100 %>",
    "{{6007+1100}}",
    "%(language)s {0} {language} %s %n",
    "{% load static %}{% debug %}",
    "{# gone #}{% comment %}",
)
CLOSINGS = ("", "'>", '">', "-->", "]]>", "</textarea>", "</title>", "</script>", "</style>", "`>")
"""What ends the place that a string stands in."""
RUNS = (
    "<script>ran()</script>",
    "<ScRiPt >ran()</sCrIpT>",
    "<img src=x onerror=ran()>",
    "<svg onload=ran()>",
    "<svg><script>ran()</script></svg>",
    "<details open ontoggle=ran()><summary>",
    "<input autofocus onfocus=ran()>",
    "<iframe srcdoc='<script>parent.ran()</script>'></iframe>",
    "<math><mtext><img src=x onerror=ran()></mtext></math>",
    "<video><source onerror=ran()></video>",
    "<style onload=ran()></style>",
    "<x-odd onclick=ran()>",
    "<a href=javascript:ran()>x-odd</a><x-odd>",
    "<object data='data:text/html,<script>parent.ran()</script>'></object><x-odd>",
    "<base href=//odd.example><x-odd>",
    "<meta http-equiv=refresh content='0;url=javascript:ran()'><x-odd>",
    "<form action=javascript:ran()><button>x-odd</button></form><x-odd>",
    "<svg><animate onbegin=ran() attributeName=x dur=1s></svg>",
    "<img src=x onerror=&#114;an()>",
    "<svg/onload=ran()//",
)
ATTRIBUTES = ("onmouseover", "onfocus", "onerror", "onload", "onclick", "onanimationstart")
QUOTES = ("'", '"', "`", "", "&quot;", "&#39;", "\u2019", "\\'", '\\"')
ADDRESSES = (
    "javascript:ran()",
    "JaVaScRiPt:ran()",
    "java\tscript:ran()",
    " javascript:ran()",
    "javascript&colon;ran()",
    "data:text/html,<script>ran()</script>",
    "vbscript:ran()",
    "//odd.example/a",
    "https://odd.example/?q='><script>ran()</script>",
    "\\\\odd.example\\a",
)
CODED = (
    "&lt;script&gt;ran()&lt;/script&gt;",
    "%3Cscript%3Eran()%3C/script%3E",
    "\\u003cimg\\u003e",
)
FORMULAE = (
    "=1+2",
    "+1+2",
    "-1+2",
    "@SUM(1;2)",
    '=HYPERLINK("https://odd.example";"here")',
    "=cmd|' /C calc'!A0",
    "\t=1+2",
    "\r=1+2",
    "\uff1d1+2",
    ";=1+2",
    ',"=1+2"',
)
NOTHING = (
    "null",
    "None",
    "undefined",
    "NaN",
    "nil",
    "0",
    "-0",
    "1e999",
    "true",
    "[]",
    "{}",
    '""',
    "''",
)
PATHS = ("../../etc/passwd", "..\\..\\boot.ini", "C:\\CON", "/dev/null", "a/../../b", "%2e%2e%2f")
QUERIES = ("' OR '1'='1", "'; DROP TABLE records_vote; --", '" OR 1=1 --', "%' OR '%'='", "1); --")
LETTERS = (
    "ә",
    "Ғылым",
    "İstanbul",
    "ﬁ",
    "ß",
    "Ω",
    "ё",
    "й",
    "Å",
    "ﷺ",
    "漢字",
    "שלום",
    "مرحبا",
    "हिन्दी",
)
MARKS = (
    "\u202e",  # right-to-left override
    "\u202d",
    "\u2066",
    "\u2067",
    "\u2069",
    "\u200b",  # nothing, but it is there
    "\u200d",
    "\u00ad",
    "\ufeff",
    "\u2028",
    "\u0301",
    "\u0301" * 12,
    "\u0085",
    "\ufffd",
    "\U000e0041",
)
PICTURES = ("😀", "👩‍👩‍👧‍👦", "🏳️‍🌈", "🇰🇿", "👍🏽", "✊🏿", "☺︎", "\U0001f469\u200d\U0001f52c")
LONG = ("ж" * 400, "word " * 80, "<" * 200, "&amp;" * 60, "[" * 150, "\u0301" * 150, "a-" * 150)


def hostile() -> tuple[str, ...]:
    """Give all strings, each once; those that run are spread among the others."""
    running = (end + program for end, program in product(CLOSINGS, RUNS))
    return tuple(dict.fromkeys(_in_turn(running, _attributes(), _odd())))


def _attributes() -> Iterator[str]:
    for name, quote in product(ATTRIBUTES, QUOTES):
        yield f"{quote} {name}=ran() x={quote}"
        yield f"{quote}><x-odd {name}={quote}ran(){quote}>"


def _odd() -> Iterator[str]:
    yield from chain(PROGRAMS, ADDRESSES, CODED, FORMULAE, NOTHING, PATHS, QUERIES, PICTURES, LONG)
    for letter, mark in product(LETTERS[:8], MARKS):
        yield f"{letter}{mark}{letter}>{mark}<x-odd>"
    yield from LETTERS
    yield from ("e\u0301 é", "и\u0306 й", "a\u030a å", "ﬁ fi")  # NFD beside NFC


def _in_turn(*many: Iterator[str]) -> Iterator[str]:
    """Take one of each until all are at their end."""
    waiting = [iter(one) for one in many]
    while waiting:
        for one in list(waiting):
            try:
                yield next(one)
            except StopIteration:
                waiting.remove(one)


class Dealer:
    """Deals the strings out, a bundle at a time, and begins anew when all are dealt.

    most: strings in a bundle.
    """

    def __init__(self, strings: Sequence[str], most: int, first: int = 0) -> None:
        self.strings, self.most, self.next = strings, most, count(first)
        self.dealt: set[str] = set()

    def bundle(self, room: int) -> str:
        """Give as many of the next strings as have room (letters), at least one; "" for none."""
        found: list[str] = []
        for place in islice(self.next, self.most * 3):
            one = self.strings[place % len(self.strings)]
            if len(one) <= room:
                found.append(one)
                room -= len(one) + 1
            if len(found) == self.most or room < 8:
                break
        self.dealt.update(found)
        return "\n".join(found)
