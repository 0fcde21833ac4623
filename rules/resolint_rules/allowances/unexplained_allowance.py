"""A comment that allows findings and does not say why."""

from collections.abc import Iterator
from dataclasses import dataclass

from resolint import Allowance, AllowanceRule, Finding, Message, Profile, Severity, right, wrong


class UnexplainedAllowance(AllowanceRule):
    """Where the office asks for it, a comment that allows a finding says why.

    It asks when the option `required` is set to true.
    Write the reason behind the names: `<!-- resolint: allow stray-bold -- as agreed -->`.
    """

    manual_zh = """
    有此要求时，允许某规则的问题须写明理由。
    选项 `required` 设为 true 时才要求。
    理由写在规则名之后：`<!-- resolint: allow stray-bold -- 已商定 -->`。
    """
    severity = Severity.WARNING
    message = Message(
        zh="请写明理由：<!-- resolint: allow {names} -- 理由 -->",
        en="Say why: <!-- resolint: allow {names} -- reason -->",
    )
    source = "The manual of resolint, “To allow a finding”"
    examples = (
        wrong(
            "大会，\n\n⟦<!-- resolint: allow stray-bold -->⟧\n\n1. **请**甲。",
            required=True,
        ),
        right(
            "大会，\n\n<!-- resolint: allow stray-bold -- 已商定 -->\n\n1. **请**甲。",
            required=True,
        ),
        right(
            "大会，\n\n<!-- resolint: allow stray-bold 已商定 -->\n\n1. **请**甲。", required=True
        ),
        right("大会，\n\n<!-- resolint: allow stray-bold -->\n\n1. **请**甲。"),
    )

    @dataclass(frozen=True)
    class Options:
        """Whether reasons are asked for."""

        required: bool = False

    def check(self, allowance: Allowance, profile: Profile) -> Iterator[Finding]:
        """Yield the comment where it gives no reason."""
        if self.options.required and not allowance.reason:
            yield self.finding(allowance.span, names=", ".join(allowance.names))
