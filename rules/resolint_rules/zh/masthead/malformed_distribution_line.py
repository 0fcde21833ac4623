"""A distribution line that is not ``Distr.: General`` or one of its two sisters."""

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
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import content_of, has_masthead, line_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_WORD = re.compile(r"(?P<label>.*?[.．:：\s])\s*(?P<value>\w+)\*?")
_VALUES = ("General", "Limited", "Restricted")
_CHINESE = {
    "普通": "General",
    "普遍": "General",
    "一般": "General",
    "有限": "Limited",
    "限量": "Limited",
    "限制": "Restricted",
}


class MalformedDistributionLine(DraftRule):
    """The distribution line stays in English: `Distr.: General`.

    It has a full stop, a half-width colon and a space.
    An adopted resolution is `General`, a draft with `/L.` in its symbol `Limited`,
    a document with `/R.` `Restricted`.
    """

    manual_zh = """
    分发类别一行用英文，写作 `Distr.: General`。
    依次为缩写点、半角冒号、空格。
    通过的决议为 `General`，文号带 `/L.` 的草案为 `Limited`，文号带 `/R.` 的文件为 `Restricted`。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(
        zh="分发类别应写作“{expected}”", en="The distribution line must be written “{expected}”"
    )
    source = "A/RES/68/230; UN Editorial Manual, Mastheads"
    entries = ("H-3",)
    examples = (
        wrong(
            "大会\n\n⟦Distr. General⟧\n7 February 2014\n\n68/230. 南南合作\n\n大会，",
            fixed="大会\n\nDistr.: General\n7 February 2014\n\n68/230. 南南合作\n\n大会，",
        ),
        wrong(
            "大会\n\n⟦distr.：GENERAL⟧\n7 February 2014\n\n大会，",
            fixed="大会\n\nDistr.: General\n7 February 2014\n\n大会，",
        ),
        wrong(
            "大会\n\n⟦分发：普通⟧\n7 February 2014\n\n大会，",
            unsafe_fixed="大会\n\nDistr.: General\n7 February 2014\n\n大会，",
        ),
        wrong(
            "A/68/L.39\n\n大会\n\n⟦Distr.: General⟧\n7 February 2014\n\n大会，",
            unsafe_fixed="A/68/L.39\n\n大会\n\nDistr.: Limited\n7 February 2014\n\n大会，",
        ),
        right("A/68/L.39\n\n大会\n\nDistr.: Limited\n7 February 2014\n\n大会，"),
        right("A/RES/68/230\n\n大会\n\nDistr.: General\n7 February 2014\n\n大会，"),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the line when its form or its word is not right."""
        line = line_of(draft, Form.DISTRIBUTION)
        if line is None or not has_masthead(draft, profile):
            return
        span = content_of(line)
        written = span.of(draft.text)
        match = _WORD.fullmatch(written)
        value = _value(match["value"]) if match else ""
        due = _due(draft) or value
        if not due:
            yield self.finding(span, expected="Distr.: General")
            return
        expected = f"Distr.: {due}"
        if written.removesuffix("*") == expected:
            return
        # Another word, or a translation, is more than typography.
        safe = value == due and "分发" not in written
        mended = expected + "*" * written.endswith("*")
        fix = Fix(self._title.format(expected=expected), (Edit(span, mended),), safe=safe)
        yield self.finding(span, fix=fix, expected=expected)


def _value(word: str) -> str:
    return next((value for value in _VALUES if value.lower() == word.lower()), "") or (
        _CHINESE.get(word, "")
    )


def _due(draft: Draft) -> str:
    """Return the word that the symbol asks for; where it does not tell, nothing."""
    symbol = line_of(draft, Form.SYMBOL)
    written = symbol.text if symbol else ""
    if "/R." in written:
        return "Restricted"
    if "/L." in written:
        return "Limited"
    return "General" if "/RES/" in written or draft.identity.is_adopted else ""
