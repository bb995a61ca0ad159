"""Statements are tied to what they cite, else to what their words suggest; texts are our own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ortaq.hearings.complete import completed
from ortaq.hearings.provisions import topics_of, with_provisions
from ortaq.hearings.record import (
    Form,
    Genre,
    Manner,
    Passage,
    Person,
    ProvisionLink,
    Reason,
    Record,
    Source,
    Stance,
    Statement,
    Step,
    Verdict,
)
from ortaq.jurisdictions.topics import topics
from ortaq.law.act import Act
from tests.hearings.event.small_report import report
from tests.law.citations.small_act import GARDENS, article, law


def linked(
    text: str, lang: str, words: str, act: Act | None = None, script: str = "cyrillic"
) -> tuple[ProvisionLink, ...]:
    """Tie one statement, given by its words in the text."""
    document = report(text, lang, script=script)
    start = text.index(words)
    record = Record((), statements=(said(Passage(words, start, start + len(words))),))
    (statement,) = with_provisions(record, document, act).statements
    return statement.provisions


def said(passage: Passage, identity: str = "s1", stance: Stance = Stance.NONE) -> Statement:
    return Statement(
        id=identity,
        passage=passage,
        manner=Manner.DIRECT,
        form=Form.QUOTE,
        speaker="p1",
        step=Step.NAMED,
        score=1.0,
        because=(),
        stance=stance,
    )


@pytest.mark.parametrize(
    ("lang", "words", "eids"),
    [
        ("ru", "Пункт 2 статьи 6 надо снять.", "art_6__para_2"),
        ("ru", "Статьи 3 и 17 противоречат друг другу.", "art_3 art_17"),
        ("kk", "15-баптың 2-тармағы әлсіз.", "art_15__para_2"),
        ("en", "Article 14(2) lets a factory draw water.", "art_14__para_2"),
        ("ru", "Закон нам нужен.", ""),
    ],
)
def test_a_citation_ties_the_statement_in_which_it_stands(lang: str, words: str, eids: str) -> None:
    text = f"Статья 99. {words} 98-бап."
    assert [link.eid for link in linked(text, lang, words)] == eids.split()


@pytest.mark.parametrize(
    ("lang", "before", "words", "behind", "eids"),
    [
        ("ru", "Юрист возразил против статьи 6: «", "Это лишает сад воды", "».", "art_6"),
        ("ru", "«", "Сад высохнет. Так нельзя", "», – сказал о статье 6 садовник.", "art_6"),
        ("kk", "Заңгер 6-бапқа қарсы шықты: «", "Бақ сусыз қалады", "».", "art_6"),
        ("en", "A lawyer objected to article 6: “", "It dries the garden", "”.", "art_6"),
        ("ru", "Юрист возразил против статьи 6. «", "Сад высохнет", "», – сказал он.", ""),
        ("ru", "Он за статью 6; она сказала: «", "Сад высохнет", "»; спор о статье 7.", ""),
        ("ru", "О статье 6: «", "Пункт 2 статьи 17 слаб", "».", "art_17__para_2"),
    ],
)
def test_a_quotation_is_about_what_its_own_sentence_cites(
    lang: str, before: str, words: str, behind: str, eids: str
) -> None:
    text = f"Статья 99. {before}{words}{behind} Статья 98."
    assert [link.eid for link in linked(text, lang, words)] == eids.split()


def test_of_two_quotations_in_a_sentence_each_keeps_its_article() -> None:
    text = "Юрист против статьи 6: «Сад высохнет», а садовник за статью 17: «Воды хватит»."
    record = Record((), statements=tuple(placed(text, w) for w in ("Сад высохнет", "Воды хватит")))
    found = with_provisions(record, report(text, "ru"), None).statements
    assert [[link.eid for link in one.provisions] for one in found] == [["art_6"], ["art_17"]]


def placed(text: str, words: str) -> Statement:
    start = text.index(words)
    return said(Passage(words, start, start + len(words)), identity=words)


def test_latin_kazakh_is_cited_like_cyrillic() -> None:
    words = "4-bap naýbaıhanalarǵa qıyn bolady."
    assert [link.eid for link in linked(words, "kk", words, script="latin")] == ["art_4"]


def test_words_put_together_from_captions_are_read_by_themselves() -> None:
    document = report("1\n00:01 --> 00:02\nПротив статьи\n\n2\n00:03 --> 00:04\n5 закона", "ru")
    record = Record((), statements=(said(Passage("Против статьи 5 закона", 17, 51)),))
    (statement,) = with_provisions(record, document).statements
    assert [link.eid for link in statement.provisions] == ["art_5"]


def test_the_edition_at_hand_tells_what_it_has_and_what_not() -> None:
    words = "Пункт 2 статьи 1 хорош, а статья 77 нет."
    there, missing = linked(words, "ru", words, GARDENS)
    assert (there.eid, there.score) == ("art_1__para_2", 1.0)
    assert missing.eid == "art_77"
    assert missing.score < there.score
    assert Reason("not_in_this_edition") in missing.because


def test_another_act_keeps_its_name() -> None:
    words = "Статья 5 Конституции мешает."
    (link,) = linked(words, "ru", words)
    assert (link.act, link.eid) == ("Конституция", "art_5")


PENSIONS = law(
    article("1", "Символы города: флаг и герб."),
    article("2", "Каждому гарантируется пенсия по возрасту, социальное обеспечение."),
    article("3", "Граждане бережно относятся к природе, охрана окружающей среды."),
)


def test_without_a_citation_articles_are_suggested_and_say_so() -> None:
    words = "Бабушкам не хватает денег, старики бедствуют на такие выплаты."
    first, *_ = linked(words, "ru", words, PENSIONS)
    assert first.eid == "art_2"
    assert first.score <= 0.5
    assert first.because[0].code == "text"


def test_a_citation_beats_every_suggestion() -> None:
    words = "Бабушкам не хватает денег, старики бедствуют, читайте статью 1."
    assert [link.eid for link in linked(words, "ru", words, PENSIONS)] == ["art_1"]


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("ru", "Студенты и университеты ждут закона, и школы тоже.", "education"),
        ("kk", "Өзен мен көлдердің суын қорғау керек.", "water"),
        ("en", "The hospital has no doctors.", "health"),
        ("ru", "Спасибо за внимание.", ""),
    ],
)
def test_topics_are_told_by_their_words(lang: str, text: str, expected: str) -> None:
    assert " ".join(topics_of(text, lang)[:1]) == expected


def test_every_topic_has_a_name_and_words_in_three_languages() -> None:
    known = topics()
    assert len({topic.code for topic in known}) == len(known)
    assert all(
        topic.names[lang] and topic.words[lang] for topic in known for lang in ("kk", "ru", "en")
    )


def test_a_record_becomes_whole() -> None:
    text = (
        "5 марта 2026 года прошли слушания. «Я против статьи 5», – сказал Олег Ли. "
        "Участники единогласно поддержали проект."
    )
    quote = "Я против статьи 5"
    start = text.index(quote)
    record = Record(
        sources=(Source("a", Genre.PRESS, "ru", "cyrillic", "", len(text)),),
        people=(Person("p1", "Олег Ли", "", "", (), 1.0),),
        statements=(said(Passage(quote, start, start + len(quote)), stance=Stance.OBJECT),),
    )
    whole = completed(record, report(text, "ru"))
    (claim,) = whole.claims
    assert claim.verdict is Verdict.CONTRADICTED
    assert Reason("provisions_named", "art_5") in claim.because
    assert completed(whole, report(text, "ru")) == whole


@given(st.text(max_size=120), st.sampled_from(["kk", "ru", "en"]))
def test_linking_twice_is_linking_once(text: str, lang: str) -> None:
    document = report(text, lang)
    record = Record((), statements=(said(Passage(text, 0, len(text))),))
    once = with_provisions(record, document)
    assert with_provisions(once, document) == once
