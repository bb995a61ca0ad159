"""Small Word files drawn in a test: the XML of a body, packed as Word packs it."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NAMESPACES = (
    f'xmlns:w="{W}" xmlns:r="{R}"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
)


def word_file(body: str, **parts: str) -> bytes:
    """Pack a document: `body` inside w:body, and parts such as numbering="<w:num ...>"."""
    members = {"word/document.xml": part("document", f"<w:body>{body}</w:body>")}
    relations = []
    for kind, inside in parts.items():
        members[f"word/{kind}.xml"] = part(kind, inside)
        kind_of = kind.rstrip("123")
        relations.append(f'<Relationship Id="{kind}" Type="{R}/{kind_of}" Target="{kind}.xml"/>')
    members["word/_rels/document.xml.rels"] = _relations("".join(relations))
    members["_rels/.rels"] = _relations(
        f'<Relationship Id="rId1" Type="{R}/officeDocument" Target="word/document.xml"/>'
    )
    return packed(members)


def part(kind: str, inside: str) -> str:
    """Give the XML of a part; its root is called as Word calls it."""
    root = {"header1": "hdr", "footer1": "ftr"}.get(kind, kind)
    return f'<?xml version="1.0" encoding="UTF-8"?><w:{root} {_NAMESPACES}>{inside}</w:{root}>'


def packed(members: dict[str, str | bytes]) -> bytes:
    """Pack members into an archive."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _relations(inside: str) -> str:
    namespace = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{namespace}">{inside}</Relationships>'


def p(*runs: str, style: str = "", properties: str = "") -> str:
    """Give a paragraph of these runs (XML); plain words are made into a run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(run if run.startswith("<") else r(run) for run in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def r(text: str, properties: str = "") -> str:
    """Give a run."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def numbered(text: str, list_id: int, level: int = 0) -> str:
    """Give a paragraph with an automatic number."""
    return p(
        text,
        properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list_id}"/></w:numPr>',
    )


def abstract(number: int, *levels: str) -> str:
    """Give an abstract list with these levels."""
    return f'<w:abstractNum w:abstractNumId="{number}">{"".join(levels)}</w:abstractNum>'


def level(position: int, form: str, text: str, more: str = "", start: int = 1) -> str:
    """Give one level of an abstract list."""
    return (
        f'<w:lvl w:ilvl="{position}"><w:start w:val="{start}"/><w:numFmt w:val="{form}"/>'
        f'{more}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def use(list_id: int, number: int, more: str = "") -> str:
    """Give a list that uses an abstract list."""
    return f'<w:num w:numId="{list_id}"><w:abstractNumId w:val="{number}"/>{more}</w:num>'
