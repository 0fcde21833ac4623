"""What the tests share: the texts, the built-in rules, and one way to check a draft."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from click.testing import CliRunner

from resolint.cli import main
from resolint.config import plugins
from resolint.draft.parse import parse
from resolint.draft.scan import scan as scan_in
from resolint.language import by_code
from resolint.lint.engine import Ruleset, lint
from resolint.lint.fixing import fix

if TYPE_CHECKING:
    from click.testing import Result

    from resolint import Draft, Facts, Finding

DATA = Path(__file__).with_name("data")
SAMPLE = DATA / "68_230.md"
HINTED = ("inconsistent-spacing", "space-in-symbol")
"""Rules that give hints on the sample: its extraction from a PDF left spaces in it."""
UNHINTED = tuple(name for name in plugins.load().rules if name not in HINTED)


@cache
def ruleset(*names: str, plain: bool = False) -> Ruleset:
    """Return the built-in rules, all of them or those named."""
    known = plugins.load().rules
    return Ruleset(tuple(known[name]() for name in names or known), plain=plain)


class _Last:
    """The draft that was read last: most texts of a test have nearly all of it in common."""

    draft: Draft | None = None


CHINESE = by_code("zh")


def scan(text: str) -> Facts:
    """Return the facts of a paragraph in Chinese."""
    return scan_in(text, CHINESE)


def read(text: str) -> Draft:
    """Return the draft of a text."""
    _Last.draft = parse(text, _Last.draft)
    return _Last.draft


def fixed(text: str) -> str:
    """Return a text with all safe fixes applied."""
    return fix(text, ruleset(), before=_Last.draft).text


def findings(text: str, *names: str) -> tuple[Finding, ...]:
    """Return what the rules find in a text."""
    return lint(read(text), ruleset(*names))


def found(text: str, *names: str) -> list[tuple[str, str]]:
    """Return each finding as its rule and the text it marks."""
    return [(finding.rule, finding.span.of(text)) for finding in findings(text, *names)]


def sample() -> str:
    """Return the sample resolution."""
    return SAMPLE.read_text("utf-8")


def assert_named_alone(text: str, clean: str, rule: str, *, safe: bool) -> None:
    """Check that a rule alone finds a slip, and that ``--fix`` fixes it, or leaves it."""
    found = [finding for finding in findings(text) if finding.severity.fails or finding.fix]
    assert {finding.rule for finding in found} == {rule}
    if found[0].fix and found[0].fix.safe:
        assert fix(text, ruleset()).text == clean
    else:
        assert not safe
        assert fix(text, ruleset()).text == text


def run(*arguments: object, **options: Any) -> Result:
    """Call the command and return its result."""
    return CliRunner().invoke(main, [str(each) for each in arguments], **options)
