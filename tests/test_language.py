"""A language is a folder: no Chinese elsewhere in the code, and English beside it."""

import ast
import io
import re
import tokenize
from pathlib import Path

import pytest

from helpers import CHINESE, findings, fixed, read
from resolint.config import plugins
from resolint.language import CODES, by_code, language_of
from resolint.model.organs import OWN, RESOLUTION

ROOT = Path(__file__).parents[1]
HAN = re.compile("[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3400-\u9fff\uf900-\ufaff]")
# What speaks to the user does so in Chinese.
SPEAKS = ("cli", "config", "files", "report")
EXAMPLES = ("examples", "manual_zh", "_EXAMPLE")
TEXT = """\
The General Assembly,

Recalling its resolutions 70/205 of 22 December 2015 and 71/234 of 21 December 2016,

*Also recalling* the report of the Secretary-General,¹

1. *Takes note* of the report;

2. *Encourages* Member States:

(a) To assess the state of mountain springs;

(b) To exchange best practices;

3. *Requests* the Secretary-General to report to it at its seventy-fifth session.

¹ A/74/381.
"""


def _is_exempt(node):
    """Tell docstrings, examples and messages."""
    if isinstance(node, ast.Expr):
        return isinstance(node.value, ast.Constant)
    if isinstance(node, ast.Assign):
        return any(
            isinstance(each, ast.Name) and each.id.startswith(EXAMPLES) for each in node.targets
        )
    return isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Message"


def _han(path):
    source = path.read_text("utf-8")
    nodes = [node for node in ast.walk(ast.parse(source)) if _is_exempt(node)]
    exempt = {line for node in nodes for line in range(node.lineno, node.end_lineno + 1)}
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        written = token.type == tokenize.STRING and HAN.search(token.string)
        if written and token.start[0] not in exempt:
            yield f"{path}:{token.start[0]}: {token.string}"


def _sources():
    for root in (ROOT / "server" / "resolint", ROOT / "rules" / "resolint_rules"):
        for path in sorted(root.rglob("*.py")):
            parts = path.relative_to(root).parts
            if parts[0] not in ("language", *SPEAKS) and not set(parts) & set(CODES):
                yield path


def test_no_chinese_stands_outside_the_folders_of_languages():
    assert [line for path in _sources() for line in _han(path)] == []


def test_the_folders_of_languages_have_it():
    folder = ROOT / "server" / "resolint" / "language" / "zh"

    assert sum(1 for path in folder.rglob("*.py") for _ in _han(path)) > 100


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (TEXT, "en"),
        (f"Distr.: General\n\n68/230. South-South cooperation\n\n{TEXT}", "en"),
        ("大会，\n\n回顾甲公约，\n\n1. **请**秘书长提出报告。", "zh"),
        # A translation beside the text, and an excerpt that no organ line opens.
        (
            f"大会，\n\n{'回顾大会以往关于南南合作的各项决议，' * 20}\n\nThe General Assembly,\n",
            "zh",
        ),
        ("1. Requests the Secretary-General to report.", "zh"),
        ("", "zh"),
    ],
)
def test_the_language_of_a_draft(text, code):
    assert language_of(text) is by_code(code)


def test_a_draft_that_becomes_english_is_read_anew():
    read("大会，\n\n回顾甲公约，\n\n1. **请**秘书长提出报告。")

    assert {paragraph.facts.language.code for paragraph in read(TEXT).paragraphs} == {"en"}


def test_the_tree_of_an_english_draft():
    draft = read(TEXT)

    assert [paragraph.kind.name for paragraph in draft.paragraphs] == [
        "ORGAN_LINE",
        *["PREAMBULAR"] * 2,
        *["OPERATIVE"] * 2,
        *["SUB_PARAGRAPH"] * 2,
        "OPERATIVE",
        "NOTE",
    ]
    assert [p.facts.lead.text for p in draft.paragraphs if p.facts.lead] == [
        *("Recalling", "Also recalling", "Takes note", "Encourages", "Requests")
    ]
    assert draft.paragraphs[2].facts.lead.base == "recalling"
    ((first, second),) = draft.paragraphs[1].facts.citations
    assert (first.name, str(first.date.value), first.body, first.act) == (
        *("70/205", "2015-12-22", OWN, RESOLUTION),
    )
    assert (second.name, str(second.date.value)) == ("71/234", "2016-12-21")


def test_a_right_english_draft_has_no_finding_but_what_is_checked():
    assert [finding.rule for finding in findings(TEXT)] == ["partly-checked"]


@pytest.mark.parametrize(
    ("before", "after", "rule"),
    [
        ("3. *Req", "4. *Req", "paragraph-number-out-of-sequence"),
        ("(b) To", "(c) To", "sub-paragraph-out-of-sequence"),
        (",¹\n", ",²\n", "undefined-footnote"),
        ("General,¹\n", "General,\n", "unused-footnote"),
        ("1. *Takes", "*Takes", "unnumbered-operative-paragraph"),
        (
            "resolutions 70/205",
            "resolutions 170/205",
            "impossible-resolution-number",
        ),
    ],
)
def test_rules_that_know_no_language_find_faults_in_english(before, after, rule):
    assert before in TEXT

    assert rule in {finding.rule for finding in findings(TEXT.replace(before, after))}


def test_a_safe_fix_in_english():
    assert fixed(TEXT.replace("3. *Req", "4. *Req")) == TEXT


def test_a_rule_is_about_the_language_of_its_folder():
    rules = plugins.load().rules

    assert rules["numeral-style"].languages == ("zh",)
    assert rules["undefined-footnote"].languages == ()
    assert CHINESE.organ_names.keys() == by_code("en").organ_names.keys()
