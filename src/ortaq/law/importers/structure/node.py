"""A provision while it is being built: open to more lines and children, not yet addressed."""

from __future__ import annotations

from collections.abc import Iterator

from ortaq.law.act import Kind, Place, Provision
from ortaq.law.address import Addresses
from ortaq.law.importers.structure.marks import Reading
from ortaq.law.number import Number
from ortaq.law.profile import Profile

LIST_KINDS = frozenset({Kind.PARAGRAPH, Kind.POINT, Kind.INDENT})


class Node:
    """One open provision; lives only inside the builder."""

    def __init__(self, kind: Kind, parent: Node | None, place: Place) -> None:
        self.kind = kind
        self.num = ""
        self.printed = ""
        self.number: Number | None = None
        self.parent = parent
        self.place = place
        self.heading = ""
        self.styled = 0
        self.text: list[str] = []
        self.children: list[Node] = []
        self.notes: list[str] = []
        self.eid = ""
        self.repealed = False

    @property
    def parent_node(self) -> Node:
        """The parent; asking for that of the root is an error of the builder."""
        if self.parent is None:
            raise ValueError("the root has no parent")
        return self.parent

    @property
    def label(self) -> str:
        """Number and heading as one line."""
        return " ".join(filter(None, (self.num, self.heading)))

    @property
    def is_bare(self) -> bool:
        """Whether it is an article of which only number and heading stand."""
        return self.kind is Kind.ARTICLE and not self.text and not self.children

    @property
    def container(self) -> Node:
        """The innermost provision with a heading level that holds this one, or the root."""
        node = self
        while node.kind in LIST_KINDS or node.kind is Kind.ALINEA:
            node = node.parent_node
        return node

    @property
    def within_appendix(self) -> bool:
        """Whether an appendix holds this provision; the root counts as none."""
        return any(node.kind is Kind.APPENDIX and node.parent for node in self.upwards())

    @property
    def address_root(self) -> str:
        """Label of the appendix that holds this provision, "" in the act itself."""
        held_by = [n for n in self.upwards() if n.kind is Kind.APPENDIX and n.parent]
        return held_by[0].num if held_by else ""

    def upwards(self) -> Iterator[Node]:
        """Yield this node, its parent, and so on up to the root."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    def walk(self) -> Iterator[Node]:
        """Yield this node and all below, in order."""
        yield self
        for child in self.children:
            yield from child.walk()

    def open(self, reading: Reading, place: Place) -> Node:
        """Begin a provision under this one."""
        child = Node(reading.kind, self, place)
        child.num, child.printed, child.number = reading.num, reading.printed, reading.number
        self.children.append(child)
        return child

    def open_alinea(self, place: Place) -> Node:
        """Begin an unnumbered part under this provision."""
        child = Node(Kind.ALINEA, self, place)
        self.children.append(child)
        return child

    def freeze(self, parent_eid: str, addresses: Addresses, profile: Profile) -> Provision:
        """Give the finished provision with its address, and all below it."""
        self.eid = addresses.give(parent_eid, self.kind, self.printed)
        self._unmake_heading()
        self.repealed = self._is_repealed(profile)
        children = tuple(child.freeze(self.eid, addresses, profile) for child in self.children)
        return Provision(
            eid=self.eid,
            kind=self.kind,
            num=self.num,
            heading=self.heading,
            text=tuple(self.text),
            children=children,
            repealed=self.repealed,
            place=self.place,
        )

    def _unmake_heading(self) -> None:
        """Take a sentence after an article's number for its text, where it has no other."""
        sentence = self.heading.endswith(":") or (
            self.heading.endswith(".") and not self.text and not self.children
        )
        if self.kind is Kind.ARTICLE and sentence:
            self.text.insert(0, self.heading)
            self.heading = ""

    def _is_repealed(self, profile: Profile) -> bool:
        """Whether only the number is left, or nothing but a heading and a note where text was."""
        if self.children or len(self.text) > 1:
            return False
        words = self.text[0] if self.text else self.heading
        if any(map(profile.repealed.match, (self.num, words))):
            return True
        return self.is_bare and (bool(self.notes) or not self.heading)
