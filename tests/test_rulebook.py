"""The rulebook: entries are complete in both languages, and every link to one leads to it."""

import re
import subprocess
import sys
import tomllib
from itertools import groupby
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

from resolint import AllowanceRule, Rule
from resolint.config import plugins
from resolint.report import manual

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
BOOK = tomllib.loads((DOCS / "rulebook.toml").read_text("utf-8"))
ENTRIES = BOOK["entries"]
RULES = plugins.load().rules
LANGS = ("en", "zh")
SYMBOL = r"[ASE]/[\w./-]+(?: ?\([\dXVI]+\))?"


def anchors(path):
    """Return what can be linked to in a page: its headings, as Markdown hosts name them."""
    headings = re.findall(r"^#+ (.*)$", path.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def broken(page):
    """Return the links of a page to places in a page that are not there."""
    links = re.findall(r"\]\(([^):]*)#([^)]+)\)", page.read_text("utf-8"))
    return [
        (target, anchor)
        for target, anchor in links
        if anchor not in anchors(page.parent / target if target else page)
    ]


def references(text):
    return sorted(re.findall(r"\[([A-Z]-\d+)\]", text))


def test_entries_are_numbered_within_their_chapters():
    runs = [(letter, list(names)) for letter, names in groupby(ENTRIES, key=lambda name: name[0])]

    assert [letter for letter, _ in runs] == list(BOOK["chapters"])
    for letter, names in runs:
        assert names == [f"{letter}-{number}" for number in range(1, len(names) + 1)]


@pytest.mark.parametrize("name", ENTRIES)
def test_entry_is_complete_in_both_languages(name):
    entry = ENTRIES[name]
    wanted = {"norm", "evidence", "sources", "confidence"}

    assert wanted <= set(entry) <= wanted | {"traps", "unchecked"}
    for part in ("norm", "evidence"):
        assert re.search("[a-z]", entry[part]["en"])
        assert re.search("[一-鿿]", entry[part]["zh"])
        assert references(entry[part]["en"]) == references(entry[part]["zh"])
        assert len(entry[part]["en"].splitlines()) == len(entry[part]["zh"].splitlines())
    for line in entry["norm"]["en"].splitlines():
        assert re.search(r"[.:]`?$", line)
    for line in entry["norm"]["zh"].splitlines():
        assert re.search("[。：]`?$", line)
    english, chinese = (entry.get("traps", {}).get(lang, []) for lang in LANGS)
    assert [*map(references, english)] == [*map(references, chinese)]


@pytest.mark.parametrize("name", ENTRIES)
def test_entry_names_sources_and_confidence_that_are_known(name):
    entry = ENTRIES[name]

    assert entry["sources"]
    for source in entry["sources"]:
        assert source in BOOK["sources"] or re.fullmatch(SYMBOL, source), source
    assert entry["confidence"] in BOOK["confidence"]
    assert entry.get("unchecked", "open") in BOOK["unchecked"]


def test_tables_have_both_languages_and_nothing_that_no_entry_uses():
    for table in ("chapters", "confidence", "unchecked", "sources"):
        for row in BOOK[table].values():
            assert row["en"]
            assert row["zh"]
            assert set(row.get("about", LANGS)) == set(LANGS)
    used = {source for entry in ENTRIES.values() for source in entry["sources"]}
    assert set(BOOK["sources"]) <= used
    assert set(BOOK["unchecked"]) <= {entry.get("unchecked") for entry in ENTRIES.values()}


def test_entries_that_are_referred_to_exist():
    named = set(references((DOCS / "rulebook.toml").read_text("utf-8")))

    assert named <= set(ENTRIES)


@pytest.mark.parametrize("lang", LANGS)
def test_page_has_every_entry_and_its_links_lead_somewhere(lang):
    page = DOCS / "rulebook" / f"{lang}.md"
    headings = re.findall(r"^### (.*)$", page.read_text("utf-8"), re.MULTILINE)

    assert headings == list(ENTRIES)
    assert broken(page) == []


class Cited(Rule):
    """A rule that keeps two entries."""

    manual_zh = "两条。"
    entries = ("O-5", "T-15")


@pytest.mark.parametrize("lang", LANGS)
def test_page_of_a_rule_links_its_entries_from_the_docs_and_from_anywhere(lang):
    beside = manual.page(Cited, lang)
    anywhere = manual.page(Cited, lang, manual.book_uri())

    for entry in Cited.entries:
        assert f"- [{entry}](../../rulebook/{lang}.md#{entry.lower()})" in beside
        uri = re.search(rf"\[{entry}\]\((file:.*)\)", anywhere)[1]
        place = urlparse(uri)
        assert place.fragment in anchors(Path(unquote(place.path)))


def test_page_of_a_rule_without_entries_says_nothing_of_the_rulebook():
    class Uncited(Rule):
        """A rule of a plugin."""

    assert "Rulebook" not in manual.page(Uncited, "en")


@pytest.mark.parametrize("name", sorted(RULES))
def test_rule_cites_entries_that_exist(name):
    entries = RULES[name].entries

    # What the drafter allows is no matter of form.
    assert bool(entries) != issubclass(RULES[name], AllowanceRule)
    assert set(entries) <= set(ENTRIES)
    assert len(set(entries)) == len(entries)


@pytest.mark.parametrize("name", ENTRIES)
def test_entry_is_kept_by_a_rule_or_says_why_by_none(name):
    kept = any(name in rule.entries for rule in RULES.values())

    assert kept != ("unchecked" in ENTRIES[name])


@pytest.mark.parametrize("lang", LANGS)
def test_links_of_the_rule_pages_lead_to_entries(lang):
    pages = sorted((DOCS / "rules" / lang).glob("*.md"))

    assert len(pages) == len(RULES) + 1
    assert {page.name: found for page in pages if (found := broken(page))} == {}


def test_the_page_in_the_terminal_links_files_that_are_there():
    command = [sys.executable, "-m", "resolint", "rule", "unbalanced-bold", "--lang", "zh"]
    shown = subprocess.run(command, capture_output=True, check=True, timeout=60, cwd=ROOT)
    place = urlparse(re.search(r"\[T-15\]\((.*)\)", shown.stdout.decode())[1])

    assert place.fragment in anchors(Path(unquote(place.path)))


def test_sources_and_tests_cite_the_rulebook_and_nothing_unknown():
    files = [path for folder in ("server", "rules", "tests") for path in (ROOT / folder).rglob("*")]
    texts = [path.read_text("utf-8") for path in files if path.suffix in {".py", ".toml"}]
    cited = {
        name
        for text in texts
        for names in re.findall(r"[Rr]ulebook ((?:[A-Z]-\d+(?:, | and | to )?)+)", text)
        for name in re.findall(r"[A-Z]-\d+", names)
    }

    assert "C-22" in cited
    assert cited <= set(ENTRIES)
    assert not [text for text in texts if "RULES" + ".md" in text]
