"""Writes the grammar by which the editor colours a draft; the lead phrases are the lexicon's."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

from resolint import lead_phrases

# What may stand before a lead phrase: a sequence word, degree and manner.
_BEFORE = (
    "(?:又|还|再次|再度|最?强烈地?|深为|深感|特别|尤其|充分|高度|严重|非常|坚决|断然|郑重|热烈|衷心|紧急|迫切"
    "|进一步|继续|同样|[关赞满感遗深][切赏意谢憾为]地)"
)
_SUPERSCRIPTS = "[⁰¹²³⁴-⁹]"
_MARK = rf"{_SUPERSCRIPTS}+|\[\^[^\]\s]{{1,40}}\]|<sup>\d{{1,3}}</sup>"
_DATE = r"\d{4}\s?年(?:\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?)?"
_NUMBER = r"(?:S-|ES-)?\d{1,4}(?:/\d{1,4})?(?:\s?[A-Z](?:-[A-Z])?)?"
_CITATION = rf"第\s?{_NUMBER}(?:（[^（）]{{1,30}}）|\([^()]{{1,30}}\))?\s?号(?:决议|决定)?"
_SYMBOL = r"(?<![A-Za-z0-9])(?:A|S|E|ST|CD|HRI)(?:/[A-Za-z0-9.]+(?:-[A-Za-z0-9]+)?(?:\s?\d+)?)+"
_SESSION = r"(?:第\S{1,12}届)?(?:紧急特别|特别|续会)?(?:会议|届会|届会议)"
_BOLD = "punctuation.definition.bold"
_COMMENT = {"begin": "<!--", "end": "-->", "name": "comment.block.un-resolution"}
_ORGANS = "联合国|大会|安全理事会|经济及社会理事会|人权理事会"


def grammar() -> dict[str, Any]:
    """Return the grammar as the editor reads it."""
    phrases = sorted(map(re.escape, lead_phrases()), key=lambda each: (-len(each), each))
    lead = f"{_BEFORE}{{0,4}}(?:{'|'.join(phrases)})"
    return {
        "name": "UN Resolution",
        "scopeName": "text.un-resolution",
        "patterns": [_COMMENT, *_notes(), *_masthead(), *_paragraphs(lead), *_inline()],
    }


def _notes() -> list[dict[str, Any]]:
    note = _pattern(rf"^\s*(?:{_MARK}):?\s.*$", "string.unquoted.note")
    return [note | {"captures": {"0": {"patterns": _inline()}}}]


def _masthead() -> list[dict[str, Any]]:
    """Return the lines of the masthead, the organ line and those of the closing block."""
    return [
        _pattern(r"^\s*(?:#{1,6}\s+)?\d{1,3}/\d{1,4}[A-Z]?[.．]?\s.*$", "markup.heading.title"),
        _pattern(r"^\s*#{1,6}\s.*$", "markup.heading"),
        _pattern(r"^\s*(?:Distr[.．].*|\d{1,2} [A-Z][a-z]+ \d{4})\s*$", "markup.heading.masthead"),
        _pattern(rf"^\s*(?:{_ORGANS}|{_SESSION}|议程项目.*)\s*$", "markup.heading.masthead"),
        _pattern(rf"^\s*{_DATE}.{{0,12}}(?:决议|决定)\s*$", "markup.heading.masthead"),
        _pattern(r"^\s*[\[［〔].{4,120}通过[\]］〕]\s*$", "markup.heading.adoption"),
        _pattern(rf"^\s*(?:{_ORGANS})，\s*$", "entity.name.type.organ"),
        _pattern(rf"^\s*(?:{_DATE}|第\S{{1,10}}次(?:全体)?会议)\s*$", "markup.heading.closing"),
    ]


def _paragraphs(lead: str) -> list[dict[str, Any]]:
    """Return how a paragraph begins: with number or label, sequence word, verb or phrase."""
    opening = r"^\s*(?:(\d{1,3}(?:之[二三四])?[.．、])|([(（][^()（）]{1,4}[)）]))\s*"
    numbers = ("constant.numeric.paragraph", "constant.numeric.label")
    bold = (_BOLD, "keyword.control.verb markup.bold", _BOLD)
    in_bold = r"(\*\*)([^*]{1,60})(\*\*)"
    return [
        _opening(f"{opening}([又还]?){in_bold}", *numbers, "keyword.control.sequence", *bold),
        _opening(f"{opening}({lead})?", *numbers, "keyword.control.verb"),
        _opening(rf"^\s*(\*\*)({lead})(\*\*)", *bold),
        _opening(rf"^\s*({lead})", "keyword.control.phrase"),
    ]


def _inline() -> list[dict[str, Any]]:
    """Return what may stand anywhere in a line."""
    return [
        _COMMENT,
        _pattern(r"\*\*[^*]{1,200}\*\*", "markup.bold"),
        _pattern(r"\*[^*\s][^*]{0,200}\*", "markup.italic"),
        _pattern(_MARK, "entity.name.tag.footnote"),
        _pattern(_SYMBOL, "constant.other.symbol"),
        _pattern(_CITATION, "constant.other.citation"),
        _pattern(_DATE, "constant.numeric.date"),
        _pattern("《[^《》]{1,200}》", "string.quoted.title"),
    ]


def _pattern(match: str, name: str) -> dict[str, Any]:
    return {"match": match, "name": f"{name}.un-resolution"}


def _opening(match: str, *names: str) -> dict[str, Any]:
    """Return a pattern that colours its groups, in their order."""
    scopes = (" ".join(f"{each}.un-resolution" for each in name.split()) for name in names)
    captures = {str(place): {"name": scope} for place, scope in enumerate(scopes, 1)}
    return {"match": match, "captures": captures}


if __name__ == "__main__":
    path = Path(sys.argv[1])
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps(grammar(), ensure_ascii=False, indent=1) + "\n", "utf-8")
