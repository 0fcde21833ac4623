"""A quotation mark, title mark or parenthesis without its partner."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from resolint import (
    Draft,
    DraftRule,
    Facts,
    Finding,
    Form,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    is_foreign,
    kept,
    right,
    wrong,
)
from resolint_rules.zh.punctuation._sign_names import named

_PARTNERS = {
    "《": "》",
    "〈": "〉",
    "“": "”",
    "‘": "’",
    "「": "」",
    "『": "』",
    "(": ")",
    "【": "】",
}
_OPENING = {shut: opening for opening, shut in _PARTNERS.items()}
_SIGN = re.compile("[《》〈〉“”‘’「」『』()（）【】]")
_WIDTH = str.maketrans("（）", "()")
_LABEL = re.compile(
    r"(?:^|[\s，；：。、,;:”）)*])(?:[a-zA-Z]|[ivx]{1,5}|\d{1,3}|[一二三四五六七八九十]{1,3})$"
)
_APOSTROPHE = re.compile("[A-Za-zÀ-ÿ]$")
_INTRODUCED = re.compile(r"[：:]\s*$")
_ENDS = re.compile(r"[\s，；。：、,;:.¹²³⁰⁴-⁹\]]{0,20}$")


class UnbalancedPair(DraftRule):
    """《》, “”, ‘’ and parentheses stand in pairs within a paragraph.

    A quotation over several paragraphs is no fault: each of them may open it,
    and the last closes it.
    """

    manual_zh = """
    书名号、引号和括号应在同一段内成对出现。
    引文跨越几段时，各段可以都有前引号，最后一段以后引号结束，这不算错误。
    """
    severity = Severity.ERROR
    message = Message(zh="{sign}没有与之配对的{partner}", en="No {partner} goes with this {sign}")
    source = "A/RES/68/230"
    entries = ("T-4",)
    examples = (
        wrong(
            "大会，\n\n重申其认可⟦《⟧促进和实施技术合作的布宜诺斯艾利斯行动计划的决议，\n\n1. **决定**列入题为南南合作⟦”⟧的分项目。"
        ),
        wrong("大会，\n\n1. **欢迎**西非国家经济共同体⟦(⟧西非经共体的报告。"),
        right("大会，\n\n回顾《人权宣言》、《公约》和“发展方面的‘业务’活动”(见第10(a)段)，"),
        right(
            "大会，\n\n1. **欢迎**Global Compact for Migration (GCM)；\n\n2. **请**各国参考该报告。¹\n\n¹ World Health Organization, World Malaria Report (Geneva, 2022)。"
        ),
        right(
            "大会，\n\n1. **欢迎**该决议(见 https://undocs.org/zh/A/RES/68/230)和[报告](https://a.cn/甲,乙(丙).pdf)，另见https://a.cn/b_(c)。"
        ),
        right("大会，\n\n1. **请**秘书长：a) 提出报告；(一)提供资料；2）协助各国。"),
        right(
            "大会，\n\n1. **决定**修正如下：\n\n“1. **欢迎**甲；\n\n“2. **请**乙。”\n\n2. **请**丙。"
        ),
        right(
            "大会，\n\n1. **决定**修正第3条如下：“各国应予合作；\n\n“本条不影响其他各条；\n\n“本条即行生效。”"
        ),
    )

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the paragraphs with a single character, and those that end a quotation."""
        facts = paragraph.facts
        return facts if _singles(facts) or _closes_quotation(facts) else None

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first sign of each kind in a paragraph that has no partner."""
        waiting: list[tuple[Paragraph, _Single]] = []
        for paragraph in draft.paragraphs:
            if paragraph.kind is Kind.FURNITURE or paragraph.facts.form is Form.REPORT:
                continue
            if waiting and _closes_quotation(paragraph.facts):
                waiting = [each for each in waiting if each[1].sign != "“"]
            for single in _singles(paragraph.facts):
                if single.goes_on:
                    waiting.append((paragraph, single))
                elif single.ends and any(each.sign == single.partner for _, each in waiting):
                    waiting = [each for each in waiting if each[1].sign != single.partner]
                else:
                    yield self._finding(paragraph, single)
        for paragraph, single in waiting:
            yield self._finding(paragraph, single)

    def _finding(self, paragraph: Paragraph, single: "_Single") -> Finding:
        span = paragraph.at(Span(single.at, single.at + 1))
        return self.finding(span, sign=named(single.sign), partner=named(single.partner))


def _closes_quotation(facts: Facts) -> bool:
    """Return whether it is the last paragraph of a quotation, which opens and closes it."""
    words, line = facts.body.of(facts.text), facts.text.lstrip()
    if not (words.startswith("“") or line.startswith("“")):
        return False
    end = facts.text.rfind("”")
    return end > 0 and _ENDS.match(facts.text, end + 1) is not None


class _Single(NamedTuple):
    """A sign without its partner in its paragraph."""

    sign: str
    at: int
    goes_on: bool
    """It opens a quotation, or stands in a paragraph cut in two, so its partner may follow."""
    ends: bool
    """It may close what a paragraph before opened."""

    @property
    def partner(self) -> str:
        return _PARTNERS.get(self.sign) or _OPENING[self.sign]


@kept
def _singles(facts: Facts) -> tuple[_Single, ...]:
    """Return the first sign of each kind that has no partner in the paragraph."""
    text = facts.text
    open_at: dict[str, list[int]] = {sign: [] for sign in _PARTNERS}
    single: dict[str, int] = {}
    # The rule about straight quotation marks reports those of a pair that is half straight.
    passed = "“”" if '"' in text else ""
    for match in _SIGN.finditer(text):
        sign, at = match[0].translate(_WIDTH), match.start()
        if sign in passed or _is_no_pair(facts, sign, at):
            continue
        if sign in open_at:
            open_at[sign].append(at)
        elif open_at[_OPENING[sign]]:
            open_at[_OPENING[sign]].pop()
        elif sign != ")" or not _LABEL.search(text[max(0, at - 8) : at]):
            single.setdefault(_OPENING[sign], at)
    for sign, places in open_at.items():
        if places:
            single.setdefault(sign, places[0])
    return tuple(_of(facts, at) for at in sorted(single.values()))


def _is_no_pair(facts: Facts, sign: str, at: int) -> bool:
    if sign == "’" and _APOSTROPHE.search(facts.text[max(0, at - 1) : at]):
        return True
    label = facts.label or facts.number
    is_of_label = label is not None and sign in "()" and at < label.span.end
    return is_of_label or is_foreign(facts, Span(at, at + 1))


def _of(facts: Facts, at: int) -> _Single:
    sign = facts.text[at].translate(_WIDTH)
    if sign in _OPENING:
        is_cut = facts.number is None and facts.lead is None
        ends = is_cut or _ENDS.match(facts.text, at + 1) is not None
        return _Single(sign, at, goes_on=False, ends=ends)
    quotes = at <= facts.body.start or _INTRODUCED.search(facts.text[max(0, at - 3) : at])
    goes_on = bool(quotes and sign in "“「‘『") or not facts.closing_mark
    return _Single(sign, at, goes_on=goes_on, ends=False)
