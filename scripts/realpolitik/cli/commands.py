"""The table of commands, and the group that imports one only when it is called."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from importlib import import_module
from typing import Final

import click

from realpolitik.cli import settings
from realpolitik.errors import UsageError


@dataclass(frozen=True, slots=True)
class Entry:
    """Where a command is, and what it is for in one line."""

    module: str
    attribute: str
    summary: str


def _entry(name: str, summary: str) -> Entry:
    return Entry(f"realpolitik.cli.{name}", name, summary)


COMMANDS: Final = {
    "build": _entry("build", "Bring the graph and its store up to date with the files."),
    "check": _entry("check", "Tell what is wrong with the files, and build nothing."),
    "query": _entry("query", "Ask the graph in SPARQL."),
    "ask": _entry("ask", "Answer one of the shipped questions."),
    "show": _entry("show", "Show what the graph holds of an entity or situation."),
    "why": _entry("why", "Show why a statement holds, or who says what of a subject."),
    "contradictions": _entry("contradictions", "Show where sources contradict each other."),
    "timeline": _entry("timeline", "Show what happened when, as vague as it is told."),
    "verify": _entry("verify", "Compare the evidence with your own copies of the articles."),
    "locate": _entry("locate", "Find words in an article: their offsets and digest."),
    "sentences": _entry("sentences", "List the sentences of an article, numbered."),
    "terms": _entry("terms", "List the words that a sheet may use, and what they mean."),
    "compile": _entry("compile", "Turn a sheet of claims into graphs, and judge them."),
    "ingest": _entry("ingest", "Read texts into claims by a program, and judge them."),
    "evaluate": _entry("evaluate", "Compare an extractor with what people annotated."),
    "sheet": _entry("sheet", "Write the sheet of an article that is in the graph."),
    "link": _entry("link", "Tie an entity of an article to one of the register."),
    "format": _entry("format", "Write Turtle and TriG files in their canonical form."),
    "migrate": _entry("migrate", "Carry files of an earlier version over to this one."),
    "remove": _entry("remove", "Take an article out, with all that it claims."),
    "export": _entry("export", "Write the built graph in one of five formats."),
    "release": _entry("release", "Write the built graph in all formats into a folder."),
    "load": _entry("load", "Put the built graph into a running triplestore."),
    "serve": _entry("serve", "Serve the built graph over HTTP: pages, SPARQL, linked data."),
    "site": _entry("site", "Write the built graph as a static site for any web server."),
    "stats": _entry("stats", "Count what the graph holds."),
    "doctor": _entry("doctor", "Tell what is installed, what is missing and how to get it."),
}
"""Every command, in the order of the help."""


class LazyGroup(click.Group):
    """A group that knows its commands by name and imports one when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command:  # noqa: ARG002
        """Import a command and give it the options that all have; UsageError if there is none."""
        entry = COMMANDS.get(cmd_name)
        if entry is None:
            raise UsageError(f"no command `{cmd_name}`{_meant(cmd_name)}; see `realpolitik --help`")
        command = _load(cmd_name, entry)
        taken = {option for parameter in command.params for option in parameter.opts}
        shared = settings.options(environment=False)
        command.params.extend(option for option in shared if taken.isdisjoint(option.opts))
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the table of commands; nothing is imported for it."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, entry.summary) for name, entry in COMMANDS.items()])


def _meant(name: str) -> str:
    close = difflib.get_close_matches(name, COMMANDS)
    return "; did you mean " + " or ".join(f"`{other}`" for other in close) + "?" if close else ""


def _load(name: str, entry: Entry) -> click.Command:
    try:
        found = getattr(import_module(entry.module), entry.attribute)
    except ModuleNotFoundError as error:
        message = f"`{name}` needs {error.name}, which is not installed; see `realpolitik doctor`"
        raise UsageError(message) from error
    if not isinstance(found, click.Command):
        raise TypeError(f"{entry.module}:{entry.attribute} is no command")
    return found
