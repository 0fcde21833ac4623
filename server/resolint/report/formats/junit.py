"""Findings as tests that failed: a suite a draft, a test a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from resolint.report.elements import HEAD, element, write
from resolint.report.formats import Report
from resolint.report.gravity import LABELS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from xml.etree.ElementTree import Element

    from resolint.report.outcome import Outcome, Total
    from resolint.rule import Finding


class JUnit(Report):
    """A suite a draft; of one without findings a single test that passed."""

    def begin(self) -> Iterator[str]:
        """Yield the head."""
        yield f'{HEAD}<testsuites name="resolint">\n'

    def draft(self, outcome: Outcome) -> Iterator[str]:
        """Yield the tests of a draft."""
        cases = [_case(outcome, finding) for finding in outcome.reported]
        if outcome.failure:
            cases = [_of_draft(outcome)]
            cases[0].append(element("error", message=outcome.failure.text(outcome.lang)))
        suite = element(
            "testsuite",
            name=outcome.location,
            tests=len(cases) or 1,
            failures=len(outcome.reported),
            errors=int(outcome.failure is not None),
        )
        suite.extend(cases or [_of_draft(outcome)])
        yield write(suite, 1)

    def end(self, total: Total) -> Iterator[str]:  # noqa: ARG002 - each suite has its own count
        """Yield the end."""
        yield "</testsuites>\n"


def _of_draft(outcome: Outcome) -> Element:
    return element("testcase", name="resolint", classname=outcome.location, file=outcome.location)


def _case(outcome: Outcome, finding: Finding) -> Element:
    place = outcome.place(finding.span)
    message = finding.message.text(outcome.lang)
    case = element(
        "testcase",
        name=f"{finding.rule}:{place.line}:{place.column}",
        classname=outcome.location,
        file=outcome.location,
        line=place.line,
    )
    label = LABELS[finding.severity].text(outcome.lang)
    said = f"{outcome.location}:{place.line}:{place.column}: {label} {finding.rule}: {message}"
    case.append(element("failure", said, message=message, type=finding.severity.value))
    return case
