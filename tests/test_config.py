"""What holds for a path, and what is said of a broken configuration."""

from pathlib import Path

import pytest

from helpers import ruleset
from resolint import Severity
from resolint.config.file import ConfigError
from resolint.config.resolver import Overrides, Resolver


def write(folder, text, name="resolint.toml"):
    """Write a configuration file and return the path of a draft beside it."""
    (folder / name).write_text(text, "utf-8")
    return folder / "draft.md"


def settings(path, **overrides):
    """Return what holds for a path."""
    return Resolver(Overrides(**overrides)).settings_for(path)


def problems(path, **overrides):
    """Return what is said of the configuration of a path, without the folder."""
    with pytest.raises(ConfigError) as caught:
        settings(path, **overrides)
    return [p.placed.en.replace(f"{path.parent}/", "") for p in caught.value.problems]


def names(found):
    """Return the names of the rules that apply."""
    return {rule.name for rule in found.ruleset.rules}


def test_without_any_configuration_all_rules_apply(tmp_path):
    found = settings(tmp_path / "draft.md")

    assert names(found) == {rule.name for rule in ruleset().rules}
    assert (found.lang, found.file, found.ruleset.profile) == ("zh", None, None)


def test_the_nearest_file_upward_holds(tmp_path):
    below = tmp_path / "a" / "b"
    below.mkdir(parents=True)
    write(tmp_path, 'lang = "en"')
    assert settings(below / "draft.md").lang == "en"

    write(tmp_path / "a", 'profile = "sc-zh"')
    found = settings(below / "draft.md")
    assert (found.lang, found.ruleset.profile.name) == ("zh", "sc-zh")


def test_a_pyproject_counts_only_with_a_table_of_ours(tmp_path):
    below = tmp_path / "drafts"
    below.mkdir()
    write(tmp_path, '[tool.resolint]\nlang = "en"', "pyproject.toml")
    write(below, '[project]\nname = "x"', "pyproject.toml")

    assert settings(below / "draft.md").lang == "en"


def test_select_ignore_severity_and_options(tmp_path):
    path = write(
        tmp_path,
        """
        select = ["verbs", "undated-citation"]
        ignore = ["stray-bold"]
        [severity]
        undated-citation = "hint"
        verbs = "info"
        """,
    )
    found = settings(path)
    severities = {
        rule.name: rule.finding(None, number=0, phrase=0, expected=0).severity
        for rule in found.ruleset.rules
        if rule.name in ("undated-citation", "operative-verb-not-bold")
    }

    assert "stray-bold" not in names(found)
    assert {rule.category for rule in found.ruleset.rules} == {"verbs", "citations"}
    assert severities == {
        "undated-citation": Severity.HINT,
        "operative-verb-not-bold": Severity.INFO,
    }


def test_per_file_ignores_count_from_the_file(tmp_path):
    write(tmp_path, '[per-file-ignores]\n"old/*.md" = ["citations"]\n"**/x.md" = ["verbs"]')

    assert "undated-citation" not in names(settings(tmp_path / "old" / "draft.md"))
    assert "undated-citation" in names(settings(tmp_path / "draft.md"))
    assert "stray-bold" not in names(settings(tmp_path / "deep" / "down" / "x.md"))


def test_the_command_line_goes_before_the_file(tmp_path):
    path = write(tmp_path, 'lang = "en"\nprofile = "sc-zh"\nselect = ["verbs"]')
    found = settings(path, lang="zh", profile="ga-zh", select=("footnotes",))

    assert (found.lang, found.ruleset.profile.name) == ("zh", "ga-zh")
    assert {rule.category for rule in found.ruleset.rules} == {"footnotes"}
    assert settings(path, isolated=True).file is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'lang = "zh"\nporfile = "ga-zh"',
            ["resolint.toml:2: there is no key “porfile”; did you mean “profile”?"],
        ),
        ('\n\nlang = "fr"', ["resolint.toml:3: the value of “lang” should be “zh” or “en”"]),
        (
            'select = "verbs"',
            [
                'resolint.toml:1: the value of “select” should be a list of strings, as in ["a", "b"]'
            ],
        ),
        (
            'select = ["verb"]\nprofile = "ga"',
            [
                "resolint.toml:2: there is no profile “ga”; did you mean “ga-zh”?",
                "resolint.toml:1: there is no rule or category “verb”; did you mean “verbs”?",
            ],
        ),
        (
            '[severity]\nstray-bold = "warn"\nstray-bolt = "info"',
            [
                "resolint.toml:2: there is no severity “warn”; did you mean “warning”?",
                "resolint.toml:3: there is no rule or category “stray-bolt”; did you mean “stray-bold”?",
            ],
        ),
        ("[rules.stray-bold]\ndeep = 1", ["resolint.toml:2: there is no key “deep”"]),
        (
            '[per-file-ignores]\n"*.md" = ["citation"]',
            ["resolint.toml:2: there is no rule or category “citation”; did you mean “citations”?"],
        ),
    ],
)
def test_a_wrong_key_or_value_names_file_line_and_nearest_word(tmp_path, text, expected):
    assert problems(write(tmp_path, text)) == expected


