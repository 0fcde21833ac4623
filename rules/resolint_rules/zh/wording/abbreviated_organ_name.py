"""A main organ called by a short name."""

import re
from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Edit,
    Facts,
    Finding,
    Fix,
    Form,
    Kind,
    Message,
    Paragraph,
    Profile,
    Severity,
    Span,
    is_quoted,
    kept,
    right,
    word_edges,
    wrong,
)

_ORGANS = {
    "联大": "大会",
    "安理会": "安全理事会",
    "经社理事会": "经济及社会理事会",
    "人权会": "人权理事会",
}
_IN_TITLES = {
    **_ORGANS,
    "开发署": "联合国开发计划署",
    "环境署": "联合国环境规划署",
    "难民署": "联合国难民事务高级专员办事处",
    "儿基会": "联合国儿童基金会",
    "贸发会议": "联合国贸易和发展会议",
    "工发组织": "联合国工业发展组织",
    "教科文组织": "联合国教育、科学及文化组织",
    "粮农组织": "联合国粮食及农业组织",
    "世卫组织": "世界卫生组织",
    "劳工组织": "国际劳工组织",
    "原子能机构": "国际原子能机构",
}
_NAME = re.compile("|".join(_ORGANS))
_TITLE_NAME = re.compile("|".join(_IN_TITLES))
_ANY_NAME = re.compile("|".join((*_IN_TITLES, *_ORGANS.values())))
_WORDS = ("联大", "人权会")
# Texts of the Assembly itself use these two now and then, so they are only mentioned.
_ALSO_OFFICIAL = ("安理会", "经社理事会")
_KINDS = (Kind.PREAMBULAR, Kind.OPERATIVE, Kind.SUB_PARAGRAPH, Kind.NOTE)


class AbbreviatedOrganName(DraftRule):
    """The main organs have their full names: 大会, 安全理事会, 经济及社会理事会, 人权理事会.

    A short name may follow a full one (安全理事会…，其中安理会…), or one given in parentheses.
    The Security Council calls itself 安理会, the Economic and Social Council 经社理事会.
    In the title of a resolution every organ and office has its full name.
    """

    manual_zh = """
    主要机关用全称：大会、安全理事会、经济及社会理事会、人权理事会。
    前文已有全称，或以括号注明简称之后，可以用简称（安全理事会……，其中安理会……）；“联大”则一律写作“大会”。
    安全理事会自称安理会，经济及社会理事会自称经社理事会。
    决议标题中的机关和机构名称都用全称。
    """
    of_simplified = True
    severity = Severity.WARNING
    message = Message(
        zh="“{short}”应写全称“{full}”", en="Write the full name “{full}” for “{short}”"
    )
    source = (
        "UN Correspondence Manual; UN Editorial Manual, Drafting and editing of resolutions, II.B"
    )
    entries = ("H-14", "N-1", "N-2")
    examples = (
        wrong(
            "大会，\n\n回顾⟦联大⟧和⟦安理会⟧有关决议，\n\n1. **请**经济及社会理事会审议。",
            unsafe_fixed="大会，\n\n回顾大会和安全理事会有关决议，\n\n1. **请**经济及社会理事会审议。",
        ),
        wrong(
            "第六十八届会议\n\n68/230. ⟦开发署⟧的报告\n\n大会，\n\n1. **欢迎**该报告。",
            unsafe_fixed="第六十八届会议\n\n68/230. 联合国开发计划署的报告\n\n大会，\n\n1. **欢迎**该报告。",
        ),
        right("大会，\n\n注意到安全理事会第1020(1995)号决议，其中安理会吁请各方遵守协定，"),
        right("安全理事会，\n\n1. **决定**安理会将继续处理此案。", profile="sc-zh"),
        right("大会，\n\n回顾《安理会工作》、世界人权会议和“联大之友”，关联大量数据，"),
    )
    _title = Message(zh="改为“{full}”", en="Change to “{full}”")

    @staticmethod
    def view(paragraph: Paragraph) -> object:
        """See the paragraphs that name an organ, in full or in short."""
        return paragraph.facts if _ANY_NAME.search(paragraph.text) else None

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each short name that no full one comes before."""
        known = set(profile.short_names)
        for paragraph in draft.paragraphs:
            in_title = paragraph.facts.form is Form.TITLE
            if not in_title and paragraph.kind not in _KINDS:
                continue
            for span in _names(paragraph.facts, in_title=in_title):
                short = span.of(paragraph.text)
                full = _IN_TITLES[short]
                if short in known:
                    continue
                # The Assembly has its own line, which introduces no short name.
                named = 0 <= _first(draft, full) < paragraph.at(span).start
                if named and full != "大会" and not in_title:
                    continue
                at = paragraph.at(span)
                fix = Fix(self._title.format(full=full), (Edit(at, full),), safe=False)
                severity = Severity.INFO if short in _ALSO_OFFICIAL else Severity.WARNING
                yield self.finding(at, fix=fix, severity=severity, short=short, full=full)


@kept
def _first(draft: Draft, full: str) -> int:
    """Return where a full name first stands, or -1; those of titles introduce no short name."""
    return draft.text.find(full) if full in _ORGANS.values() else -1


@kept
def _names(facts: Facts, *, in_title: bool) -> tuple[Span, ...]:
    pattern = _TITLE_NAME if in_title else _NAME
    found = (Span(*match.span()) for match in pattern.finditer(facts.text))
    return tuple(span for span in found if _is_name(facts, span))


def _is_name(facts: Facts, span: Span) -> bool:
    text, full = facts.text, _IN_TITLES[span.of(facts.text)]
    if is_quoted(facts, span) or text[span.start - 1 : span.start] in tuple("(（"):
        return False
    if text.endswith(full, 0, span.end):  # the end of the full name: 国际劳工组织
        return False
    is_word = span.of(text) not in _WORDS or {span.start, span.end} <= word_edges(text, span)
    return is_word and not (span.of(text) == "人权会" and text.startswith("议", span.end))
