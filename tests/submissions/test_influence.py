"""Words that came into a draft are traced to earlier letters; usual phrases are not."""

from __future__ import annotations

import datetime

import pytest

from ortaq.law.act import Act, Kind, Provision
from ortaq.law.comparison import Op
from ortaq.submissions.influence.matching import matches
from ortaq.submissions.influence.trace import Influence, trace_influence
from ortaq.submissions.submission import Submission
from tests.submissions.letters import BEGIN, letter

PUBLISHED = BEGIN + datetime.timedelta(days=30)
USUAL = "Права граждан охраняются законом в порядке, установленном конституционным законом"
OLD = (
    f"Школы открыты для всех. {USUAL}.",
    f"Врачи лечат больных. {USUAL}.",
    f"Земля принадлежит народу. {USUAL}. Продажа лугов чужеземным компаниям разрешена повсюду.",
)
WISH = "горячий завтрак каждому первокласснику независимо от дохода родителей"
FILLER = [
    letter(f"f{n}", f"Прошу починить дорогу номер {n} у нашего дома, зимой скользко", hours=n)
    for n in range(60)
]


def act(*texts: str, lang: str = "ru") -> Act:
    articles = (
        Provision(f"art_{n}", Kind.ARTICLE, f"Статья {n}", text=(text,))
        for n, text in enumerate(texts, start=1)
    )
    return Act("Устав", lang, tuple(articles))


def traced(new: tuple[str, ...], *own: Submission) -> Influence:
    return trace_influence((act(*OLD), act(*new)), PUBLISHED, [*FILLER, *own])


def with_wish(text: str = f"Школа даёт {WISH}.") -> tuple[str, ...]:
    return (f"{OLD[0]} {text}", *OLD[1:])


def test_words_of_a_letter_are_found_with_their_places() -> None:
    own = letter("w", f"Дорогая комиссия, запишите {WISH}, спасибо.", hours=5)
    (span,) = traced(with_wish(), own).spans
    (source,) = span.sources
    assert span.change.new == "art_1"
    assert span.change.op is Op.INSERTED
    assert span.change.text[span.start : span.end] == WISH
    assert own.text[source.start : source.end] == WISH
    assert source.expected < 0.01


def test_other_endings_and_one_changed_word_do_not_hide_a_borrowing() -> None:
    own = letter("w", "Нужны горячие завтраки каждому первокласснику, независимо от доходов семьи"
                 " родителей", hours=5)  # fmt: skip
    (span,) = traced(with_wish(), own).spans
    assert span.words >= 8


def test_a_letter_that_came_later_or_nobody_knows_when_is_no_source() -> None:
    late = letter("w", WISH, hours=24 * 31)
    undated = letter("u", WISH)
    found = traced(with_wish(), late, undated)
    assert found.spans == ()
    assert found.undated == 1


def test_a_usual_phrase_of_the_law_proves_nothing() -> None:
    own = letter("w", f"Согласен: {USUAL.lower()}, так и надо", hours=5)
    new = (OLD[0], f"{OLD[1]} Аптеки не спят. {USUAL}.", OLD[2])
    assert traced(new, own).changed >= 9
    assert traced(new, own).spans == ()


def test_short_agreement_is_chance() -> None:
    own = letter("w", "Школа даёт знания", hours=5)
    assert traced(with_wish(), own).spans == ()


def test_words_that_went_are_traced_to_whoever_asked_for_it_not_to_whoever_quoted() -> None:
    gone = "Продажа лугов чужеземным компаниям разрешена повсюду"
    new = (OLD[0], OLD[1], f"Земля принадлежит народу. {USUAL}.")
    asking = letter("w", f"Уберите слова «{gone}» из статьи", hours=5)
    quoting = letter("q", f"Поддерживаю: {gone}", hours=5)
    (span,) = traced(new, asking, quoting).spans
    assert span.change.op is Op.DELETED
    assert [source.submission for source in span.sources] == ["w"]


def test_the_share_has_its_base_for_each_article_and_in_all() -> None:
    own = letter("w", WISH, hours=5)
    new = (*with_wish()[:2], OLD[2] + " Вода чиста и доступна каждому дому.")
    found = traced(new, own)
    shares = {share.article: (share.traced, share.changed) for share in found.shares}
    assert shares == {"art_1": (8, 10), "art_3": (0, 6)}
    assert (found.traced, found.changed, found.letters) == (8, 16, 61)


def test_all_letters_with_the_words_are_counted_the_earliest_first() -> None:
    own = [letter(f"w{n}", f"{n}: {WISH}", hours=100 - n) for n in range(3)]
    (span,) = traced(with_wish(), *own).spans
    assert [source.submission for source in span.sources] == ["w2", "w1", "w0"]
    assert span.letters == 3


def test_the_order_of_letters_changes_nothing() -> None:
    own = [letter(f"w{n}", f"{n}: {WISH}", hours=n) for n in range(3)]
    editions = (act(*OLD), act(*with_wish()))
    given = [*FILLER, *own]
    assert trace_influence(editions, PUBLISHED, given) == trace_influence(
        editions, PUBLISHED, given[::-1]
    )


def test_letters_in_another_language_are_not_looked_at() -> None:
    own = letter("w", WISH, "kk", hours=5)
    assert traced(with_wish(), own).letters == len(FILLER)


def test_an_unchanged_draft_has_no_influence() -> None:
    found = traced(OLD, letter("w", " ".join(OLD), hours=5))
    assert (found.spans, found.changed) == ((), 0)


@pytest.mark.parametrize(
    ("ours", "theirs", "places"),
    [
        ("a b c d", "x a b c y", [(0, 1, 2)]),
        ("a b c x d e", "a b c y d e", [(0, 1, 2, 4, 5)]),
        ("a b x c d", "a b y c d", []),
        ("a b c", "a b", []),
    ],
)
def test_runs_are_joined_over_one_changed_word(
    ours: str, theirs: str, places: list[tuple[int, ...]]
) -> None:
    found = matches(ours.split(), theirs.split(), seed=3, gap=1)
    assert [match.ours for match in found] == places
