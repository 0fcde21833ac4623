"""Drafts as they really come: changes of a text from the official notation to another.

Each takes a text in the official notation, and its ``undo`` takes the other notation back;
``undo`` leaves what is official already as it is, so that it may follow a fix.
Where a text has nothing that a notation concerns, the change gives the text itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from resolint import numeral

if TYPE_CHECKING:
    from collections.abc import Callable

    Change = Callable[[str], str]

SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWER = str.maketrans(SUPERSCRIPTS, "0123456789")
_RAISE = str.maketrans("0123456789", SUPERSCRIPTS)
_FULL_DIGITS = str.maketrans("0123456789", "０１２３４５６７８９")
_DIGITS = str.maketrans("０１２３４５６７８９", "0123456789")
_ENGLISH_DATE = r"\d{1,2} [A-Z][a-z]+ \d{4}"
_MEETING = r"第 ?\d+ ?次全体会议"
_FRONT_MATTER = '---\ntitle: "决议草案"\ndate: "2019-12-19"\ntags: [草案, 待定]\n---\n\n'
_FENCE = "```sh\nresolint check 草案.md  # 1. 先检查,再修改;\n```\n\n"
_COMMENT = "<!-- 待商定 -->"
_DIVISION = '::: {custom-style="正文 文本"}'
_SMALL_FORMS = str.maketrans("，。；：、", "﹐｡﹔﹕､")
_FULL_FORMS = str.maketrans("﹐｡﹔﹕､", "，。；：、")
_WRAPPED = 40
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_BRACKETED = "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇"


@dataclass(frozen=True)
class Notation:
    """A way to write a draft that is not the official one."""

    change: Change
    undo: Change | None = None
    accepted: bool = False
    """Nothing is to be said about it; else one finding may name the form."""
    plain: bool = False
    """It comes as plain text, without bold."""

    def undoes(self, text: str) -> bool:
        """Tell whether ``undo`` gives back what the change made of a text."""
        return self.undo is not None and self.undo(self.change(text)) == text


def lines(pattern: str, replacement: str | Callable[[re.Match[str]], str]) -> Change:
    """Return a change of all that a pattern matches; ``^`` and ``$`` are those of a line."""
    compiled = re.compile(pattern, re.MULTILINE)
    return lambda text: compiled.sub(replacement, text)


def steps(*changes: Change) -> Change:
    """Return changes one after the other."""

    def change(text: str) -> str:
        for step in changes:
            text = step(text)
        return text

    return change


# Numbers of paragraphs.
OPERATIVE = r"^(\d+)\. (?=\*\*)"


def numbered(text: str) -> str:
    """Number the paragraphs that open with bold; those that have a number keep their place."""
    number = count(1)
    return re.sub(r"(?m)^(?:\d+\. )?(?=\*\*)", lambda _: f"{next(number)}. ", text)


def _chinese(match: re.Match[str]) -> str:
    return f"{numeral(int(match[1]))}、"


def chinese_undone(text: str) -> str:
    """Return the text with ``1. `` for ``一、``."""
    values = {numeral(value): value for value in range(1, 100)}
    return re.sub(r"(?m)^([一二三四五六七八九十]+)、(?=\*\*)", lambda m: f"{values[m[1]]}. ", text)


def _circled(match: re.Match[str]) -> str:
    """Return the sign for a number; those from 21 on have none."""
    value = int(match[1])
    return f"{_CIRCLED[value - 1]} " if value <= len(_CIRCLED) else match[0]


# Labels of sub-paragraphs.
LABEL = r"^\(([a-z])\) "


def labels(form: Callable[[int], str], pattern: str) -> Notation:
    """Return the notation that labels the first sub-paragraph ``form(0)``, and so on.

    ``pattern`` matches any such label; it is taken back by the place in the list.
    """

    def change(text: str) -> str:
        return re.sub(f"(?m){LABEL}", lambda m: form(ord(m[1]) - ord("a")), text)

    def undo(text: str) -> str:
        blocks, place = [], 0
        for block in text.split("\n\n"):
            bare = re.sub(f"^{pattern}", "", block)
            if bare != block:
                blocks.append(f"({chr(ord('a') + place)}) {bare}")
                place += 1
            else:
                blocks.append(block)
                place = place if block.startswith("(") else 0
        return "\n\n".join(blocks)

    return Notation(change, undo)


# Marks of notes.
def marks(mark: str, note: str, written: str, *, accepted: bool = False) -> Notation:
    """Return the notation of note marks in text and at the head of a note.

    ``written`` matches such a mark with the number as its group.
    """
    change = steps(
        lines(rf"^([{SUPERSCRIPTS}]+) ", lambda m: note.format(m[1].translate(_LOWER))),
        lines(rf"[{SUPERSCRIPTS}]+", lambda m: mark.format(m[0].translate(_LOWER))),
    )
    return Notation(change, lines(written, lambda m: m[1].translate(_RAISE)), accepted)


# The whole page.
def wrapped(text: str) -> str:
    """Break lines at 40 signs, as mail and converters do; never in a word, figure or mark."""
    return "\n".join(piece for line in text.split("\n") for piece in _pieces(line))


def _pieces(line: str) -> list[str]:
    found = []
    while len(line) > _WRAPPED:
        at = next((at for at in range(_WRAPPED, 1, -1) if _breaks(line, at)), None)
        if at is None:
            break
        found.append(line[:at])
        line = line[at:]
    return [*found, line]


def _breaks(line: str, at: int) -> bool:
    before, after = line[at - 1], line[at]
    han = re.compile(r"[\u3400-\u9fff]")
    return bool(han.match(before) and han.match(after))


def unwrapped(text: str) -> str:
    """Join the lines of a paragraph; those of the masthead and the closing block stay."""
    return re.sub(rf"(?m)(?<=[\u3400-\u9fff])\n(?=[\u3400-\u9fff])(?!{_MEETING}$)", "", text)


def closed_up(text: str) -> str:
    """Take the empty lines away."""
    return re.sub(r"\n\n+", "\n", text)


def opened_up(text: str) -> str:
    """Put an empty line between paragraphs that stand close."""
    if "\n\n" in text.strip("\n"):
        return text
    return re.sub(rf"(?m)\n(?!{_ENGLISH_DATE}$|{_MEETING}$|\Z)", "\n\n", text)


def half_width(text: str) -> str:
    """Set the punctuation of the keyboard."""
    return text.translate(str.maketrans("，。；：“”", ',.;:""'))


def half_width_undone(text: str) -> str:
    """Set Chinese punctuation, but for numbers, symbols and the line in English."""
    text = re.sub(r"(?<!\.):|[,;]", lambda m: "：，；"[":,;".index(m[0])], text)
    text = re.sub(rf"(?m)\.(?=[{SUPERSCRIPTS}]*$)(?<!/\d\.)", "。", text)
    return re.sub(r'"([^"\n]*)"', r"“\1”", text)


def _above_organ_line(change: Change) -> Change:
    """Return a change that leaves the organ line and what follows it as they are."""

    def changed(text: str) -> str:
        at = re.search(r"^大会，$|\Z", text, re.MULTILINE)
        return change(text[: at.start()]) + text[at.start() :] if at else text

    return changed


def full_width_digits(text: str) -> str:
    """Set digits in full width below the English lines of the masthead."""
    at = text.index("届会议") if "届会议" in text else 0
    return text[:at] + text[at:].translate(_FULL_DIGITS)


def bold(opening: str, closing: str) -> Notation:
    """Return the notation of bold with HTML tags."""
    undo = lines(f"{opening}(.+?){closing}", r"**\1**")
    return Notation(lines(r"\*\*(.+?)\*\*", rf"{opening}\1{closing}"), undo, accepted=True)


NOTATIONS = {
    "numbers lost": Notation(lines(OPERATIVE, ""), numbered),
    "numbers and bold lost": Notation(steps(lines(OPERATIVE, ""), lines(r"\*\*", "")), plain=True),
    "numbers, bold and labels lost": Notation(
        steps(lines(OPERATIVE, ""), lines(r"\*\*", ""), lines(LABEL, "")), plain=True
    ),
    "bold lost": Notation(lines(r"\*\*", ""), plain=True, accepted=True),
    "escapes": Notation(
        steps(
            lines(OPERATIVE, r"\1\\. "),
            lines(LABEL, r"\\(\1\\) "),
            lines(r"^\[(.*)\]$", r"\\[\1\\]"),
        ),
        lines(r"\\(?=[.()\[\]])", ""),
        accepted=True,
    ),
    "numbers with a pause mark": Notation(
        lines(OPERATIVE, r"\1、"), lines(r"^(\d+)、(?=\*\*)", r"\1. ")
    ),
    "numbers in Chinese": Notation(lines(OPERATIVE, _chinese), chinese_undone),
    "numbers circled": Notation(
        lines(OPERATIVE, _circled),
        lines(rf"^([{_CIRCLED}]) (?=\*\*)", lambda m: f"{_CIRCLED.index(m[1]) + 1}. "),
    ),
    "number alone": Notation(
        lines(OPERATIVE, r"\1.\n"), lines(r"^(\d+\.)\n(?=\*\*)", r"\1 "), accepted=True
    ),
    "numbers in Chinese alone on their lines": Notation(
        lines(OPERATIVE, lambda m: f"{_chinese(m)}\n"),
        steps(
            lines(r"^([一二三四五六七八九十]+、)\n(?=\*\*)", r"\1"),
            chinese_undone,
            lines(r"^(\d+\.)\n(?=\*\*)", r"\1 "),
        ),
    ),
    "a break behind the verb": Notation(
        lines(r"^(\d+\. \*\*[^*\n]+\*\*)(?=[\u3400-\u9fff])", r"\1\n"),
        lines(r"^(\d+\. \*\*[^*\n]+\*\*)\n", r"\1"),
        accepted=True,
    ),
    "a break within the verb": Notation(
        lines(r"^(\d+\. \*\*[^*\n])(?=[^*\n]+\*\*)", r"\1\n"),
        lines(r"^(\d+\. \*\*[^*\n]{0,3})\n", r"\1"),
        accepted=True,
    ),
    "labels a)": labels(lambda at: f"{chr(97 + at)}) ", r"[a-z]\) "),
    "labels 1)": labels(lambda at: f"{at + 1}) ", r"\d\) "),
    "labels a.": labels(lambda at: f"{chr(97 + at)}. ", r"[a-z]\. "),
    "labels a with a pause mark": labels(lambda at: f"{chr(97 + at)}、", r"[a-z]、"),
    "labels circled": labels(lambda at: f"{'①②③④⑤⑥'[at]} ", r"[①-⑥] "),
    "labels in the old cycle": labels(
        lambda at: f"（{'甲乙丙丁戊己'[at]}）", r"（[甲乙丙丁戊己]）"
    ),
    "labels bullets": labels(lambda _: "- ", r"- "),
    "labels [a]": labels(lambda at: f"[{chr(97 + at)}] ", r"\[[a-z]\] "),
    "labels A.": labels(lambda at: f"{chr(65 + at)}. ", r"[A-Z]\. "),
    "labels ⑴": labels(lambda at: f"{'⑴⑵⑶⑷⑸⑹'[at]} ", r"[⑴-⑹] "),
    "labels 1) and 2、": labels(lambda at: f"{at + 1}{')、'[at % 2]}", r"\d[)、]"),
    "labels 1.1": labels(lambda at: f"9.{at + 1} ", r"9\.\d "),
    "labels a) alone on their lines": labels(lambda at: f"{chr(97 + at)})\n", r"\(?[a-z]\)\n"),
    "labels 1) alone on their lines": labels(lambda at: f"{at + 1})\n", r"\d\)\n"),
    "labels in bold": Notation(
        lines(LABEL, r"**(\1)** "), lines(r"^\*\*(\([a-z]\))\*\*", r"\1"), accepted=True
    ),
    "labels in italic": Notation(
        lines(LABEL, r"*(\1)* "), lines(r"^\*(\([a-z]\))\*(?!\*)", r"\1"), accepted=True
    ),
    "labels behind bullets": Notation(
        lines(LABEL, r"- (\1) "), lines(r"^- (?=\([a-z]\))", ""), accepted=True
    ),
    "nested a.": Notation(
        steps(
            lines(OPERATIVE, r"\1.  "),
            lines(LABEL, lambda m: f"    {m[1]}.  "),
        ),
        steps(lines(r"^(\d+)\.  ", r"\1. "), lines(r"^ {4}([a-z])\.  ", r"(\1) ")),
    ),
    "nested 1.": Notation(
        steps(
            lines(OPERATIVE, r"\1.  "),
            lines(LABEL, lambda m: f"    {ord(m[1]) - 96}.  "),
        ),
        steps(
            lines(r"^(\d+)\.  ", r"\1. "),
            lines(r"^ {4}(\d)\.  ", lambda m: f"({chr(96 + int(m[1]))}) "),
        ),
    ),
    "hard wraps": Notation(wrapped, unwrapped, accepted=True),
    "marks (1)": marks("({})", "({}) ", r"\((\d{1,2})\)"),
    "marks (1) in full width": marks("（{}）", "（{}） ", r"（(\d{1,2})）"),
    "marks [1]": marks("[{}]", "[{}] ", r"\[(\d{1,2})\]"),
    "marks [1] in full width": marks("［{}］", "［{}］ ", r"［(\d{1,2})］"),
    "marks in tortoise brackets": marks("〔{}〕", "〔{}〕 ", r"〔(\d{1,2})〕"),
    "marks ^1^": marks("^{}^", "^{}^ ", r"\^(\d{1,2})\^", accepted=True),
    "marks [1] escaped": marks("\\[{}\\]", "\\[{}\\] ", r"\\\[(\d{1,2})\\\]"),
    "marks [zhu 1]": marks("[注{}]", "[注{}] ", r"\[注(\d{1,2})\]"),
    "marks 1/": marks("{}/", "{}/ ", r"(?<![\dA-Z/第\-])(?<!第 )(\d{1,2})/(?!\d)"),
    "marks <sup>": marks("<sup>{}</sup>", "<sup>{}</sup> ", r"<sup>(\d+)</sup>", accepted=True),
    "marks [^1]": marks("[^{}]", "[^{}]: ", r"\[\^(\d+)\]:?", accepted=True),
    "marks {1}": marks("{{{}}}", "{{{}}} ", r"\{(\d{1,2})\}"),
    "marks ⑴": Notation(
        lines(rf"[{SUPERSCRIPTS}]+", lambda m: _BRACKETED[int(m[0].translate(_LOWER)) - 1]),
        lines(f"[{_BRACKETED}]", lambda m: str(_BRACKETED.index(m[0]) + 1).translate(_RAISE)),
    ),
    "marks <sup>[1]": marks(
        "<sup>[{}]</sup>", "<sup>[{}]</sup> ", r"<sup>\[(\d+)\]</sup>", accepted=True
    ),
    "marks ^[1]^": marks("^[{}]^", "^[{}]^ ", r"\^\[(\d+)\]\^", accepted=True),
    "marks ^(1)^": marks("^({})^", "^({})^ ", r"\^\((\d+)\)\^", accepted=True),
    "marks <sup> in italics": marks(
        "*<sup>{}</sup>*", "*<sup>{}</sup>* ", r"\*?<sup>(\d+)</sup>\*?", accepted=True
    ),
    "marks [1] in bold": marks("**[{}]**", "**[{}]** ", r"\*\*\[(\d+)\]\*\*", accepted=True),
    "marks in italics": marks("*{}*", "*{}* ", r"(?<!\*)\*(\d+)\*(?!\*)", accepted=True),
    "marks as formulas": marks("$^{}$", "$^{}$ ", r"\$\^(\d+)\$", accepted=True),
    "marks [1] in links": marks(
        "[\\[{0}\\]](#_ftn{0})",
        "[\\[{0}\\]](#_ftnref{0}) ",
        rf"\[(?:\\\[)?([\d{SUPERSCRIPTS}]+)(?:\\\])?\]\(#_ftn(?:ref)?\d+\)",
    ),
    "marks 1 in links": marks(
        "[{0}](#fn{0})", "[{0}](#fnref{0}) ", r"\[(\d+)\]\(#fn(?:ref)?\d+\)", accepted=True
    ),
    "marks [1] in links with escapes": marks(
        '<a id="r{0}"></a>[\\[{0}\\]](\\#footnote\\-{0})',
        "[\\[{0}\\]](\\#footnote\\-ref\\-{0}) ",
        rf'(?:<a id="r\d+"></a>)?\[(?:\\\[)?([\d{SUPERSCRIPTS}]+)(?:\\\])?\]\(\\#[^()]+\)',
    ),
    "marks [[1]] in links": marks(
        "[[{0}]](#cite_note-{0})",
        "[[{0}]](#cite_ref-{0}) ",
        rf"\[\[?([\d{SUPERSCRIPTS}]+)\]?\]\(#cite_(?:note|ref)-\d+\)",
    ),
    "marks [^1] with a full-width colon": marks(
        "[^{}]", "[^{}]： ", r"\[\^(\d+)\]：?", accepted=True
    ),
    "marks [^1] without a colon": marks("[^{}]", "[^{}] ", r"\[\^(\d+)\]", accepted=True),
    "marks [1] and notes zhu 1": marks("[{}]", "注{}： ", r"[\[注](\d{1,2})[\]：]"),
    "marks <sup> and notes [1]": marks(
        "<sup>{}</sup>", "[{}] ", r"(?:<sup>|\[)(\d{1,2})(?:</sup>|\])"
    ),
    "marks 1/ behind a space": marks(
        " {}/", "{}/ ", r" ?(?<![\dA-Z/第\-])(?<!第 )(\d{1,2})/(?!\d)", accepted=True
    ),
    "notes indented by ideographic spaces": Notation(
        steps(lines(rf"^([{SUPERSCRIPTS}]+) ", r"　　\1 ")),
        lines(rf"^　　(?=[{SUPERSCRIPTS}])", ""),
        accepted=True,
    ),
    "notes of a list in HTML": Notation(
        steps(
            lines(
                rf"^([{SUPERSCRIPTS}]+) (.*)$",
                lambda m: (
                    f'<li id="fn{m[1].translate(_LOWER)}"><p>{m[2]}<a href="#r">↩︎</a></p></li>'
                ),
            ),
            lines(rf"[{SUPERSCRIPTS}]+", lambda m: f"<sup>{m[0].translate(_LOWER)}</sup>"),
        ),
        steps(
            lines(
                r'^<li id="fn(\d+)"><p>(.*)<a href="#r">↩︎</a></p></li>$',
                lambda m: f"{m[1].translate(_RAISE)} {m[2]}",
            ),
            lines(r"<sup>(\d+)</sup>", lambda m: m[1].translate(_RAISE)),
        ),
        accepted=True,
    ),
    "bold <b>": bold("<b>", "</b>"),
    "bold <strong>": bold("<strong>", "</strong>"),
    "bold __": Notation(
        lines(r"\*\*([^*\n]+)\*\*(?=[，：；])", r"__\1__"),
        lines(r"__([^_\n]+)__", r"**\1**"),
        accepted=True,
    ),
    "bold escaped": Notation(lines(r"\*\*(.+?)\*\*", r"\\*\\*\1\\*\\*"), lines(r"\\\*", "*")),
    "front matter": Notation(
        lambda text: _FRONT_MATTER + text,
        lambda text: text.removeprefix(_FRONT_MATTER),
        accepted=True,
    ),
    "code fence": Notation(
        lambda text: _FENCE + text, lambda text: text.removeprefix(_FENCE), accepted=True
    ),
    "comments": Notation(
        lines(rf"([，；。：][{SUPERSCRIPTS}]*)$", rf"\1{_COMMENT}"),
        lambda text: text.replace(_COMMENT, ""),
        accepted=True,
    ),
    "comments apart": Notation(
        lines(rf"([，；。：][{SUPERSCRIPTS}]*)$", rf"\1 {_COMMENT}"),
        lambda text: text.replace(f" {_COMMENT}", ""),
        accepted=True,
    ),
    "no blank lines": Notation(closed_up, opened_up, accepted=True),
    "half width": Notation(half_width, half_width_undone),
    "small forms": Notation(
        lambda text: text.translate(_SMALL_FORMS), lambda text: text.translate(_FULL_FORMS)
    ),
    "tags of Word": Notation(
        lines(r"([，；。：])$", r"\1<o:p></o:p>"),
        lambda text: text.replace("<o:p></o:p>", ""),
        accepted=True,
    ),
    "unseen signs": Notation(
        lines(r"([，；。：])$", "\\1\u200e"), lambda text: text.replace("\u200e", ""), accepted=True
    ),
    "labels alone on their lines": Notation(
        lines(r"^(\([a-z]\)) ", r"\1\n"), lines(r"^(\([a-z]\))\n", r"\1 "), accepted=True
    ),
    "fenced divisions": Notation(
        lines(r"^((?:\d+\.|\([a-z]\)) .*)$", rf"{_DIVISION}\n\1\n:::"),
        lambda text: text.replace(f"{_DIVISION}\n", "").replace("\n:::", ""),
        accepted=True,
    ),
    "full-width digits": Notation(full_width_digits, lambda text: text.translate(_DIGITS)),
    "ideographic spaces": Notation(
        steps(
            lines(r"^(\d+\.|\([a-z]\)) ", "　　\\1　"),
            lines(r"^(?=\S*[\u3400-\u9fff].*[，；。：]$)", "　　"),
        ),
        steps(lines(r"^　　", ""), lines(r"(?<=[.)])　", " ")),
        accepted=True,
    ),
    "title on two lines": Notation(
        lines(r"^(\d+/\d+\.) (?=\S)", r"\1\n\n"), lines(r"^(\d+/\d+\.)\n\n", r"\1 ")
    ),
    "organ and distribution": Notation(
        lines(rf"^大会\n\n(Distr.*)\n(?={_ENGLISH_DATE}$)", rf"大会{' ' * 17}\1\n{' ' * 21}"),
        lines(rf"^大会 +(Distr.*)\n +(?={_ENGLISH_DATE}$)", r"大会\n\n\1\n"),
        accepted=True,
    ),
    "italics with a space behind them": Notation(
        steps(lines(r"^大会，$", "_大会_ ，"), lines(r"^\[(.*)\]$", r"[_\1_]")),
        steps(lines(r"^_大会_ ，$", "大会，"), lines(r"^\[_(.*)_\]$", r"[\1]")),
        accepted=True,
    ),
    "masthead in bold": Notation(
        _above_organ_line(lines(r"^(\S.*)$", r"**\1**")),
        _above_organ_line(lines(r"\*\*", "")),
        accepted=True,
    ),
}
