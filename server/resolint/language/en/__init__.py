"""English: enough to read a resolution of a main organ, and to check its numbers and its notes."""

from __future__ import annotations

import re

from resolint.language.en import citations, dates, lexicon, lines, masthead, words
from resolint.model.facts import COLON, COMMA, FULL_STOP, SEMICOLON
from resolint.model.language import Language, SourceForm
from resolint.model.organs import DECISION, RESOLUTION

_NEVER = re.compile(r"(?!)")
_LATIN = re.compile("[A-Za-z]{2}")
_HAN = re.compile("[\u3400-\u9fff]")

LANGUAGE = Language(
    code="en",
    word=_LATIN,
    is_other=lambda text: _HAN.search(text) is not None and not _LATIN.search(text),
    form_of=lines.form_of,
    misspelling=lambda _facts, _kind: None,
    match_lead=lexicon.match_lead,
    rendering=lambda _phrase, _place: None,
    date_pattern=dates.DATE,
    odd_date_pattern=_NEVER.pattern,
    citation_pattern=citations.PATTERN,
    reference_pattern=_NEVER.pattern,
    first_signs="",
    read_date=dates.read_date,
    write_date=dates.written_date,
    read_odd_date=dates.read_date,
    read_citations=citations.read_citations,
    read_reference=citations.read_reference,
    closing_marks={",": COMMA, ";": SEMICOLON, ".": FULL_STOP, ":": COLON},
    full_closing_marks=",;",
    bare_line=lines.bare_line,
    is_heading=lines.is_heading,
    names_part=lines.names_part,
    names_operative_part=lines.names_part,
    heading_label=lines.heading_label,
    sponsor_labels=("Sponsors", "Signatories"),
    is_organ=lines.is_organ,
    organ_names=masthead.ORGAN_NAMES,
    organ_named=masthead.organ_named,
    sessions_named=lambda _text: (),
    named_before=lambda _text, _end: "",
    session_in=masthead.session_in,
    council_number=_NEVER,
    number_suffix="",
    adopted="adopted",
    draft="draft resolution",
    sequence_words=("", "Also ", "Further "),
    other_sequence=(),
    joining=(",", ";", ".", "and "),
    breaks_off=(" and", " of", " the", " or", ",", "[", "[^"),
    cut_reference=_NEVER,
    rest_of_reference=_NEVER,
    introduces=("following",),
    introducing_verbs=("Adopts", "Recommends", "Approves", "Endorses", "Decides"),
    first_article=re.compile(r"[\s#*_]{0,8}(?:Article 1|Preamble)\b"),
    no_item=re.compile(r"\s*(?:[“\"|]|\d{1,2}[ \t]{1,4}(?:[A-Z]/|See |Ibid)|and\b|but\b)"),
    last_and=re.compile(r"; (?P<word>and|or)$"),
    or_word="or",
    conjunctions=("and ", "but "),
    vote=_NEVER,
    run_together=re.compile(
        r"[,;.] (?:\d{1,2}\. |(?:Recalling|Reaffirming|Noting|Requests|Decides)\b)"
    ),
    article_sign="Article",
    names_resolution=re.compile(r"[Dd]raft resolution|[Rr]esolution\W{0,3}$"),
    means=_NEVER,
    annexed_title=re.compile(
        r".{0,60}(?:Declaration|Programme|Framework|Principles|Rules|Statute|Convention)"
    ),
    remark=re.compile(r"[(\[].*[)\]]|(?:Note|Contact)s?:.*", re.DOTALL),
    numbered_paper=re.compile(r"(?i:\b(?:minutes|agenda|memo(?:randum)?|to-?do)\b)"),
    other_paper=re.compile("[Ww]orking paper|[Pp]osition paper|[Aa]mendment|[Pp]ress release"),
    other_title=re.compile(r"(?:Agenda|Minutes|Summary record|Report|Statement)[\s#*_]{0,4}$"),
    word_edges=words.word_edges,
    phrases=dict,
    formulae=tuple,
    sequence_adverbs=("", "also", "further"),
    around_number=("", ""),
    open_citation=_NEVER,
    full_stop=".",
    spellings=lambda _text: (),
    warm_up_spellings=lambda: None,
    warm_up=lambda: None,
    ibid="Ibid.",
    act_names={RESOLUTION: "resolution", DECISION: "decision"},
    act_word=_NEVER,
    reference_item=_NEVER,
    numeral_reference=_NEVER,
    reference_range=_NEVER,
    bare_mark=re.compile(r"(?<=[,;.:])\s?(?P<end>\d{1,3})(?=\s*$)|(?P<inside>(?!))"),
    note_stub="See ….",
    sources_in=lambda _note: (),
    form_of_source=lambda _note: SourceForm.OTHER,
    malformed_source=lambda _note: None,
    see=re.compile(r"See (?:also )?"),
    treaty=re.compile(r"(?:United Nations|League of Nations), _?Treaty Series_?"),
    volume=re.compile(r", vol\. \d{1,4}"),
    volume_word="vol.",
    resolution_source=re.compile(r"[Rr]esolution [\dA-Z/()\-]{3,20}"),
)
