"""A comment that allows what is not there."""

from collections.abc import Iterator

from resolint import (
    Allowance,
    AllowanceRule,
    Edit,
    Finding,
    Fix,
    Message,
    Profile,
    Severity,
    right,
    wrong,
)


class UnusedAllowance(AllowanceRule):
    """A comment allows findings of a rule that finds nothing there, or of one that there is not.

    It stays behind when the text is fixed, and would hide the next slip;
    a name that is misspelt allows nothing.
    Only rules that ran are judged.
    Take the name out of the comment, or the comment out of the draft.
    """

    manual_zh = """
    注释允许了某规则的问题，而该规则在此并未发现问题，或者没有这条规则。
    文稿改好之后留下的注释会掩盖以后的问题；规则名写错的注释不起作用。
    只判断本次运行过的规则。
    从注释中删去该规则名，或删去整条注释。
    """
    severity = Severity.INFO
    message = Message(
        zh="此处没有“{names}”的问题，不需要允许",
        en="Nothing of “{names}” is found here, so nothing is to be allowed",
    )
    source = "The manual of resolint, “To allow a finding”"
    examples = (
        wrong(
            "大会，\n\n⟦<!-- resolint: allow unused-allowance -->⟧\n\n1. **请**甲。",
            unsafe_fixed="大会，\n\n1. **请**甲。",
        ),
        wrong(
            "大会，\n\n⟦<!-- resolint: allow stray-bold, unused-allowance -- 待定 -->⟧\n\n1. **请**甲。",
            unsafe_fixed="大会，\n\n<!-- resolint: allow stray-bold -- 待定 -->\n\n1. **请**甲。",
        ),
        right("大会，\n\n<!-- resolint: allow stray-bold -->\n\n1. **请**甲。"),
    )

    _unknown = Message(zh="没有规则“{names}”", en="There is no rule “{names}”")
    _title = Message(zh="删去“{names}”", en="Remove “{names}”")

    def check(self, allowance: Allowance, profile: Profile) -> Iterator[Finding]:
        """Yield the comment where some of its names are not needed."""
        for names, message in (
            (allowance.unknown, self._unknown),
            (allowance.unused, self.message),
        ):
            if names:
                told = Message("、".join(names), ", ".join(names))
                title = self._title.format(names=told)
                fix = Fix(title, self._without(allowance, names), safe=False)
                yield self.finding(allowance.span, fix=fix, message=message, names=told)

    def _without(self, allowance: Allowance, names: tuple[str, ...]) -> tuple[Edit, ...]:
        left = [name for name in allowance.names if name not in names]
        return (Edit(allowance.listed, ", ".join(left)),) if left else allowance.removal
