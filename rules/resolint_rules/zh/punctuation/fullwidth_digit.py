"""Digits or letters in full width."""

from collections.abc import Iterator
from unicodedata import normalize

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Finding,
    Fix,
    Kind,
    Message,
    Profile,
    Severity,
    right,
    wrong,
)


class FullwidthDigit(DraftRule):
    """Digits and Latin letters have the usual width: `2013年`, not `２０１３年`.

    In full width a date, a resolution number or a document symbol is not found by a search,
    and a program does not take it for one.
    """

    manual_zh = """
    数字和拉丁字母用半角：写作 `2013年`，不写作 `２０１３年`。
    用全角时，日期、决议号和文号检索不到，其他程序也识别不了。
    """
    by_kind = False
    severity = Severity.WARNING
    message = Message(
        zh="全角的“{written}”应写作“{expected}”",
        en="“{written}” is in full width and should be “{expected}”",
    )
    habit_share = 0.0
    habit = Message(
        zh="全文数字用全角（{count}处），应改为半角",
        en="The digits of this draft are in full width ({count} places) and should not be",
    )
    source = "A/RES/68/230"
    entries = ("T-6",)
    examples = (
        wrong(
            "大会，\n\n回顾其⟦２０１３⟧年12月20日第⟦６８／２３０⟧号决议，\n\n1. **请**秘书长提出报告。",
            fixed="大会，\n\n回顾其2013年12月20日第68/230号决议，\n\n1. **请**秘书长提出报告。",
        ),
        wrong(
            "大会，\n\n⟦１．⟧**欢迎**甲；\n\n⟦２．⟧ **请**乙。",
            fixed="大会，\n\n1. **欢迎**甲；\n\n2. **请**乙。",
        ),
        right("大会，\n\n1. **请**秘书长：\n\n１） 甲；\n\n２） 乙；\n\n2. **决定**丙。"),
        right("大会，\n\n回顾其2013年12月20日第68/230号决议，\n\n1. **请**秘书长提出报告。"),
    )
    _title = Message(zh="改为“{expected}”", en="Change to “{expected}”")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each run of such characters."""
        for span, written in draft.reading.rewritten("width"):
            paragraph = draft.paragraphs[draft.index_at(span.start)]
            if paragraph.kind is Kind.FURNITURE:
                continue
            expected = span.of(draft.text)
            # １． read as (a) is a label of another form, and another rule's.
            if _bare(written) != _bare(expected):
                continue
            # A full-width stop has its space within it.
            runs_on = written[-1] == "．" and not draft.text[span.end : span.end + 1].isspace()
            edit = Edit(span, f"{expected} " if runs_on else expected)
            fix = Fix(self._title.format(expected=expected), (edit,), safe=True)
            yield self.finding(span, fix=fix, written=written, expected=expected)


def _bare(text: str) -> str:
    """Return the digits and letters alone, in the usual width."""
    return "".join(filter(str.isalnum, normalize("NFKC", text)))
