"""A resolution that cites a later one."""

from collections.abc import Iterator
from dataclasses import replace

from resolint import (
    Draft,
    DraftRule,
    Finding,
    Identity,
    Message,
    Profile,
    Severity,
    right,
    views,
    wrong,
)
from resolint.aspects.citations import cited
from resolint.aspects.witnesses import verdict
from resolint_rules.citations._later import later_than

_EXAMPLE_HEAD = "大会\n\n第六十八届会议\n\n2013年12月20日大会决议\n\n68/230. 南南合作\n\n大会，\n\n"


class FutureCitation(DraftRule):
    """A resolution cannot cite what was adopted after it.

    The date, the session or the year of the citation is compared with those of the masthead.
    """

    manual_zh = """
    决议不能引用在它之后通过的决议。
    本规则将所引决议的日期、届次或年份与文首的日期和届次相比较。
    """
    view = staticmethod(views.citations)
    severity = Severity.ERROR
    message = Message(
        zh="第{number}号晚于本决议（{own}）", en="{number} is later than this resolution ({own})"
    )
    source = "Usage of resolutions"
    entries = ("C-15",)
    examples = (
        wrong(f"{_EXAMPLE_HEAD}回顾其⟦2014年9月10日第68/310号⟧决议，"),
        wrong(f"{_EXAMPLE_HEAD}1. **重申**其⟦第69/283号⟧决议和⟦第68/310号⟧决议。"),
        wrong(f"{_EXAMPLE_HEAD}1. **重申**安全理事会⟦第2282(2016)号⟧决议。"),
        right(f"{_EXAMPLE_HEAD}回顾其2013年12月20日第68/229号和第68/231号决议，"),
        right("大会，\n\n回顾其2015年9月25日第70/1号决议，"),
        right(f"{_EXAMPLE_HEAD}1. **决定**列入大会第六十九届会议临时议程。"),
    )

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each citation of what is later than the draft."""
        own = _latest(draft, profile)
        if not own.adopted and not own.latest_session:
            return
        for paragraph, item in cited(draft):
            if ours := later_than(item, own, profile):
                number = item.digits.of(paragraph.text)
                yield self.finding(paragraph.at(item.item), number=number, own=ours)


def _latest(draft: Draft, profile: Profile) -> Identity:
    """Return what the draft is, of the later session where most lines name that."""
    own, said = draft.identity, verdict(draft, profile).session
    if not (said.isdecimal() and own.latest_session.isdecimal()):
        return own
    return replace(own, latest_session=max(said, own.latest_session, key=int))
