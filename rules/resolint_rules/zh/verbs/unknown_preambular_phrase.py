"""A preambular paragraph that begins with no phrase of the lexicon."""

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
    right,
    wrong,
)
from resolint.aspects.leads import misspelling
from resolint_rules.zh.verbs._nearest import nearest

_WORDS = re.compile(r"[\u3400-\u9fff]{2,4}")
# Phrases that enclose their object, or join a paragraph to the one before:
# 以《联合国宪章》为指导 · 对局势感到震惊 · 感到鼓舞的是 · 有感于 · 并考虑到.
_FRAMES = re.compile(
    r"(?:并|也|但|而且|因此|为此|就此)?(?:以|对|从|自|在|为|就|由于|出于|本着|基于|关于|至于|随着|作为|鉴|感到|深感|有感)"
    r"|并|[^，]{0,60}的是，?"
)


class UnknownPreambularPhrase(ParagraphRule):
    """A preambular paragraph begins with a phrase such as 回顾, 铭记 or 深信.

    It says why the organ acts.
    This one begins with words that are not in the list of such phrases.
    That is no fault if they are meant; the message names the phrases most like them.
    """

    manual_zh = """
    序言段以“回顾”“铭记”“深信”等词语开头，说明采取行动的理由。
    此处的词语不在序言用语表内，消息中列出相近的用语。
    如果确实要用，可以不改。
    """
    kinds = frozenset({Kind.PREAMBULAR})
    of_simplified = True
    severity = Severity.INFO
    message = Message(
        zh="“{phrase}”不是常见的序言用语{nearest}",
        en="“{phrase}” is not a usual preambular phrase{nearest}",
    )
    source = "UN Editorial Manual, Drafting and editing of resolutions"
    entries = ("P-3",)
    examples = (
        wrong(
            "大会，\n\n⟦欣闻秘书⟧长的倡议，\n\n回顾其以往的各项决议，\n\n1. **请**秘书长提出报告。"
        ),
        right(
            "大会，\n\n以《联合国宪章》的宗旨和原则为指导，\n\n对日益严重的局势感到震惊，\n\n1. **请**秘书长提出报告。"
        ),
        right(
            "大会，\n\n在这方面，还强调必须加强合作，\n\n因此着重指出各国的作用，\n\n1. **请**甲。"
        ),
    )

    def check(self, paragraph: Paragraph, profile: Profile) -> Iterator[Finding]:
        """Yield the first words."""
        facts, text = paragraph.facts, paragraph.text
        if facts.lead or facts.stray or misspelling(paragraph):
            return
        words = _WORDS.match(text, facts.body.start)
        if words is None or _FRAMES.match(text, facts.body.start):
            return
        near = nearest(words[0], paragraph.kind)
        yield self.finding(Span(*words.span()), phrase=words[0], nearest=near)
