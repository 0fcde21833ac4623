"""An agenda item whose letter is not in half-width parentheses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Form,
    Message,
    Profile,
    Severity,
    Span,
    delete,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import has_masthead, line_of, match_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_ITEM = r"\d{1,3}[ \u3000]?(?:[(（\[［][ ]?[A-Za-z][ ]?[)）\]］]|[A-Za-z](?![A-Za-z]))?"
_MORE = r"[ \u3000]?[、和及至][ \u3000]?"
_LINE = re.compile(
    rf"\s*#*\s*议程项目(?P<colon>[：:])?[ \u3000]?(?P<items>{_ITEM}(?:{_MORE}(?:{_ITEM}|[(（][A-Za-z][)）])){{0,9}})"
    r"(?P<stop>[。，；、]?)\s*"
)
_LETTER = re.compile(r"[(（\[［]?[ ]?(?P<letter>[A-Za-z])[ ]?[)）\]］]?")


class MalformedAgendaItem(DraftRule):
    """The agenda item is written 议程项目24(b): digits, and a small letter in half-width parentheses.

    Several items are joined: 议程项目132和17(c).
    """

    manual_zh = """
    议程项目写作“议程项目24(b)”：项目号用阿拉伯数字，分项用小写字母加半角圆括号。
    有几个项目时写作“议程项目132和17(c)”。
    """
    view = staticmethod(views.frame)
    severity = Severity.HINT
    message = Message(
        zh="议程项目应写作“{expected}”", en="The agenda item must be written “{expected}”"
    )
    source = "A/RES/68/230"
    entries = ("H-8",)
    examples = (
        wrong(
            "大会\n\n⟦议程项目 24（b）⟧\n\n68/230. 南南合作\n\n大会，",
            fixed="大会\n\n议程项目 24(b)\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n⟦议程项目：132和17C。⟧\n\n68/230. 南南合作\n\n大会，",
            fixed="大会\n\n议程项目132和17(c)\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n⟦议程项目24[b]⟧\n\n68/230. 南南合作\n\n大会，",
            fixed="大会\n\n议程项目24(b)\n\n68/230. 南南合作\n\n大会，",
        ),
        right("大会\n\n议程项目 24(b)\n\n68/230. 南南合作\n\n大会，"),
        right("大会\n\n议程项目15和116\n\n68/230. 南南合作\n\n大会，"),
        right("大会\n\n议程项目9：可持续发展\n\n68/230. 南南合作\n\n大会，"),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the line when a character in it has another form."""
        line = line_of(draft, Form.AGENDA_ITEM)
        match = match_line(_LINE, line)
        if line is None or match is None or not has_masthead(draft, profile):
            return
        edits = [delete(Span(*match.span(group))) for group in ("colon", "stop") if match[group]]
        for letter in _LETTER.finditer(line.text, *match.span("items")):
            due = f"({letter['letter'].lower()})"
            if letter.group() != due:
                edits.append(Edit(Span(*letter.span()), due))
        if edits:
            expected = "议程项目" + _LETTER.sub(
                lambda letter: f"({letter['letter'].lower()})", match["items"]
            )
            moved = tuple(edit.shift(line.start) for edit in edits)
            fix = Fix(self._title.format(expected=expected), moved, safe=True)
            yield self.finding(line.span, fix=fix, expected=expected)
