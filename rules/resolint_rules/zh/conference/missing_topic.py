"""A draft whose heading does not name the topic."""

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
    content_of,
    is_other_paper,
    label_of,
    line_of,
)


class MissingTopic(DraftRule):
    """The heading of a draft at a Model UN conference names the topic: `议题：海洋塑料污染治理`.

    A committee has several topics, and a draft is debated and voted on under one of them.
    """

    manual_zh = """
    模拟联合国的决议草案在文首写明议题：`议题：海洋塑料污染治理`。
    一个委员会可有几个议题，草案在其中一个议题之下辩论和表决。
    """
    view = staticmethod(views.frame)
    severity = Severity.WARNING
    message = Message(zh="文首缺少“议题：”一行", en="The heading has no line “议题：”")
    source = "Model UN guides"
    entries = ("M-1",)
    examples = (
        wrong(
            "⟦委员会⟧：世界卫生大会\n\n起草国：巴西\n\n附议国：埃及\n\n世界卫生大会，\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        wrong(
            "委员会：世界卫生大会\n\n⟦议题⟧：\n\n起草国：巴西\n\n附议国：埃及\n\n世界卫生大会，\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        right(
            "委员会：世界卫生大会\n\n议 题: 甲\n\n起草国：巴西\n\n附议国：埃及\n\n世界卫生大会，\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        right(
            "委员会：世界卫生大会\n\n起草国：巴西\n\n附议国：埃及\n\n关于甲的决议草案\n\n世界卫生大会，\n\n铭记乙，\n\n1. 请丙。",
            profile="mun-zh",
        ),
        right("起草国：巴西\n\n附议国：埃及\n\n铭记乙，\n\n1. 请丙。", profile="mun-zh"),
    )
    _empty = Message(zh="此处未写议题", en="The topic is not named here")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the line of the topic when it is empty, or that of the committee without one."""
        if not profile.conference_heading:
            return
        topic, committee = line_of(draft, Form.TOPIC), line_of(draft, Form.COMMITTEE)
        if topic and not content_of(topic) and not _goes_on(draft, topic.start):
            yield self.finding(label_of(topic), message=self._empty)
        elif committee and not topic and _has_list(draft) and not _has_title(draft):
            yield self.finding(label_of(committee))


def _has_list(draft: Draft) -> bool:
    return any(line_of(draft, form) for form in LISTS)


def _has_title(draft: Draft) -> bool:
    """Tell a text that its title names, and papers that need none, such as directives."""
    return is_other_paper(draft) or any("关于" in line.text for line in draft.masthead)


def _goes_on(draft: Draft, start: int) -> bool:
    """Return whether the topic stands on the line below its label."""
    below = next((line for line in draft.masthead if line.start > start), None)
    return below is not None and below.facts.form is None
