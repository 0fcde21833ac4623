"""Names of quotation marks in messages, where quotation marks around them could not be read."""

from resolint import Message

_QUOTES = {
    "“": Message(zh="左引号“", en="opening quotation mark “"),
    "”": Message(zh="右引号”", en="closing quotation mark ”"),
    "‘": Message(zh="左单引号‘", en="opening single quotation mark ‘"),
    "’": Message(zh="右单引号’", en="closing single quotation mark ’"),
}


def named(sign: str) -> Message:
    """Return a quotation mark with its name, any other character in quotation marks."""
    return _QUOTES.get(sign) or Message(zh=f"“{sign}”", en=f"“{sign}”")
