"""The commands ``paragraph`` and ``note``: insert or delete, and renumber all that follows."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

import click

from resolint.aspects.numbering import value_of
from resolint.cli import EXIT_FAILED
from resolint.cli.asking import agreed
from resolint.cli.complaints import complain, complain_of_configuration, show_diff
from resolint.cli.manners import spoken
from resolint.config.file import ConfigError
from resolint.config.resolver import Overrides, Resolver
from resolint.draft.parse import parse
from resolint.features.renumbering import notes, paragraphs
from resolint.features.renumbering.act import CannotRenumberError
from resolint.files.drafts import STDIN, DraftError, read_draft, write_draft
from resolint.model.facts import Kind
from resolint.report import diff
from resolint.report.columns import printable
from resolint.rule import Message
from resolint.text import LineIndex, Span, apply_edits

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from resolint.config.resolver import Settings
    from resolint.draft.draft import Draft, Paragraph
    from resolint.features.renumbering.act import Act
    from resolint.files.drafts import Source
    from resolint.profile import Profile
    from resolint.rule import Lang

    _Make = Callable[[Draft, Profile], Act]

_NO_PARAGRAPH = Message(zh="没有第 {number} 段", en="there is no paragraph {number}")
_SEVERAL = Message(
    zh="第 {number} 段不止一个（在第 {lines} 行），请用 --line 指明",
    en="there are several paragraphs {number}, in lines {lines}; say which with --line",
)
_NO_WORDS = Message(zh="文稿中没有“{words}”", en="the draft has no “{words}”")
_REPEATED_WORDS = Message(
    zh="“{words}”在文稿中不止一处，请多写几个字",
    en="“{words}” stands in several places; give more of the words",
)
_CONFIRM = Message(zh="应用这些改动？", en="Apply these changes?")
_NOT_APPLIED = Message(
    zh="有待核对之处，没有改动文稿；核对后加 --yes 应用",
    en="the draft was not changed, as there is something to look at; apply it with --yes",
)


@dataclass(frozen=True)
class Request:
    """Which draft to renumber, and how."""

    path: Path
    diff: bool
    yes: bool
    lang: Lang | None


def delete_paragraph(request: Request, number: int, line: int | None) -> int:
    """Delete an operative paragraph and return the exit code."""
    return _run(
        request,
        lambda draft, profile: paragraphs.delete_paragraph(
            draft, _paragraph(draft, number, line), profile
        ),
    )


def insert_paragraph(request: Request, after: int, line: int | None, written: str) -> int:
    """Insert an operative paragraph behind that of a number, 0 for the preamble."""
    return _run(
        request,
        lambda draft, profile: paragraphs.insert_paragraph(
            draft, _paragraph(draft, after, line), written, profile
        ),
    )


def delete_note(request: Request, name: str) -> int:
    """Delete a note with its marks and return the exit code."""
    return _run(request, lambda draft, _: notes.delete_note(draft, name))


def insert_note(request: Request, words: str, written: str) -> int:
    """Insert a mark behind words that the draft has once, and its note."""
    return _run(request, lambda draft, _: notes.insert_note(draft, _behind(draft, words), written))


def _run(request: Request, make: _Make) -> int:
    try:
        overrides = Overrides(lang=request.lang, locale=spoken())
        settings = Resolver(overrides).settings_for(request.path)
        source = read_draft(request.path)
        draft = parse(source.text)
        act = make(draft, settings.ruleset.profile_of(draft))
        return _apply(request, settings, source, act)
    except ConfigError as error:
        complain_of_configuration(error, request.lang or spoken() or "zh")
        return EXIT_FAILED
    except (DraftError, CannotRenumberError) as error:
        complain(request.path, error.message, settings.lang)
        return EXIT_FAILED


def _apply(request: Request, settings: Settings, source: Source, act: Act) -> int:
    """Show an act where it is to be shown, and write the draft where it is to be written."""
    lang = settings.lang
    after = apply_edits(source.text, act.edits)
    index = LineIndex(source.text)
    for doubt in act.doubts:
        place = f"{request.path}:{index.position(doubt.span.start)[0] + 1}"
        click.echo(printable(f"{place}: {doubt.message.text(lang)}"), err=True)
    if request.diff or (act.doubts and not request.yes):
        show_diff(diff.write(request.path, source.text, after), sys.stdout)
    if request.diff:
        return int(after != source.text)
    if act.doubts and not request.yes and not agreed(_CONFIRM, lang):
        click.echo(_NOT_APPLIED.text(lang), err=True)
        return 1
    raw = source.edited(act.edits)
    if request.path == STDIN:
        sys.stdout.buffer.write(raw.encode("utf-8"))
    else:
        write_draft(request.path, raw, source)
    click.echo(act.title.text(lang), err=True)
    return 0


def _paragraph(draft: Draft, number: int, line: int | None) -> Paragraph:
    """Return the operative paragraph of a number, 0 for the last of the preamble before it."""
    kind = Kind.OPERATIVE if number else Kind.PREAMBULAR
    reading = draft.reading
    index = LineIndex(reading.source)
    found = [
        (index.position(reading.back(paragraph.span).start)[0] + 1, paragraph)
        for part in draft.parts
        for paragraph in ([*part.of(kind)] if number else [*part.of(kind)][-1:])
        if value_of(paragraph) == number
    ]
    chosen = [each for each in found if line is None or each[0] == line]
    if not chosen:
        raise CannotRenumberError(_NO_PARAGRAPH.format(number=number))
    if len(chosen) > 1:
        lines = ", ".join(str(at) for at, _ in chosen)
        raise CannotRenumberError(_SEVERAL.format(number=number, lines=lines))
    return chosen[0][1]


def _behind(draft: Draft, words: str) -> int:
    """Return the offset behind words that the draft has once, as written or as read."""
    source, text = draft.reading.source, draft.text
    if not words or (words not in source and words not in text):
        raise CannotRenumberError(_NO_WORDS.format(words=words))
    if max(source.count(words), text.count(words)) > 1:
        raise CannotRenumberError(_REPEATED_WORDS.format(words=words))
    if words in source:
        return source.index(words) + len(words)
    start = text.index(words)
    return draft.reading.back(Span(start, start + len(words))).end
