"""Lead phrases: every real clause, and words before and between the verbs."""

import pytest

from helpers import DATA
from resolint.language.zh.lexicon import known_verbs, match_lead


def clauses():
    """Yield the lead phrase and the text of every real clause."""
    for name in ("operative_clauses.tsv", "preambular_clauses.tsv"):
        for line in (DATA / name).read_text("utf-8").split("\n")[1:]:
            if line:
                yield line.split("\t")[:2]


def lead(text):
    """Return the lead phrase that the lexicon finds."""
    match = match_lead(text)
    return text[match.start : match.end] if match else None


def test_the_lead_of_every_real_clause_is_found_whole():
    assert [(text, lead(text)) for phrase, text in clauses() if lead(text) != phrase] == []


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("再次最强烈地谴责一切袭击", "再次最强烈地谴责"),
        ("深为关切地注意到有报道称", "深为关切地注意到"),
        ("表示严重忧虑和关切暴力", "表示严重忧虑和关切"),
        ("因此着重指出必须", "着重指出"),
        ("欢迎并鼓励会员国", "欢迎并鼓励"),
        ("承认和鼓励为努力加强", "承认和鼓励"),
        ("欢迎和平进程", "欢迎"),
        ("决定延长任期", "决定"),
        ("感到震惊的是，袭击", "感到震惊的是"),
        ("根据《联合国宪章》第七章采取行动，", "根据《联合国宪章》第七章采取行动"),
        ("南南合作", None),
        ("", None),
    ],
)
def test_words_of_degree_and_compounds(text, phrase):
    assert lead(text) == phrase


def test_what_is_known_from_memory_only_is_told_apart():
    assert match_lead("请各国").entry.seen
    assert not match_lead("恳请各国").entry.seen
    assert "铭记" not in known_verbs()
