"""The heading of a Model UN conference, and the line with which its committee opens the text.

The conference's heading goes before the organ: a committee that simulates the Security Council
drafts as the conference has it (rulebook M-1 to M-14).
"""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from resolint.model.facts import Form

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from resolint.model.facts import Facts

HEADING_LINES = (Form.COMMITTEE, Form.TOPIC, Form.SPONSORS, Form.SIGNATORIES, Form.CONFERENCE)
_FEWEST = 2
_OF_DRAFTS = (Form.COMMITTEE, Form.SPONSORS, Form.SIGNATORIES)
_OF_THE_UNITED_NATIONS = (Form.DISTRIBUTION, Form.AGENDA_ITEM, Form.ADOPTION, Form.REPORT)
_NAME = re.compile(r"(?P<name>[\w·()（）]{2,30}?)(?P<closers>[，,、；;:：。]{0,2})")


def is_of_conference(lines: Iterable[Facts]) -> bool:
    """Tell the lines above a text of Model UN from the masthead of the United Nations."""
    lines = tuple(lines)
    own = [line for line in lines if line.form in HEADING_LINES]
    if any(_is_own(line) for line in own):
        return True
    return len(own) >= _FEWEST and not any(line.form in _OF_THE_UNITED_NATIONS for line in lines)


def _is_own(line: Facts) -> bool:
    """Tell a line that the United Nations itself never writes, so that one is enough."""
    language = line.language
    return language.heading_label(line.text).endswith(language.sponsor_labels)


def heading_end(facts: Sequence[Facts]) -> int:
    """Return where the heading of a conference ends; 0 for a text that has none."""
    lines = list(takewhile(lambda each: not each.number, facts))
    if not is_of_conference(lines):
        return 0
    return max(at for at, line in enumerate(lines) if line.form in HEADING_LINES) + 1


def opens_draft(facts: Sequence[Facts]) -> bool:
    """Tell the heading of a draft resolution or directive from that of any other paper."""
    end = heading_end(facts)
    # The kind of paper stands in the heading or on a line below it.
    below = takewhile(lambda each: not (each.closing_mark or each.number), facts[end : end + 3])
    lines = [*facts[:end], *below]
    # Minutes name their meeting, chair and topic as well.
    if not any(line.form in _OF_DRAFTS for line in lines[:end]):
        return False
    if any(line.language.other_paper.search(line.text) for line in lines):
        return False
    return not any(
        line.form is None and line.language.other_title.search(line.text) for line in lines
    )


def committee_line(facts: Sequence[Facts]) -> int | None:
    """Return the place of ``联合国环境大会，`` between the heading and the first clause."""
    start = heading_end(facts)
    heading = (each for each in facts[:start] if each.form is Form.COMMITTEE)
    committees = [each.language.bare_line(each.text).partition("：")[2] for each in heading]
    for at in range(start, len(facts) if start else 0):
        if facts[at].number or facts[at].lead:
            break
        if _names_organ(facts[at], committees):
            return at
    return None


def _names_organ(facts: Facts, committees: Sequence[str]) -> bool:
    """Tell the name of an organ with a comma, or that of the heading with another mark or none."""
    match = _NAME.fullmatch(facts.language.bare_line(facts.text))
    if match is None:
        return False
    name = match["name"]
    if not match["closers"].startswith(("，", ",")):
        return name in committees or facts.form in (Form.ORGAN, Form.ORGAN_LINE)
    named = any(name in committee for committee in committees)
    return named or facts.language.is_organ(name)
