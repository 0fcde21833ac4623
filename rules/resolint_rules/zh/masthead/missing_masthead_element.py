"""A line that the masthead of a resolution must have and this one has not."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Form,
    Kind,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)
from resolint.aspects.masthead import NAMES, has_masthead, issue_date

if TYPE_CHECKING:
    from collections.abc import Iterator

_HEAD = (Form.ORGAN, Form.DISTRIBUTION, Form.ISSUE_DATE)
_OF_ADOPTED_TEXTS = (Form.ADOPTION, Form.REPORT, Form.TITLE)
# Lines that are not in form, or that run together, are there all the same.
_SIGNS = {
    Form.DISTRIBUTION: re.compile(r"distr|分发", re.IGNORECASE),
    Form.ISSUE_DATE: re.compile(r"[A-Z][a-z]{2,8},? \d{4}|\d{4}\s?年\s?\d"),
    Form.SESSION: re.compile(r"届|年会议"),
    Form.AGENDA_ITEM: re.compile(r"议程|项目"),
    Form.ADOPTION: re.compile(r"决议"),
    Form.REPORT: re.compile(r"通过|委员会"),
    Form.TITLE: re.compile(r"\d/[\d…X×_]"),
}


class MissingMastheadElement(DraftRule):
    """A line of the masthead is missing.

    In a resolution of the General Assembly these are: organ, distribution, date of issue,
    session, agenda item, adoption line, bracket with the report, number and title.
    Each says something that stands nowhere else, and the text is registered by it.
    A draft has neither adoption line nor bracket, and its title has no number.
    """

    manual_zh = """
    正文之前缺少一行。
    大会决议应有：机关名称、分发类别、印发日期、届会、议程项目、通过日期、方括号中的报告、编号和标题。
    每一行的内容在别处都没有，文件据此登记。
    决议草案没有通过日期和方括号，标题没有编号。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(zh="此行之前缺少{element}", en="Before this line {element} is missing")
    source = "A/RES/68/230; UN Editorial Manual, Mastheads"
    entries = ("H-1", "H-2", "L-1")
    examples = (
        wrong(
            "大会\n\nDistr.: General\n7 February 2014\n\n⟦议程项目24(b)⟧\n\n2013年12月20日大会决议\n\n[根据第二委员会的报告(A/68/443/Add.2)通过]\n\n68/230. 南南合作\n\n大会，"
        ),
        wrong(
            "大会\n\n⟦7 February 2014⟧\n\n第六十八届会议\n\n议程项目24(b)\n\n2013年12月20日大会决议\n\n⟦68/230. 南南合作⟧\n\n大会，"
        ),
        right(
            "大会\n\nDistr.: Limited\n13 October 2015\n\n第七十届会议\n\n议程项目127\n\n决议草案\n\n联合国同国际刑事法院之间的合作\n\n大会，"
        ),
        right(
            "2023年届会\n\n议程项目15\n\n2023年7月25日经济及社会理事会决议\n\n2023/18. 指南\n\n经济及社会理事会，",
            profile="ecosoc-zh",
        ),
        right("68/230. 南南合作\n\n大会，\n\n回顾其以往的各项决议，"),
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the line before which each missing line should stand."""
        if not has_masthead(draft, profile) or _is_older(draft, profile):
            return
        order = [*profile.masthead, Form.ORGAN_LINE]
        lines = [(line.facts.form, line) for line in draft.masthead]
        lines += [(Form.ORGAN_LINE, line) for line in draft.of(Kind.ORGAN_LINE)]
        absent = list(_missing(draft, profile))
        present = {form for form, _ in lines if form in profile.required}
        # With more lines absent than there, it is an excerpt that names its source.
        for missing in absent if len(absent) < len(present) else ():
            later = order[order.index(missing) + 1 :]
            following = next((line for form, line in lines if form in later), None)
            if following:
                yield self.finding(following.span, element=NAMES[missing])


def _is_older(draft: Draft, profile: Profile) -> bool:
    session = draft.identity.session
    return session.isdecimal() and int(session) < profile.masthead_since


def _missing(draft: Draft, profile: Profile) -> Iterator[Form]:
    forms = {line.facts.form for line in draft.masthead}
    if issue_date(draft):
        forms.add(Form.ISSUE_DATE)
    # A text taken from elsewhere often lacks the head as a whole.
    has_head = bool(forms & {Form.SYMBOL, Form.DISTRIBUTION, Form.ISSUE_DATE})
    for form in profile.required:
        if form in forms or (form in _HEAD and not has_head):
            continue
        if form in _OF_ADOPTED_TEXTS and not draft.identity.is_adopted:
            continue
        if not _is_unrecognised(draft, profile, form):
            yield form


def _is_unrecognised(draft: Draft, profile: Profile, form: Form) -> bool:
    """Return whether a line that is not recognised holds what seems to be missing."""
    texts = [line.text for line in draft.masthead if line.facts.form is None]
    if form is Form.ORGAN:
        names = {draft.language.name_of(organ) for organ in profile.organs}
        return any(re.sub(r"[\s*_#]", "", text) in names for text in texts)
    return any(_SIGNS[form].search(text) for text in texts)
