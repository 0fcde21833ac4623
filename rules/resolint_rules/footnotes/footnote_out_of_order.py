"""Footnote marks whose numbers do not rise as they first appear."""

from collections.abc import Iterator

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Fix,
    Message,
    Profile,
    Severity,
    footnotes_of,
    has_loose_text,
    moves_ibid,
    right,
    takes_ibid_away,
    views,
    wrong,
)


class FootnoteOutOfOrder(DraftRule):
    """Footnotes are numbered 1, 2, 3 in the order in which their marks first appear.

    No number is skipped.
    A mark that cites an earlier note again keeps its number, and is not counted.
    The fix gives marks and notes their new numbers together and puts the notes in that order.
    Where 同上 would come to follow another note, there is no fix: write its source out first.
    """

    manual_zh = """
    脚注按脚注号首次出现的次序编为1、2、3，不跳号。
    再次引用前面脚注的脚注号沿用原号，不另计。
    修正时脚注号和脚注一并重新编号，脚注也按新的次序排列。
    如果“同上”因此改跟另一条脚注，则不提供修正：请先把“同上”改写为完整出处。
    """
    view = staticmethod(views.footnotes)
    by_kind = False
    severity = Severity.ERROR
    message = Message(
        zh="按首次出现的次序，此处应为脚注号 {expected}",
        en="In the order of first appearance this should be footnote {expected}",
    )
    source = "A/RES/68/230; UN Editorial Manual, Footnotes"
    entries = ("F-3", "F-4", "F-8")
    examples = (
        wrong(
            "大会，\n\n1. **欢迎**甲；⟦²⟧\n\n2. **欢迎**乙。¹\n\n¹ A/68/212。\n\n² A/68/213。",
            fixed="大会，\n\n1. **欢迎**甲；¹\n\n2. **欢迎**乙。²\n\n¹ A/68/213。\n\n² A/68/212。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；¹\n\n2. **欢迎**乙。⟦³⟧\n\n¹ A/68/212。\n\n³ A/68/213。",
            fixed="大会，\n\n1. **欢迎**甲；¹\n\n2. **欢迎**乙。²\n\n¹ A/68/212。\n\n² A/68/213。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲⟦[^2]⟧和乙。[^1]\n\n[^1]: A/68/212。\n\n[^2]: 同上，附件。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲¹和乙；⟦³⟧\n\n2. **欢迎**丙。²\n\n¹ A/74/62。\n\n² 同上。\n\n³ A/74/100。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；⟦²⟧\n\n2. **欢迎**乙。¹\n\n¹ A/68/1。\n\n还见A/68/9。\n\n² A/68/2。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；ᵃ\n\n2. **欢迎**乙。⟦²⟧\n\nᵃ 联合国，《条约汇编》。\n\n² A/68/2。",
        ),
        wrong(
            "大会，\n\n1. **欢迎**甲；⟦[^2]⟧\n\n2. **请**乙。[^1]\n\n[^1]: A/68/1。\n\n    还见A/68/9。\n\n[^2]: A/68/2。",
            fixed="大会，\n\n1. **欢迎**甲；[^1]\n\n2. **请**乙。[^2]\n\n[^1]: A/68/2。\n\n[^2]: A/68/1。\n\n    还见A/68/9。",
        ),
        right("大会，\n\n1. **欢迎**甲[^a]和乙。[^2]\n\n[^a]: A/68/212。\n\n[^2]: A/68/213。"),
        right(
            "大会，\n\n1. **欢迎**甲¹和乙；²\n\n2. **欢迎**丙。¹\n\n¹ A/68/212。\n\n² A/68/213。"
        ),
    )
    _title = Message(zh="脚注重新编号", en="Renumber the footnotes")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield the first mark that is out of order; a series with holes is fixed first."""
        found = footnotes_of(draft)
        if found is None or found.has_holes or found.misnumbered is None:
            return
        placed, expected = found.misnumbered
        fix = None
        if not takes_ibid_away(found.notes, found.arranged) and not has_loose_text(draft):
            # A mark that stands once more elsewhere may be the slip itself.
            again = sum(each.mark.name == placed.mark.name for each in found.marks) > 1
            safe = not again and not moves_ibid(found.notes, found.arranged)
            fix = Fix(self._title, tuple(found.renumber()), safe=safe)
        yield self.finding(placed.span, fix=fix, expected=expected)
