"""Which rule yields to which, so that one slip gives one finding.

Where two rules speak of the same place, the one on the left is silent: the one on the right says
what the slip is, and with it the other is gone.
"""

from collections.abc import Mapping

YIELDS: Mapping[str, tuple[str, ...]] = {
    # What is no number, date or title at all is not also of the wrong session, year or order.
    "issue-date-before-adoption": ("malformed-issue-date",),
    "malformed-organ-line": ("organ-mismatch",),
    "session-mismatch": ("malformed-title",),
    "partially-dated-list": (
        *("malformed-citation", "repeated-word", "organ-number-mismatch"),
        "draft-mark-in-adopted-text",
    ),
    "unbalanced-bold": ("draft-mark-in-adopted-text",),
    "undated-citation": ("draft-mark-in-adopted-text",),
    "security-council-year-mismatch": ("malformed-citation",),
    "impossible-resolution-number": ("malformed-citation",),
    "paragraph-number-out-of-sequence": ("malformed-paragraph-number",),
    "malformed-citation": ("look-alike-character",),
    # A sign that stands in place of another has no partner, and ends no sentence.
    "unbalanced-pair": (
        *("operative-terminator", "preambular-terminator", "footnote-terminator"),
        *("malformed-title", "malformed-date", "misspelt-verb"),
        "unlabelled-sub-paragraph",
    ),
    "halfwidth-punctuation": ("misspelt-verb",),
    "full-stop-inside-paragraph": ("operative-terminator", "joined-paragraphs"),
    # What stands on the line of another paragraph is none of that one's.
    "stray-bold": ("joined-paragraphs",),
    "bold-in-preamble": ("joined-paragraphs",),
    "preambular-terminator": ("joined-paragraphs",),
    "operative-terminator": ("joined-paragraphs",),
    # The second half of a paragraph lacks what a paragraph begins with.
    "unrecognised-paragraph": ("broken-paragraph",),
    "unknown-preambular-phrase": ("broken-paragraph",),
    "missing-sequence-word": ("broken-paragraph",),
    "operative-verb-not-bold": ("broken-paragraph",),
    "unnumbered-operative-paragraph": ("broken-paragraph",),
    # Bold that breaks off covers nothing.
    "bold-span-mismatch": ("empty-line-in-bold",),
    # A raised digit within a number, a symbol or a word is no footnote mark.
    "undefined-footnote": ("malformed-title", "malformed-symbol"),
    "misplaced-footnote-mark": ("undefined-footnote", "malformed-organ-line"),
}