def test_a_file_that_is_no_toml_names_the_line(tmp_path):
    (problem,) = problems(write(tmp_path, 'lang = "zh"\n\nselect = [\n'))

    assert problem.startswith("resolint.toml:3: it is not valid TOML")


def test_a_file_that_is_not_utf8_is_said_to_be_so(tmp_path):
    (tmp_path / "resolint.toml").write_bytes("lang = '中'".encode("gb18030"))

    assert problems(tmp_path / "draft.md") == ["resolint.toml: it is not UTF-8"]


def test_a_wrong_word_on_the_command_line_is_not_laid_on_the_file(tmp_path):
    path = write(tmp_path, 'lang = "zh"')

    assert problems(path, select=("verb",)) == [
        "resolint: there is no rule or category “verb”; did you mean “verbs”?"
    ]


def test_origins_name_file_and_line(tmp_path):
    path = write(tmp_path, '\nlang = "en"\n[severity]\nstray-bold = "info"')
    origins = {key: origin for key, _, origin in Resolver(Overrides(profile="ga-zh")).origins(path)}

    assert origins["lang"] == f"{tmp_path / 'resolint.toml'}:2"
    assert origins["profile"] == "command line"
    assert origins["ignore"] == "default"
    assert origins["severity"] == f"{tmp_path / 'resolint.toml'}:3"


@pytest.mark.parametrize("prefix", ["", "tool.resolint."])
def test_a_table_stands_where_its_header_does(tmp_path, prefix):
    head = "[tool.resolint]" if prefix else ""
    text = (
        f'{head}\nlang = "en"\n\n[{prefix}severity]\nstray-bold = "info"\n\n'
        f'[ {prefix}per-file-ignores ]\n"a.md" = ["verbs"]\n\n'
        f'[{prefix}rules.inconsistent-spacing]\nstyle = "none"\n'
    )
    name = "pyproject.toml" if prefix else "resolint.toml"
    path = write(tmp_path, text, name)
    lines = {key: origin for key, _, origin in Resolver().origins(path) if ":" in origin}

    assert lines == {
        key: f"{tmp_path / name}:{line}"
        for key, line in {"lang": 2, "severity": 4, "per-file-ignores": 7, "rules": 10}.items()
    }


def test_a_table_in_place_stands_where_it_is(tmp_path):
    path = write(
        tmp_path, '\nseverity = {stray-bold = "info"}\n\nrules.inconsistent-spacing.style = "none"'
    )
    lines = {key: origin.rsplit(":")[-1] for key, _, origin in Resolver().origins(path)}

    assert (lines["severity"], lines["rules"]) == ("2", "4")


def test_one_ruleset_serves_all_drafts_of_one_configuration(tmp_path):
    resolver = Resolver()

    first = resolver.settings_for(Path(tmp_path / "a.md")).ruleset
    assert resolver.settings_for(Path(tmp_path / "b.md")).ruleset is first


GLOSSARY = """
[[glossary]]
wrong = "甲"
right = "乙"
reason = "丙"
"""


def glossary_of(found):
    (rule,) = (rule for rule in found.ruleset.rules if rule.name == "preferred-term")
    return [(term.wrong, term.right, term.reason) for term in rule.options.glossary]


def test_a_glossary_stands_in_the_configuration_or_in_a_file_that_counts_from_it(tmp_path):
    (tmp_path / "below").mkdir()
    (tmp_path / "terms.toml").write_text(GLOSSARY, "utf-8")
    write(tmp_path, '[rules.preferred-term]\nglossary = "terms.toml"')
    assert glossary_of(settings(tmp_path / "below" / "draft.md")) == [("甲", "乙", "丙")]

    inline = GLOSSARY.replace("[[glossary]]", "[[rules.preferred-term.glossary]]")
    write(tmp_path, inline)
    assert glossary_of(settings(tmp_path / "draft.md")) == [("甲", "乙", "丙")]


@pytest.mark.parametrize(
    ("terms", "expected"),
    [
        (GLOSSARY.replace("reason", "raison"), "terms.toml:5: there is no key “raison”"),
        ('[[glossary]]\nwrong = "甲"', "terms.toml:2: the key “right” is missing"),
        ("[[glosary]]", "terms.toml:1: there is no key “glosary”"),
        ("[[glossary", "terms.toml:1: it is not valid TOML"),
        (None, "terms.toml: it cannot be read"),
    ],
)
def test_what_is_wrong_in_a_glossary_is_named_by_its_file_and_line(tmp_path, terms, expected):
    if terms is not None:
        (tmp_path / "terms.toml").write_text(terms, "utf-8")
    path = write(tmp_path, '[rules.preferred-term]\nglossary = "terms.toml"')

    with pytest.raises(ConfigError) as error:
        settings(path)
    assert f"{tmp_path}/{expected}" in str(error.value)
