"""`ortaq opinion`: who agrees with whom, how sure that is, and a report anybody can read."""
# ruff: noqa: PLC0415  what few calls need is loaded where it is needed: starts stay quick

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ortaq.cli.opinion_summary import summary
from ortaq.cli.output import print_json
from ortaq.errors import OrtaqError
from ortaq.opinion.analysis import Analysis, Plan
from ortaq.opinion.analysis_document import opinion_to_dict
from ortaq.opinion.intake import analyse_path, partitions_of
from ortaq.opinion.readers.margins import Margins, read_margins
from ortaq.opinion.result import Mode
from ortaq.opinion.workers import HERE, Workers, processes, threads
from ortaq.report.opinion_page.wording import LANGUAGES, wording

if TYPE_CHECKING:
    from ortaq.opinion.readers.attributes import Attributes
    from ortaq.opinion.suppression.former import FormerDocument


class NotInstalled(OrtaqError):
    """A package that only some installations have."""

    def __init__(self, option: str, package: str) -> None:
        super().__init__(f"{option} needs a package that is not here; install {package}")


class NoScheduler(OrtaqError):
    """Nobody answers at the address of a cluster."""

    def __init__(self, address: str) -> None:
        self.address = address
        super().__init__(f"no Dask scheduler answers at {address}; write it as tcp://host:8786")


