"""resolint: what a rule author imports. Nothing else is public."""

from resolint.calendar import Session, session, session_on
from resolint.draft.model import (
    Bold,
    Citation,
    Date,
    Draft,
    Facts,
    Form,
    Identity,
    Kind,
    Label,
    Lead,
    Mark,
    Number,
    Paragraph,
    Part,
    Reference,
    Target,
)
from resolint.draft.passages import is_foreign, is_quoted
from resolint.draft.zh import numeral, numeral_value
from resolint.hookspecs import hookimpl
from resolint.lexicon import known_verbs, lead_phrases, match_lead
from resolint.plugins import rules_in
from resolint.profile import Profile
from resolint.rule import (
    DraftRule,
    Example,
    Finding,
    Fix,
    Message,
    ParagraphRule,
    Rule,
    Severity,
    right,
    wrong,
)
from resolint.text import Edit, Span, delete, insert
from resolint.words import leading_verbs, word_edges, words_of

__all__ = [
    "Bold",
    "Citation",
    "Date",
    "Draft",
    "DraftRule",
    "Edit",
    "Example",
    "Facts",
    "Finding",
    "Fix",
    "Form",
    "Identity",
    "Kind",
    "Label",
    "Lead",
    "Mark",
    "Message",
    "Number",
    "Paragraph",
    "ParagraphRule",
    "Part",
    "Profile",
    "Reference",
    "Rule",
    "Session",
    "Severity",
    "Span",
    "Target",
    "delete",
    "hookimpl",
    "insert",
    "is_foreign",
    "is_quoted",
    "known_verbs",
    "lead_phrases",
    "leading_verbs",
    "match_lead",
    "numeral",
    "numeral_value",
    "right",
    "rules_in",
    "session",
    "session_on",
    "word_edges",
    "words_of",
    "wrong",
]
