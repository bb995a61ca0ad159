"""Numbers that decide something in the law domain, each with its unit and its reason."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadLimits:
    """What a source may cost before it is refused. Measured: docs/methods/import.md.

    Reason for all: the largest national code known to us (1,073 articles, 1.6 million characters)
    must pass with room for ten times its size; a file made to exhaust a machine must not.
    """

    size: int = 64 * 2**20
    """Size of the file (bytes). Official PDFs of whole codes have 2 MB."""
    members: int = 4_000
    """Files inside a DOCX. A real one has about 20, and one more for each picture."""
    inflated: int = 256 * 2**20
    """All parts read from a DOCX, unpacked, together (bytes). Word needs 5 MB for 96 articles."""
    ratio: int = 200
    """Unpacked size over packed size of one part. Word's own XML reaches about 60."""
    ratio_from: int = 16 * 2**20
    """Unpacked size from which the ratio is looked at (bytes): small parts may be very regular."""
    marks: int = 4_000_000
    """Opening and closing tags in the XML of a DOCX. Word may need 2.4 for a letter of text."""
    page_marks: int = 1_500_000
    """The same in a web page, of which the whole tree is held in memory (0.4 kB for each tag)."""
    attributes: int = 1_000
    """Attributes of one tag in HTML: the parser compares each with each. Real tags have 20."""
    depth: int = 1_000
    """Elements inside each other in HTML (XML: the parser's own 256). Real pages stay below 100."""
    lines: int = 200_000
    """Paragraphs or lines of text. The largest code known to us has 16,000."""
    line_length: int = 200_000
    """Characters of one line. Bounds the cost of every pattern that looks at a line."""
    pages: int = 20_000
    """Pages of a PDF. A printed code has up to 1,000."""
    memory: int = 2**30
    """Address space of the process that reads an untrusted file (bytes)."""
    processor_time: int = 15
    """Processor time of that process (seconds). The 1,000-article code needs under 3; a refusal
    must come within 20 s by the clock."""
    patience: int = 19
    """Time by the clock after which that process is ended (seconds), however busy the machine."""


READ_LIMITS = ReadLimits()


@dataclass(frozen=True, slots=True)
class WrapRules:
    """When the lines of a text file are taken for wrapped. Method: docs/methods/import.md."""

    pairs: int = 3
    """Neighbouring lines needed to measure anything (pairs)."""
    narrowest: int = 30
    """No margin below this (characters): verses and lists are not wrapped text."""
    widest: int = 160
    """No margin beyond this (characters): nobody wraps there; such lines are paragraphs."""
    margin_quantile: float = 0.9
    """The margin is this quantile of the lengths of lines that others follow (share)."""
    full_share: float = 0.4
    """Share of lines that could not have taken the next word, from which a file is wrapped.
    Measured on laws: wrapped .55 to .92, a paragraph on each line .10 to .16."""
    slack: float = 0.2
    """How far before the margin a line may end and still count as full (share of the margin):
    text copied from a page with letters of differing widths is ragged by up to this much."""


WRAP_RULES = WrapRules()


@dataclass(frozen=True, slots=True)
class AkomaNtosoLimits:
    """What the structure of a document may be. See docs/methods/akoma-ntoso.md."""

    depth: int = 120
    """Elements inside each other. Deeply nested laws have about 30; the reader descends by calls,
    of which Python allows 1,000."""
    tags: int = 400_000
    """Opening and closing tags. The largest code known to us has 38,000; a file of nothing but
    articles up to this limit is read in under 20 s."""


AKOMA_NTOSO_LIMITS = AkomaNtosoLimits()


@dataclass(frozen=True, slots=True)
class ParityParameters:
    """When two language versions count as unequal in length. See docs/methods/parity.md."""

    length_outlier: float = 4.0
    """Distance from the median ratio at which a person should look (standard deviations).
    Normal scatter passes it once in 16,000 provisions; words missing from one version do."""
    length_scatter: float = 1.0
    """Least scatter assumed, whatever a small act shows (logarithm of the ratio of lengths, times
    the square root of the characters). Measured in eight pairs of kk, ru and en: 1.1 to 1.4."""


PARITY_PARAMETERS = ParityParameters()
