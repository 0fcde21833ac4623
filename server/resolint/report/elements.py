"""Elements of XML that hold any text."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, indent, tostring

# What XML 1.0 has no way to write, or what turns the direction of the text around it.
_NOT_XML = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def element(name: str, text: str | None = None, /, **attributes: object) -> Element:
    """Return an element; signs that XML does not have are written as escapes."""
    made = Element(name, {key: _safe(str(value)) for key, value in attributes.items()})
    made.text = _safe(text) if text is not None else None
    return made


def write(made: Element, level: int = 0) -> str:
    """Return an element as lines, at a level of nesting."""
    indent(made, level=level)
    return "  " * level + tostring(made, "unicode") + "\n"


def _safe(text: str) -> str:
    return _NOT_XML.sub(lambda match: match[0].encode("unicode_escape").decode(), text)
