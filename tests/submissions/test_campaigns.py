"""A campaign is shown with its evidence; people who write on their own are never called one."""

from __future__ import annotations

from ortaq.submissions.grouping.campaigns import Candidate, campaign_candidates
from ortaq.submissions.grouping.likeness import Likeness
from ortaq.submissions.submission import Submission
from tests.submissions.letters import letter

LONG = (
    "Мы, жители микрорайона, требуем закрыть полигон за школой, потому что дети каждую весну"
    " кашляют от дыма и врачи советуют нашим семьям переезжать в другой город навсегда уже сейчас"
)
SHORT = "Требуем немедленно закрыть старый городской полигон за нашей школой навсегда"


def found(given: list[Submission]) -> tuple[Candidate, ...]:
    return campaign_candidates(Likeness.empty().joined(given), given)


def others(count: int) -> list[Submission]:
    """Letters of single people, one an hour."""
    return [
        letter(f"o{n:03}", f"особое{n} письмо{n} про{n} улицу{n}", hours=n) for n in range(count)
    ]


def test_a_long_common_text_is_shown_with_its_words() -> None:
    (one,) = found([*others(50), *(letter(f"c{n}", f"{LONG} {n}") for n in range(6))])
    assert one.core == tuple(f"c{n}" for n in range(6))
    assert one.burst is None
    assert one.because[0].startswith("text=2")


def test_a_short_common_text_needs_a_burst_as_well() -> None:
    sudden = [letter(f"c{n}", SHORT, hours=100 + n) for n in range(12)]
    spread = [letter(f"c{n}", SHORT, hours=n * 50) for n in range(12)]
    (one,) = found([*others(600), *sudden])
    assert one.because[1].startswith("timing=12/")
    assert one.burst is not None
    assert one.burst.letters == 12
    assert one.burst.expected < 2
    assert found([*others(600), *spread]) == ()


def test_brief_words_that_many_write_are_no_campaign_however_sudden() -> None:
    assert found([*others(600), *(letter(f"c{n}", "Я против!", hours=9) for n in range(30))]) == ()


def test_letters_about_one_article_in_own_words_are_no_campaign() -> None:
    own = [
        "Поднимите пенсии, моей матери семьдесят лет и ей не на что купить уголь на зиму",
        "Статья о пенсиях слабая, нужен минимум, который покрывает еду и лекарства старикам",
        "Я всю жизнь работал на шахте и получаю копейки, пересмотрите размер выплат людям",
        "Пусть пенсия растёт вместе с ценами, иначе через год на неё ничего не купишь совсем",
        "Отец инвалид, мать на пенсии, семья живёт впроголодь, прошу учесть таких как мы",
        "Считаю несправедливым, что выплаты чиновникам выше, чем учителям с таким же стажем",
    ]
    assert found([letter(f"p{n}", text, hours=10 + n / 9) for n, text in enumerate(own)]) == ()


def test_whoever_holds_the_common_text_among_own_words_is_shown_with_it() -> None:
    story = " ".join(f"собственное{n} слово{n} рассказа{n}" for n in range(60))
    given = [*(letter(f"c{n}", f"{LONG} {n}") for n in range(6)), letter("long", f"{story} {LONG}")]
    (one,) = found(given)
    assert one.partial == ("long",)
    assert "long" in one.members
    assert "long" not in one.core


def test_the_order_of_letters_changes_no_candidate() -> None:
    given = [*others(40), *(letter(f"c{n}", f"{LONG} {n}", hours=5) for n in range(6))]
    assert found(given) == found(given[::-1])
