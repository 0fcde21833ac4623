"""The lines of the masthead, as the rules about them look for them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint.draft.identity import organ_of_line
from resolint.memory import kept
from resolint.model.facts import Form, Kind
from resolint.model.organs import ASSEMBLY, HUMAN_RIGHTS_COUNCIL
from resolint.rule import Message
from resolint.text import Span

if TYPE_CHECKING:
    from resolint.draft.draft import Draft, Paragraph
    from resolint.profile import Profile

NAMES = {
    Form.ORGAN: Message(zh="机关名称", en="the organ"),
    Form.DISTRIBUTION: Message(zh="分发类别", en="the distribution line"),
    Form.ISSUE_DATE: Message(zh="印发日期", en="the date of issue"),
    Form.LANGUAGE: Message(zh="语文", en="the language"),
    Form.SESSION: Message(zh="届会", en="the session"),
    Form.AGENDA_ITEM: Message(zh="议程项目", en="the agenda item"),
    Form.ADOPTION: Message(zh="通过日期", en="the adoption line"),
    Form.REPORT: Message(zh="方括号中的报告", en="the bracket with the report"),
    Form.TITLE: Message(zh="编号和标题", en="the number and title"),
    Form.ORGAN_LINE: Message(zh="正文起首的机关名称", en="the organ line of the text"),
}

_BOLD = re.compile(r"(\*{1,3}|__)(?P<inner>[^*\s](?:[^*]{0,200}[^*\s])?)\1")
# Blanks, and the signs that the reading has for <b>, <i> and <u>.
_TAGS = " \t\u00a0\u2002\u2003\u2009\u202f\u3000\ue000\ue001\ue002\ue003\ue004\ue005"
# Fewer lines than these are an excerpt, not a masthead with faults.
_FEWEST = 2
_ABOVE_COUNCIL = (Form.ORGAN, ASSEMBLY)


@kept
def has_masthead(draft: Draft, profile: Profile) -> bool:
    """Return whether enough lines are recognised to judge them."""
    forms = (*profile.masthead, Form.SYMBOL)
    return sum(line.facts.form in forms for line in draft.masthead) >= _FEWEST


def line_of(draft: Draft, form: Form) -> Paragraph | None:
    """Return the first line of that form above the text."""
    return _firsts(draft).get(form)


@kept
def _firsts(draft: Draft) -> dict[Form | None, Paragraph]:
    return {line.facts.form: line for line in reversed(draft.masthead)}


@kept
def organs_named(draft: Draft) -> tuple[tuple[Paragraph, str], ...]:
    """Return the lines that tell the organ, the one that opens the text last.

    There are none where the symbol is of a subsidiary body: it may recommend a text to another.
    """
    opening = next(draft.of(Kind.ORGAN_LINE), None)
    symbol = line_of(draft, Form.SYMBOL)
    if opening is None or (symbol and not organ_of_line(symbol.facts)):
        return ()
    named = [(line, organ) for line in draft.masthead if (organ := organ_of_line(line.facts))]
    opens = draft.language.organ_named(opening.text)
    named += [(opening, opens)] if opens in draft.language.organ_names else []
    # The Council's resolutions have the Assembly's name above its own.
    if any(organ == HUMAN_RIGHTS_COUNCIL for _, organ in named):
        named = [each for each in named if (each[0].facts.form, each[1]) != _ABOVE_COUNCIL]
    return tuple(named)


def issue_date(draft: Draft) -> Paragraph | None:
    """Return the date of issue; one in Chinese is known by the distribution line above it."""
    if line := line_of(draft, Form.ISSUE_DATE):
        return line
    for above, line in zip(draft.masthead, draft.masthead[1:], strict=False):
        if above.facts.form is Form.DISTRIBUTION and line.facts.form is Form.DATE:
            return line
    return None


def content_of(line: Paragraph) -> Span:
    """Return where a line stands without the marks of a Markdown heading or of bold around it."""
    return line.at(_inner(line))


def match_line(pattern: re.Pattern[str], line: Paragraph | None) -> re.Match[str] | None:
    """Match the whole of a line, if there is one, without the marks around it."""
    if line is None:
        return None
    inner = _inner(line)
    return pattern.fullmatch(line.text, inner.start, inner.end)


def _inner(line: Paragraph) -> Span:
    written = line.text.rstrip(_TAGS)
    start = len(written) - len(written.lstrip().lstrip("#").lstrip(_TAGS))
    bold = _BOLD.fullmatch(written, start)
    return Span(*bold.span("inner")) if bold else Span(start, len(written))
