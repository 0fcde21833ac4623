"""Findings in SARIF 2.1.0, the interchange format of static analysis."""

from __future__ import annotations

from importlib.metadata import version
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from resolint.report.fingerprint import fingerprints
from resolint.report.formats import Report
from resolint.report.formats.json_array import Items
from resolint.report.manual import page
from resolint.report.record import write
from resolint.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from resolint.report.outcome import Outcome, Total
    from resolint.report.sheet import Sheet
    from resolint.rule import Finding, Fix, Message, Rule
    from resolint.text import Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
    Severity.HINT: "note",
}
_FINGERPRINT = "resolint/v1"


class Sarif(Report):
    """One log with one run; results come as they are found, the rules behind them."""

    def __init__(self, sheet: Sheet) -> None:
        super().__init__(sheet)
        self._items = Items()
        self._failures: list[dict[str, Any]] = []

    def begin(self) -> Iterator[str]:
        """Yield the head."""
        yield f'{{"$schema": "{_SCHEMA}", "version": "2.1.0", "runs": [{{\n'
        yield '"columnKind": "unicodeCodePoints",\n"results": '

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Yield the findings of a draft."""
        if outcome.failure:
            self._failures.append(_failure(outcome, outcome.failure))
        return self._items.write(_result(outcome, *each) for each in fingerprints(outcome))

    def end(self, total: Total) -> Iterator[str]:
        """Yield the rules, and whether all went well."""
        driver = {
            "name": "resolint",
            "version": version("resolint"),
            "rules": [_rule(rule) for _, rule in sorted(total.rules.items())],
        }
        invocation = {
            "executionSuccessful": not total.failed,
            "toolExecutionNotifications": self._failures,
        }
        yield f'{self._items.end()},\n"invocations": [{write(invocation)}],\n'
        yield f'"tool": {{"driver": {write(driver)}}}\n}}]}}\n'


def _result(outcome: Outcome, finding: Finding, fingerprint: str) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": _text(finding.message.text(outcome.lang)),
        "locations": [_location(outcome, finding.span)],
        "partialFingerprints": {_FINGERPRINT: fingerprint},
        "properties": {"severity": finding.severity.value},
    }
    if finding.places:
        places = enumerate(finding.places[1:])
        result["relatedLocations"] = [
            {"id": at, **_location(outcome, place.span)} for at, place in places
        ]
    if finding.fix and finding.fix.edits:
        result["fixes"] = [_fix(outcome, finding.fix)]
    return result


def _location(outcome: Outcome, span: Span) -> dict[str, Any]:
    where = {"artifactLocation": _artifact(outcome), "region": _region(outcome, span)}
    return {"physicalLocation": where}


def _artifact(outcome: Outcome) -> dict[str, str]:
    """Return where a file is: below the root of the sources, or anywhere."""
    uri = quote(outcome.location, errors="surrogateescape")
    if outcome.location.startswith("/"):
        return {"uri": f"file://{uri}"}
    return {"uri": uri, "uriBaseId": _ROOT}


def _region(outcome: Outcome, span: Span) -> dict[str, int]:
    place = outcome.place(span)
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _fix(outcome: Outcome, fix: Fix) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(outcome, edit.span), "insertedContent": _text(edit.text)}
        for edit in fix.edits
    ]
    change = {"artifactLocation": _artifact(outcome), "replacements": replacements}
    return {
        "description": _text(fix.title.text(outcome.lang)),
        "artifactChanges": [change],
        "properties": {"safe": fix.safe},
    }


def _failure(outcome: Outcome, failure: Message) -> dict[str, Any]:
    where = {"physicalLocation": {"artifactLocation": _artifact(outcome)}}
    return {"level": "error", "message": _text(failure.text(outcome.lang)), "locations": [where]}


def _rule(rule: Rule) -> dict[str, Any]:
    """Return a rule with its manual in English, which readers expect, and in Chinese."""
    kind = type(rule)
    zh, en = kind.manual("zh"), kind.manual("en")
    return {
        "id": rule.name,
        "shortDescription": _text(_title(en) or rule.name),
        "fullDescription": _text(_title(zh) or rule.name),
        "help": {"text": f"{zh}\n\n{en}\n\n{rule.source}", "markdown": _both(kind)},
        "defaultConfiguration": {"level": _LEVELS[rule.severity]},
        "properties": {"category": rule.category, "tags": [rule.category]},
    }


def _both(kind: type[Rule]) -> str:
    return f"{page(kind, 'zh')}\n\n---\n\n{page(kind, 'en')}"


def _title(manual: str) -> str:
    return manual.split("\n", 1)[0]


def _text(text: str) -> dict[str, str]:
    return {"text": text}
