"""A resolution without the line that names the organ and opens the text."""

import re
from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Form,
    Kind,
    Message,
    Profile,
    Severity,
    Span,
    right,
    wrong,
)
from resolint_rules.zh.structure._organ_lines import ORGANS, run_in_organ

_SET_OFF = re.compile(rf"[*_]{{1,3}}(?:{ORGANS})[，,]?[*_]{{1,3}}[，,]?")

# Fewer recognised lines above the text are an excerpt.
_FEWEST = 2


class MissingOrganLine(DraftRule):
    """The text opens with the organ on a line of its own: `大会，`.

    It is the subject of the one sentence that the resolution is:
    every preambular and operative paragraph is said of it.
    """

    manual_zh = """
    正文以单独一行的机关名称开头：`大会，`。
    整个决议是一句话，机关是这句话的主语，所有序言段和执行段都以它为主语。
    """
    severity = Severity.ERROR
    message = Message(
        zh="正文之前缺少“{organ}，”一行", en="The line “{organ}，” is missing before the text"
    )
    source = "A/RES/68/230; UN Editorial Manual, Drafting and editing of resolutions"
    entries = ("P-1",)
    examples = (
        wrong(
            "大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n⟦回顾⟧其以往的各项决议，\n\n1. **请**秘书长提出报告。"
        ),
        right(
            "大会\n\n第六十八届会议\n\n68/230. 南南合作\n\n大会，\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。"
        ),
        right("回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。"),
        right(
            "A/C.1/70/L.61\n\n大会\n\n第七十届会议\n\n对决议草案A/C.1/70/L.46的修正案\n\n1. 将序言部分第3段改为：\n\n2. **促请**各国加入该条约；"
        ),
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the opening words of a text that no organ line opens."""
        if any(draft.of(Kind.ORGAN_LINE)) or not profile.organs or not _is_resolution(draft):
            return
        if any(run_in_organ(line) or _is_set_off(line.text) for line in draft.masthead):
            return
        first = next(draft.of(Kind.PREAMBULAR, Kind.OPERATIVE), None)
        if first:
            facts = first.facts
            opening = facts.lead.span if facts.lead else Span(facts.body.start, facts.body.end)
            yield self.finding(first.at(opening), organ=draft.language.name_of(profile.organs[0]))


def _is_resolution(draft: Draft) -> bool:
    """Tell a masthead from an excerpt, and a resolution from an amendment to one."""
    forms = [line.facts.form for line in draft.masthead if line.facts.form]
    named = Form.TITLE in forms or Form.ADOPTION in forms or draft.identity.is_draft
    amends = any("修正" in line.text for line in draft.masthead)
    return len(forms) >= _FEWEST and named and not amends


def _is_set_off(text: str) -> bool:
    """Return whether it is an organ line in italics or bold, which is there all the same."""
    return bool(_SET_OFF.fullmatch(text.strip()))
