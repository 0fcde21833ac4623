"""A draft whose heading does not say which countries draft it, or which second it."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Form,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)
from resolint_rules.zh.conference._heading import (
    LISTS,
    countries_of,
    is_other_paper,
    label_of,
    line_of,
)


class MissingCountryList(DraftRule):
    """The heading of a draft at a Model UN conference lists the countries that draft and second it.

    `起草国：` and `附议国：` each have at least one country.
    A draft without enough of them is not put to the committee.
    """

    manual_zh = """
    模拟联合国的决议草案在文首列出起草国和附议国。
    `起草国：` 和 `附议国：` 两行都至少列一个国家。
    起草国和附议国不足的草案，主席团不予提交委员会。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(zh="此处未列任何国家", en="No country is named here")
    source = "Model UN guides"
    entries = ("M-1", "M-4")
    examples = (
        wrong(
            "委员会：世界卫生大会\n\n议题：甲\n\n起草国：巴西、法国\n\n⟦附议国⟧：\n\n世界卫生大会，\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        wrong(
            "委员会：世界卫生大会\n\n议题：甲\n\n⟦附议国⟧：巴西、法国\n\n世界卫生大会，\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        right(
            "委员会：世界卫生大会\n\n议题：甲\n\n起草国：\n巴西、法国\n\n附议国：\n埃及\n\n世界卫生大会，\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        right("委员会：世界卫生大会\n\n议题：甲\n\n铭记乙，\n\n1. 请丙。", profile="mun-zh"),
        right(
            "委员会：安全理事会\n\n议题：甲\n\n起草国：巴西\n\n指令草案1.1\n\n1. 请丙。",
            profile="mun-zh",
        ),
    )
    _absent = Message(zh="文首缺少{list}一行", en="The heading does not say which are {list}")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield a list without a country, and the list that stands without the other one."""
        if not profile.conference_heading:
            return
        listed = {country.form for country in countries_of(draft)}
        lines = {form: line for form in LISTS if (line := line_of(draft, form))}
        for form, line in lines.items():
            if form not in listed:
                yield self.finding(label_of(line))
        if len(lines) == 1 and _has_heading(draft):
            (missing,) = LISTS.keys() - lines.keys()
            (line,) = lines.values()
            yield self.finding(label_of(line), message=self._absent, list=LISTS[missing])


def _has_heading(draft: Draft) -> bool:
    named = line_of(draft, Form.COMMITTEE) or line_of(draft, Form.TOPIC)
    return named is not None and not is_other_paper(draft)
