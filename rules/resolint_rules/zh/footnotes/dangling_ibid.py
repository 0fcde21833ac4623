"""同上 with no note, or with no one source, that it could mean."""

import re
from collections.abc import Iterator
from itertools import pairwise

from resolint import (
    IBID,
    Draft,
    DraftRule,
    Facts,
    Finding,
    Message,
    PlacedMark,
    Profile,
    Severity,
    SourceForm,
    Span,
    footnotes_of,
    kept,
    right,
    views,
    wrong,
)

_NAMES_VOLUME = re.compile(r"同上，第\s*\d+\s*卷")
_NAMES_SUPPLEMENT = re.compile(r"同上，补编第")
# What of a source each form can never have.
_NEVER = {
    SourceForm.SYMBOL: (_NAMES_VOLUME, _NAMES_SUPPLEMENT),
    SourceForm.RESOLUTION: (_NAMES_VOLUME, _NAMES_SUPPLEMENT),
    SourceForm.TREATY: (_NAMES_SUPPLEMENT, re.compile(r"同上，第[一二三四五六七八九十]+章")),
}


class DanglingIbid(DraftRule):
    """同上 means the source of the note directly before, and nothing else.

    It cannot stand in the first note, nor behind a note that names several sources.
    After a note was put in or taken out it often means the wrong source:
    `同上，第1125卷` behind `A/68/212。` can only be a slip.
    Write the source out in full.
    """

    manual_zh = """
    “同上”只指紧接在前的一条脚注所引的出处。
    第一条脚注不能写“同上”；前一条脚注列有几个出处时，也不能写“同上”。
    增删脚注之后，“同上”往往错指他处：`A/68/212。` 之后的 `同上，第1125卷` 必有错误。
    请写出完整的出处。
    """
    view = staticmethod(views.footnotes)
    severity = Severity.WARNING
    message = Message(
        zh="“同上”不能指前一条脚注 {before}：{reason}",
        en="同上 cannot mean the note {before} before it: {reason}",
    )
    source = "UN Editorial Manual, Footnotes"
    entries = ("F-8",)
    examples = (
        wrong("大会，\n\n1. **欢迎**该报告。¹\n\n¹ ⟦同上⟧，第一章。"),
        wrong(
            "大会，\n\n1. **欢迎**甲¹和乙。²\n\n¹ 见A/70/39，第一章；又见A/70/1，第5段。\n\n² ⟦同上⟧，第二章。"
        ),
        wrong(
            "大会，\n\n回顾《日内瓦四公约》¹及其附加议定书，²\n\n¹ A/68/212。\n\n² ⟦同上⟧，第1125卷，第17512号。"
        ),
        right(
            "大会，\n\n回顾《日内瓦四公约》¹及其附加议定书，²\n\n¹ 联合国，《条约汇编》，第75卷，第970-973号。\n\n² 同上，第1125卷，第17512号。"
        ),
        right(
            "大会，\n\n1. **表示注意到**该报告¹和该决定；²\n\n¹ 《大会正式记录，第六十七届会议，补编第 39 号》（A/67/39）。\n\n2. **欢迎**甲。\n\n² 同上，第一章。"
        ),
        right("⁴ 同上，第一章。\n\n3. **回顾**该决定；⁴"),
    )
    _first = Message(
        zh="第一条脚注之前没有脚注，不能写“同上”",
        en="There is no note before the first one that 同上 could mean",
    )
    _several = Message(zh="它列有几个出处", en="it names several sources")
    _other = Message(zh="该出处没有所引的部分", en="that source has no such part")

    def check(self, draft: Draft, profile: Profile) -> Iterator[Finding]:
        """Yield each 同上 that has nothing to refer to."""
        found = footnotes_of(draft)
        if found is None or not found.notes:
            return
        first = found.notes[0]
        if first.is_ibid and first.mark.number == 1 and not found.misnumbered:
            yield self.finding(_word(first), message=self._first, severity=Severity.ERROR)
        antecedent = first
        for before, note in pairwise(found.notes):
            antecedent = antecedent if before.is_ibid else before
            if (
                note.is_ibid
                and _follows(before, note)
                and (reason := self._reason(antecedent, note))
            ):
                yield self.finding(_word(note), before=before.written, reason=reason)

    def _reason(self, antecedent: PlacedMark, note: PlacedMark) -> Message | None:
        if antecedent.is_ibid:
            return None
        several, form = _sources(antecedent.paragraph.facts)
        if several:
            return self._several
        never = _NEVER.get(form, ())
        return self._other if any(part.match(note.body) for part in never) else None


@kept
def _sources(note: Facts) -> tuple[bool, SourceForm]:
    """Return whether a note names several sources, and what form the first has."""
    body = note.body.of(note.text)
    language = note.language
    return len(language.sources_in(body)) > 1, language.form_of_source(body)


def _follows(before: PlacedMark, note: PlacedMark) -> bool:
    """Return whether a note is the next one by its number too: else the order is what is wrong."""
    numbers = before.mark.number, note.mark.number
    return None in numbers or (numbers[0] or 0) + 1 == numbers[1]


def _word(note: PlacedMark) -> Span:
    start = note.paragraph.facts.body.start
    return note.paragraph.at(Span(start, start + len(IBID)))
