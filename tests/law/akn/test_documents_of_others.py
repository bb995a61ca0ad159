"""Documents of other systems lose no text, and say where they had to be interpreted."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from ortaq.law.act import Act, FindingCode, Kind, lines_of
from ortaq.law.akn import read_akn, validate, write_akn

AKN = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"


def document(body: str, *, before: str = "", after: str = "", namespace: str = AKN) -> bytes:
    """Draw a document around a body; nothing more than a foreign system might write."""
    return (
        f'<akomaNtoso xmlns="{namespace}"><act name="act"><meta/>{before}'
        f"<body>{body}</body>{after}</act></akomaNtoso>"
    ).encode()


def read(body: str, *, before: str = "", after: str = "") -> Act:
    return read_akn(document(body, before=before, after=after))


def squeezed(text: str) -> str:
    return "".join(text.split())


def test_sections_subsections_and_lists_of_the_commonwealth_keep_their_tree() -> None:
    act = read(
        """<part eId="part_A"><num>A</num><heading>Wells</heading>
        <section eId="part_A__sec_1"><num>1.</num><heading>Digging</heading>
          <subsection eId="part_A__sec_1__subsec_1"><num>(1)</num><content>
            <blockList eId="part_A__sec_1__subsec_1__list_1">
              <listIntroduction>A well needs <b>two</b> things:</listIntroduction>
              <item eId="x__item_a"><num>(a)</num><p>a rope;</p></item>
              <item eId="x__item_b"><num>(b)</num><p>a <i>deep</i> bucket.</p></item>
              <listWrapUp>Both of iron.</listWrapUp>
            </blockList></content></subsection></section></part>"""
    )
    subsection = act.find("part_A__sec_1__subsec_1")
    assert subsection.kind is Kind.SUBSECTION
    assert subsection.text == ("A well needs two things:",)
    rope, bucket, wrap_up = subsection.children
    assert (rope.kind, rope.num, rope.text) == (Kind.POINT, "(a)", ("a rope;",))
    assert bucket.text == ("a deep bucket.",)
    assert (wrap_up.kind, wrap_up.text) == (Kind.ALINEA, ("Both of iron.",))


def test_unnumbered_subparagraphs_of_european_drafts_are_parts_of_their_paragraph() -> None:
    act = read(
        """<article xml:id="art_1"><num>Article 1</num><paragraph><num>1.</num>
        <subparagraph><content><p>Each well is public.</p></content></subparagraph>
        <list><intro><p>It has:</p></intro>
          <point><num>(a)</num><content><p>a lid;</p></content></point></list>
        <subparagraph><content><p>No lid is locked.</p></content></subparagraph>
        </paragraph></article>"""
    )
    (paragraph,) = act.find("art_1").children
    assert paragraph.eid == "art_1__para_1"
    assert paragraph.text == ("Each well is public.", "It has:")
    assert [child.kind for child in paragraph.children] == [Kind.POINT, Kind.ALINEA]


@pytest.mark.parametrize(
    ("element", "inside", "kind"),
    [
        ("tome", "", Kind.BOOK),
        ("division", "", Kind.CHAPTER),
        ("clause", "", Kind.ARTICLE),
        ("clause", "article", Kind.PARAGRAPH),
        ("rule", "", Kind.ARTICLE),
        ("subrule", "paragraph", Kind.POINT),
        ("level", "article", Kind.PARAGRAPH),
        ("proviso", "article", Kind.ALINEA),
    ],
)
def test_an_unfamiliar_level_takes_the_nearest_kind_and_says_so(
    element: str, inside: str, kind: Kind
) -> None:
    level = f"<{element}><num>7</num><content><p>Water.</p></content></{element}>"
    act = read(f"<{inside}>{level}</{inside}>" if inside else level)
    provision = list(act.walk())[-1]
    assert (provision.kind, provision.num) == (kind, "7")
    assert [(f.code, f.detail) for f in act.findings] == [(FindingCode.UNFAMILIAR_ELEMENT, element)]


def test_a_schedule_is_an_appendix_wherever_it_stands() -> None:
    inside = '<hcontainer name="schedule"><num>Schedule 1</num></hcontainer>'
    attached = """<attachments><attachment><heading>Maps</heading><doc name="annex"><meta/>
        <mainBody><p>The river.</p><paragraph><num>1</num></paragraph></mainBody></doc>
        </attachment></attachments>"""
    act = read(inside, after=attached)
    first, second = act.provisions
    assert (first.kind, first.num) == (Kind.APPENDIX, "Schedule 1")
    assert (second.kind, second.heading, second.text) == (Kind.APPENDIX, "Maps", ("The river.",))
    assert second.children[0].kind is Kind.PARAGRAPH


def test_components_beside_the_document_are_not_lost() -> None:
    content = document("<article/>").replace(
        b"</akomaNtoso>",
        b"<components><component><doc name='x'><meta/><mainBody><p>Lake.</p></mainBody></doc>"
        b"</component></components></akomaNtoso>",
    )
    assert "Lake." in list(lines_of(read_akn(content)))


def test_documents_without_addresses_get_some_and_old_ids_are_kept() -> None:
    act = read(
        '<article id="art5"><num>Article 5</num><paragraph><num>2.</num></paragraph></article>'
    )
    assert [provision.eid for provision in act.walk()] == ["art5", "art5__para_2"]


def test_a_repeated_address_is_given_once_only() -> None:
    article = '<article eId="art_1"><num>1</num></article>'
    act = read(article + article + "<article><num>1</num></article>")
    eids = [provision.eid for provision in act.walk()]
    assert eids[0] == "art_1"
    assert len(set(eids)) == 3


@pytest.mark.parametrize(
    "namespace",
    [
        "http://www.akomantoso.org/2.0",
        "http://docs.oasis-open.org/legaldocml/ns/akn/3.0/CSD13",
    ],
)
def test_older_namespaces_are_read(namespace: str) -> None:
    content = document(
        "<article><num>1</num><content><p>W</p></content></article>", namespace=namespace
    )
    assert [article.text for article in read_akn(content).articles()] == [("W",)]


def test_a_deletion_is_not_the_law_but_its_words_are_kept_as_a_finding() -> None:
    act = read(
        "<article><content><p>For <del>two</del><ins>three</ins> years.</p></content></article>"
    )
    assert next(act.articles()).text == ("For three years.",)
    (finding,) = act.findings
    assert (finding.code, finding.detail) == (FindingCode.HIDDEN_CHANGE, "two")


def test_an_inline_note_becomes_a_note_in_its_place() -> None:
    act = read(
        """<article eId="art_1"><num>1</num><content><p>Clean</p><p>water
        <authorialNote marker="1"><p>As amended.</p></authorialNote> only.</p></content>
        </article>"""
    )
    (note,) = act.notes
    assert (note.text, note.after, note.line) == ("As amended.", "art_1", 2)
    assert act.find("art_1").text == ("Clean", "water only.")


def test_a_note_of_the_metadata_stands_where_the_text_refers_to_it() -> None:
    content = document(
        '<section eId="s1"><heading>Wells<noteRef href="#n1"/></heading></section>'
    ).replace(
        b"<meta/>", b'<meta><notes><note eId="n1"><p>Repealed in part.</p></note></notes></meta>'
    )
    (note,) = read_akn(content).notes
    assert (note.text, note.after, note.line) == ("Repealed in part.", "s1", 0)


def test_quoted_provisions_are_text_and_keep_their_quotation_marks() -> None:
    act = read(
        """<article eId="art_1"><content><p>Replace it by <mod><quotedStructure startQuote="“"
        endQuote="”"><article eId="q"><num>9</num><content><p>Wells close.</p></content></article>
        </quotedStructure></mod>.</p></content></article>"""
    )
    assert [provision.eid for provision in act.walk()] == ["art_1"]
    assert squeezed("".join(act.find("art_1").text)) == "Replaceitby“9Wellsclose.”."


def test_a_table_is_read_cell_by_cell_with_a_finding() -> None:
    act = read(
        "<article><content><table><tr><td><p>a</p></td><td><p>b</p></td></tr></table></content></article>"
    )
    assert next(act.articles()).text == ("a", "b")
    assert [finding.code for finding in act.findings] == [FindingCode.TABLE_FLATTENED]


def test_text_outside_any_block_is_kept_with_a_finding() -> None:
    act = read("<article>stray<content><p>Water.</p></content></article>")
    assert next(act.articles()).text == ("stray", "Water.")
    assert act.findings[0].code is FindingCode.ORPHAN_TEXT


def test_recitals_keep_their_numbers_and_the_title_is_found_in_the_preface() -> None:
    act = read(
        "<article/>",
        before="""<preface><longTitle><p>An Act on <docTitle>Wells</docTitle></p></longTitle>
        </preface>
        <preamble><recitals><recital><num>(1)</num><p>Water is life.</p></recital></recitals>
        </preamble>""",
        after="<conclusions><p>Done at <location>Kokshetau</location>.</p></conclusions>",
    )
    assert act.title == "Wells"
    assert act.preface == ("An Act on Wells",)
    assert act.preamble == ("(1) Water is life.",)
    assert act.conclusions == ("Done at Kokshetau.",)


@pytest.mark.parametrize(
    ("code", "lang"), [("eng", "en"), ("EN", "en"), ("fra", "fr"), ("und", ""), ("tlh", "tlh")]
)
def test_languages_are_understood_in_any_code(code: str, lang: str) -> None:
    expression = f'<FRBRExpression><FRBRlanguage language="{code}"/></FRBRExpression>'
    meta = f"<meta><identification>{expression}</identification></meta>"
    content = document("<article/>").replace(b"<meta/>", meta.encode())
    assert read_akn(content).lang == lang


def test_layout_of_the_file_is_not_text() -> None:
    act = read(
        "<article>\n  <num>\n 1 </num><content><p>\n   Clean\n   water </p></content></article>"
    )
    assert (next(act.articles()).num, next(act.articles()).text) == ("1", ("Clean water",))


_ELEMENTS = str.split(
    "p heading num content intro wrapUp list point hcontainer article section rule item blockList "
    "crossHeading b ref i quotedStructure table tr td br subparagraph title alinea container foo"
)


def _element(
    children: st.SearchStrategy[list[etree._Element]],
) -> st.SearchStrategy[etree._Element]:
    return st.builds(
        _grown,
        st.sampled_from(_ELEMENTS),
        children,
        st.lists(st.text("abc ", max_size=3), min_size=9),
    )


def _grown(name: str, children: list[etree._Element], texts: list[str]) -> etree._Element:
    element = etree.Element(f"{{{AKN}}}{name}")
    element.text = texts[0]
    for child, text in zip(children, texts[1:], strict=False):
        element.append(child)
        child.tail = text
    return element


trees = st.recursive(
    _element(st.just([])), lambda inner: _element(st.lists(inner, max_size=3)), max_leaves=10
)


@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(st.lists(trees, max_size=3))
def test_no_character_is_lost_whatever_the_markup(elements: list[etree._Element]) -> None:
    body = "".join(etree.tostring(element, encoding="unicode") for element in elements)
    source = "".join(etree.fromstring(f"<x>{body}</x>").itertext())
    act = read(body)
    assert sorted(squeezed("".join(lines_of(act)))) == sorted(squeezed(source))
    assert len({provision.eid for provision in act.walk()}) == len(list(act.walk()))
    assert read_akn(write_akn(act)) == act
    assert validate(write_akn(act)) == ()
