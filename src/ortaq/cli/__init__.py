"""The command `ortaq`: finds the one module that a command needs, and keeps failures to one line.

Each command is a module of this package with two functions: `add(commands)` registers its parser
and names `run` as its default; `run(arguments)` does the work and gives the exit status. Only the
module of the command asked for is imported, so that every start is quick.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module

from ortaq import __version__
from ortaq.cli.failures import guarded, speak_utf8

COMMANDS = {
    "act": ("act", "read a law and show its structure, or write it in another format"),
    "cite": ("cite", "find every reference to a provision"),
    "compare": ("compare", "compare two texts, provision by provision"),
    "hearing": ("hearing", "read who said what in a report, minutes or a transcript"),
    "submissions": ("submissions", "group letters, tie them to provisions, count them"),
    "opinion": ("opinion", "say what people agree on, what divides them, and how sure that is"),
    "verify": ("verify", "audit a public log, or verify one receipt"),
    "witness": ("witness", "cosign a checkpoint of a log that you do not keep"),
    "conformity": ("conformity", "find what other laws must follow a changed text"),
    "commitments": ("commitments", "say where each promise stands on a day"),
    "report": ("report", "set the report of a consultation from its data"),
    "demo": ("site", "show the platform with its demonstration, on this computer"),
    "serve": ("site", "run the platform"),
    "worker": ("site", "do the platform's work in the background"),
    "backup": ("site", "write the platform's database into one archive, its keys into another"),
    "restore": ("site", "put a backup in place, compared with the published log"),
    "upgrade": ("site", "bring the platform's tables up to date, with a backup first"),
    "snapshot": ("site", "write everything public into one archive, with sums"),
    "doctor": ("doctor", "check this computer, and say what to do about what is wrong"),
}
"""Every command: its module in this package, and what it is for."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line and give the exit status: 0 done, 1 wrong input, 2 wrong usage."""
    words = list(sys.argv[1:] if argv is None else argv)
    speak_utf8()
    return guarded(lambda: _run(words), debug="--debug" in words)


def _run(words: list[str]) -> int:
    parser = _parser(words)
    arguments = parser.parse_args(words)
    if arguments.command is None:
        parser.print_help(sys.stderr)
        return 2
    status: int = arguments.run(arguments)
    return status


def _parser(words: list[str]) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ortaq", description="The public discussion of a draft law as an accountable record."
    )
    parser.add_argument("--version", action="version", version=f"ortaq {__version__}")
    parser.add_argument("--debug", action="store_true", help="show where a failure arose")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands")
    asked = next((word for word in words if not word.startswith("-")), "")
    module, _ = COMMANDS.get(asked, ("", ""))
    _add_commands(commands, module)
    return parser


def _add_commands(
    commands: argparse._SubParsersAction[argparse.ArgumentParser], needed: str
) -> None:
    """Register the commands of the module needed; all others by name only, for the help."""
    for name, (module, purpose) in COMMANDS.items():
        if name in commands.choices:
            continue  # one module may register several commands
        if module == needed:
            import_module(f"ortaq.cli.{module}").add(commands)
        else:
            commands.add_parser(name, help=purpose)
    for parser in commands.choices.values():
        parser.add_argument(
            "--debug", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS
        )
