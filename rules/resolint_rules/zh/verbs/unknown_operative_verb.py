"""An operative paragraph that begins with no verb of the lexicon."""

import re
from collections.abc import Iterator

from resolint import (
    Finding,
    Kind,
    Message,
    Paragraph,
    ParagraphRule,
    Profile,
    Severity,
    Span,
    leading_verbs,
    match_lead,
    right,
    wrong,
)
from resolint.aspects.leads import misspelling
from resolint_rules.zh.verbs._nearest import nearest

_WORDS = re.compile(r"[\u3400-\u9fff]{1,4}")
# 对秘书长表示感谢: the verb stands behind its object.
_OBJECT_FIRST = re.compile(r"\W{0,4}[对向就为以将把]")
_LONGEST = 14


class UnknownOperativeVerb(ParagraphRule):
    """An operative paragraph begins with an operative verb: what the organ does.

    This one begins with a word that is not in the list of such verbs.
    That is no fault if the verb is meant; the message names the verbs most like it.
    """

    manual_zh = """
    执行段以执行动词开头，表明本机关做什么。
    此处的词语不在执行动词表内，消息中列出相近的动词。
    如果确实要用这个动词，可以不改。
    """
    kinds = frozenset({Kind.OPERATIVE})
    of_simplified = True
    severity = Severity.INFO
    message = Message(
        zh="“{verb}”不是常见的执行动词{nearest}",
        en="“{verb}” is not a usual operative verb{nearest}",
    )
    source = "UN Editorial Manual, Drafting and editing of resolutions"
    entries = ("O-5",)
    examples = (
        wrong("大会，\n\n1. **欢迎**该报告；\n\n2. **⟦斥责⟧**一切袭击行为。"),
        wrong("大会，\n\n1. **欢迎**该报告；\n\n2. **⟦也请⟧**秘书长提出报告。"),
        right("大会，\n\n1. **对**秘书长**表示感谢**；\n\n2. 在这方面，**还敦促**各国批准该公约。"),
        right(
            "大会，\n\n1. **承认和鼓励**有关国家开展的举措；\n\n2. **最强烈地谴责**一切袭击行为。"
        ),
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield the word where the verb should be."""
        facts, text = paragraph.facts, paragraph.text
        if facts.lead or facts.stray or misspelling(paragraph):
            return
        leads = (match_lead(each.inner.of(text)) for each in (*facts.bolds, *facts.accents))
        if _OBJECT_FIRST.match(text, facts.body.start) or any(leads):
            return
        if span := _verb(paragraph):
            verb = span.of(text)
            near = nearest(verb, paragraph.kind)
            yield self.finding(span, verb=verb, nearest=near)


def _verb(paragraph: Paragraph) -> Span | None:
    """Return what is set off at the head, else the verb group that segmentation finds, or words."""
    facts, text = paragraph.facts, paragraph.text
    if facts.opens_bold or facts.opens_accent:
        inner = (facts.bolds if facts.opens_bold else facts.accents)[0].inner
        return Span(inner.start, min(inner.end, inner.start + _LONGEST))
    length = leading_verbs(facts.body.of(text))
    if length:
        return Span(facts.body.start, facts.body.start + length)
    words = _WORDS.match(text, facts.body.start)
    return Span(*words.span()) if words else None
