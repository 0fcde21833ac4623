"""What a file is that is no text in UTF-8, as far as its bytes tell, and what to do with it."""

from __future__ import annotations

from resolint.rule import Message

_PACKED = b"PK\x03\x04"
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_RESAVED = Message(
    "文件是 {name} 编码，请另存为 UTF-8", "the file is {name}; save it as UTF-8 instead"
)
_CONVERTED = Message(
    "这是 {name} 文件，不是文本；请用 pandoc -t markdown --wrap=none 转换（保留粗体和脚注），"
    "或用 Word、WPS、LibreOffice 另存为 UTF-8 纯文本",
    "it is a {name} file, not text; convert it with pandoc -t markdown --wrap=none, which keeps"
    " bold and footnotes, or save it as plain text in UTF-8 with Word, WPS or LibreOffice",
)
_EXPORTED = Message(
    "这是 {name} 文件，不是文本；请用 Word、WPS、LibreOffice 另存为 UTF-8 纯文本",
    "it is a {name} file, not text; save it as plain text in UTF-8 with Word, WPS or LibreOffice",
)
_PDF = Message(
    "这是 PDF 文件，不是文本；请用 pdftotext 转换",
    "it is a PDF file, not text; convert it with pdftotext",
)
_BINARY = Message(
    "文件含有空字节，是二进制文件而不是文本", "the file has NUL bytes: it is binary, not text"
)
# The mark of UTF-32 begins with that of UTF-16.
_SIGNATURES = (
    ((b"\xff\xfe\0\0", b"\0\0\xfe\xff"), _RESAVED.format(name="UTF-32")),
    ((b"\xff\xfe", b"\xfe\xff"), _RESAVED.format(name="UTF-16")),
    (b"{\\rtf", _EXPORTED.format(name="RTF")),
    (b"%PDF-", _PDF),
)
# The names of the files within stand in a packed file as they are.
_CONTENTS = (
    (_PACKED, b"word/document.xml", _CONVERTED.format(name="Word")),
    (_PACKED, b"application/vnd.oasis.opendocument.text", _CONVERTED.format(name="LibreOffice")),
    (_OLD_OFFICE, "WordDocument".encode("utf-16-le"), _EXPORTED.format(name="Word 97–2003")),
)


def reason_against(data: bytes) -> Message | None:
    """Return why bytes are no draft, or ``None`` where they may be one."""
    for signs, reason in _SIGNATURES:
        if data.startswith(signs):
            return reason
    for signs, content, reason in _CONTENTS:
        if data.startswith(signs) and content in data:
            return reason
    return _BINARY if b"\0" in data else None