def add(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Register the command."""
    parser = commands.add_parser(
        "opinion",
        description="Say what people agree on, what divides them, and how sure that is.",
    )
    where = "a Polis export folder, a CSV of votes, a CSV matrix, Parquet (a file or a folder)"
    parser.add_argument("path", type=Path, metavar="PATH", help=where)
    _add_questions(parser)
    _add_outputs(parser)
    work = parser.add_mutually_exclusive_group()
    work.add_argument("--workers", type=_count, default=1, metavar="N", help="work on N cores")
    work.add_argument("--scheduler", metavar="ADDRESS", help="work on a Dask cluster")
    parser.set_defaults(run=run)


def _add_questions(parser: argparse.ArgumentParser) -> None:
    """Register what is asked about the votes."""
    known = "what is known about people: region, ..."
    pair = "cross two attributes, as region,sector; may be given several times"
    population = "how the population divides: attribute,part,people"
    parser.add_argument("--participants", type=Path, metavar="CSV", help=known)
    parser.add_argument(
        "--cross", type=_pair, action="append", default=[], metavar="A,B", help=pair
    )
    earlier = "a release published before (JSON): nothing may follow from both; may be repeated"
    parser.add_argument(
        "--previous", type=Path, action="append", default=[], metavar="JSON", help=earlier
    )
    merge = "merge regions into macro-regions, where each alone has too few people"
    parser.add_argument("--macro-regions", action="store_true", help=merge)
    parser.add_argument("--weights", type=Path, metavar="CSV", help=population)
    parser.add_argument(
        "--mode", type=Mode, choices=list(Mode), default=Mode.ORTAQ, help="ortaq or polis"
    )


def _add_outputs(parser: argparse.ArgumentParser) -> None:
    """Register what is written, and in which language."""
    written, groups = (
        "write OUT.html, .pdf, .json or .csv",
        "who is in which group: .csv or .parquet",
    )
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    parser.add_argument("-o", "--output", type=_output, metavar="OUT", help=written)
    parser.add_argument("--assignments", type=_assignments, metavar="OUT", help=groups)
    polis = "write the votes as a Polis export with a data dictionary, into a new folder"
    parser.add_argument("--export", type=Path, metavar="FOLDER", help=polis)
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="language of the report")


def run(arguments: argparse.Namespace) -> int:
    """Read the votes, analyse them, write where asked, and say what was found."""
    with _workers(arguments) as workers:
        analysis = _analysed(arguments, workers)
    say = wording(arguments.lang)
    if arguments.assignments is not None:
        from ortaq.opinion.assignments import write_assignments

        marked = None if analysis.marked is None else analysis.marked.anomalies
        write_assignments(analysis.opinion.map, arguments.assignments, marked)
    if arguments.export is not None:
        _export(arguments.path, analysis, arguments.export)
    if arguments.output is not None:
        content = _WRITERS[arguments.output.suffix.lower()](analysis, arguments.lang)
        arguments.output.write_bytes(content)
    if arguments.json:
        print_json(opinion_to_dict(analysis))
        return 0
    print("\n".join(summary(analysis, say)))
    for file in filter(None, (arguments.output, arguments.assignments, arguments.export)):
        print(f"\n{say('written', file=file)}")
    return 0


def _export(path: Path, analysis: Analysis, folder: Path) -> None:
    """Write the votes as they were read; the groups beside them are those of this analysis."""
    import numpy as np

    from ortaq.opinion.export import Published, export_polis
    from ortaq.opinion.readers.read import read_votes

    folder.mkdir(parents=True)
    matrix, found = read_votes(path).matrix, analysis.opinion.map
    group = dict(zip(found.participants.tolist(), found.labels.tolist(), strict=True))
    labels = np.array([group[key] for key in matrix.participants.tolist()], np.int8)
    export_polis(matrix, folder, Published(analysis.topic, labels))


def _analysed(arguments: argparse.Namespace, workers: Workers) -> Analysis:
    plan = Plan(
        mode=arguments.mode,
        attributes=_known(arguments.participants),
        crossings=tuple(arguments.cross),
        margins=_margins(arguments.weights),
        previous=tuple(map(_former, arguments.previous)),
        macro_regions=arguments.macro_regions,
        watch=_watched,
    )
    with _scratch(arguments) as scratch:
        return analyse_path(arguments.path, plan, workers=workers, scratch=scratch)


def _watched(pieces: list[Any]) -> Iterator[Any]:
    """Show how far the hiding of small cells is."""
    from ortaq.cli.progress import progress

    return progress(pieces, "small cells")


def _known(path: Path | None) -> Attributes | None:
    if path is None:
        return None
    from ortaq.opinion.readers.attributes import read_attributes

    return read_attributes(path)


def _margins(path: Path | None) -> Margins | None:
    return None if path is None else read_margins(path)


def _former(path: Path) -> FormerDocument:
    from ortaq.opinion.suppression.former import read_former

    return read_former(path)


@contextmanager
def _scratch(arguments: argparse.Namespace) -> Iterator[Path | None]:
    """Give a folder where votes may be kept between steps, if all who work share this computer."""
    if arguments.scheduler is not None or not partitions_of(arguments.path):
        yield None
        return
    from tempfile import TemporaryDirectory

    with TemporaryDirectory(prefix="ortaq-") as folder:
        yield Path(folder)


@contextmanager
def _workers(arguments: argparse.Namespace) -> Iterator[Workers]:
    """Give those who work: this process, several threads or processes, or a cluster."""
    if arguments.scheduler is None:
        several = processes if partitions_of(arguments.path) else threads
        with several(arguments.workers) if arguments.workers > 1 else HERE as workers:
            yield workers
        return
    client = _client(arguments.scheduler)
    try:
        with Workers(client.get_executor) as workers:
            yield workers
    finally:
        client.close()


def _client(address: str) -> Any:
    """Connect to a Dask cluster. Raises NotInstalled, NoScheduler."""
    try:
        return import_module("distributed").Client(address)
    except ModuleNotFoundError as error:
        raise NotInstalled("--scheduler", "ortaq[dask]") from error
    except (OSError, ValueError) as error:
        raise NoScheduler(address) from error


def _data(analysis: Analysis, _: str) -> bytes:
    return (dumps(opinion_to_dict(analysis), ensure_ascii=False, indent=2) + "\n").encode()


def _page(analysis: Analysis, lang: str) -> bytes:
    page: str = import_module("ortaq.report.opinion_page.page").opinion_page(analysis, lang)
    return page.encode()


def _paper(analysis: Analysis, lang: str) -> bytes:
    paper: bytes = import_module("ortaq.report.paper").pdf_of(_page(analysis, lang).decode())
    return paper


def _table(analysis: Analysis, _: str) -> bytes:
    table: bytes = import_module("ortaq.report.opinion_table").opinion_table(analysis)
    return table


_WRITERS: Mapping[str, Callable[[Analysis, str], bytes]] = {
    ".html": _page,
    ".pdf": _paper,
    ".json": _data,
    ".csv": _table,  # each writer is imported only where it is asked for: starts stay quick
}


def _output(name: str) -> Path:
    return _named(name, tuple(_WRITERS))


def _assignments(name: str) -> Path:
    return _named(name, (".csv", ".parquet"))


def _named(name: str, endings: Sequence[str]) -> Path:
    path = Path(name)
    if path.suffix.lower() not in endings:
        raise argparse.ArgumentTypeError(f"{name!r}: its name must end in {', '.join(endings)}")
    return path


def _pair(text: str) -> tuple[str, str]:
    first, comma, second = text.partition(",")
    if not comma or not first.strip() or not second.strip() or "," in second:
        raise argparse.ArgumentTypeError(f"{text!r}: give two attributes, as region,sector")
    return first.strip(), second.strip()


def _count(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"{text!r} is no number of cores")
    return int(text)
