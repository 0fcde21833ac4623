"""The page of a report in the Chromium that is installed: who can use it, what it cannot do."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from click.testing import CliRunner
from playwright.sync_api import Error, sync_playwright

from resolint.cli import main

DATA = Path(__file__).parents[1] / "tests" / "data"
DRAFTS = DATA / "drafts"
ODD = """大会，

回顾<script>alert(1)</script>“甲”，

1. 确认<b onclick="x()">乙</b>,<img src=x>；

2. **请**丙。
"""
CASES = {
    "many": [DRAFTS, DATA / "68_230.faulty.md"],
    "one": [DRAFTS / "english.md"],
    "none": [DRAFTS / "hrc.md"],
    "odd": ["odd.md"],
}
SIZES = {"wide": (1360, 900), "narrow": (390, 800)}


@pytest.fixture(scope="module")
def browser():
    path = shutil.which("chromium")
    assert path, "these tests need Debian's chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reports")
    (folder / "odd.md").write_text(ODD, "utf-8")
    for lang in ("zh", "en"):
        for name, paths in CASES.items():
            output = f"--output=html={folder / f'{name}.{lang}.html'}"
            drafts = [str(folder / path) for path in paths]
            CliRunner().invoke(main, ["check", *drafts, "--isolated", "--lang", lang, output])
    return folder


@pytest.fixture
def shown(browser, reports):
    """Open a report; in the end it has asked for nothing but itself, and nothing went wrong."""
    opened = []

    def show(name, size="wide", scheme="light", *, refused=False, **options):
        width, height = SIZES[size]
        context = browser.new_context(
            viewport={"width": width, "height": height}, color_scheme=scheme, **options
        )
        page = context.new_page()
        requests, faults = [], []
        page.on("request", lambda request: requests.append(request.url))
        page.on("pageerror", lambda error: faults.append(str(error)))
        page.on("console", lambda message: faults.append(message.text))
        page.goto((reports / f"{name}.html").as_uri())
        opened.append((context, requests, faults, refused))
        return page

    yield show
    for context, requests, faults, refused in opened:
        context.close()
        assert len(requests) == 1
        assert bool(faults) == refused, faults
        assert all("Content Security Policy" in fault for fault in faults)


def violations(page):
    found = Axe().run(page).response["violations"]
    return [(each["id"], [node["html"] for node in each["nodes"]]) for each in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", ["many.zh", "one.en", "none.zh", "odd.en"])
def test_the_page_can_be_used_by_everybody(shown, name, size, scheme):
    assert violations(shown(name, size, scheme)) == []


def test_so_it_can_with_explanations_open_and_a_finding_chosen(shown):
    page = shown("many.zh")
    page.locator(".why summary").first.click()
    page.keyboard.press("F8")

    assert violations(page) == []


def test_nothing_runs_but_its_own_script(shown):
    page = shown("odd.zh", refused=True)
    told = page.locator(".set").all_inner_texts()

    assert page.locator("script").count() == 1
    assert page.locator("img, [onclick]").count() == 0
    assert "确认" in "".join(told)
    with pytest.raises(Error, match=r"Failed to fetch|Content Security Policy"):
        page.evaluate("fetch('data:text/plain,x')")
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {text: 'x = 1'}))"
    )
    assert page.evaluate("typeof x") == "undefined"


def test_findings_are_filtered_by_severity_and_rule(shown):
    page = shown("many.zh")
    cards = page.locator(".card:visible")
    everything = cards.count()
    errors = page.locator(".card.error").count()
    for severity in ("warning", "info", "hint"):
        page.locator(f".chip.{severity}").click()

    assert 0 < errors < everything
    assert cards.count() == errors
    assert page.locator("#shown").inner_text() == f"显示 {errors} / {everything}"
    assert page.locator("a.badge.warning:visible").count() == 0
    page.select_option("#by-rule", "operative-verb-not-bold")
    assert {card.get_attribute("data-rule") for card in cards.all()} == {"operative-verb-not-bold"}


def test_a_person_with_a_keyboard_goes_from_finding_to_finding(shown):
    page = shown("many.en")
    keys = page.locator(".card").evaluate_all("cards => cards.map(card => card.id)")
    seen = []
    for _ in range(3):
        page.keyboard.press("F8")
        seen.append(page.evaluate("document.activeElement.id"))
    page.keyboard.press("Shift+F8")

    assert seen == keys[:3]
    assert page.evaluate("document.activeElement.id") == keys[1]
    assert page.locator("mark.current").first.is_visible()
    page.keyboard.press("Escape")
    assert page.locator(".current").count() == 0


def test_number_and_card_lead_to_each_other(shown):
    page = shown("many.zh")
    badge = page.locator("a.badge").first
    key = badge.get_attribute("data-f")
    badge.click()

    assert page.url.endswith(f"#{key}")
    assert "current" in page.locator(f"[id='{key}']").get_attribute("class")
    page.locator(f"[id='{key}'] .foot a").first.click()
    assert page.url.endswith(f"#{key}-m")


def test_an_explanation_opens_beside_the_finding(shown):
    page = shown("many.zh")
    why = page.locator(".why").first
    why.locator("summary").click()
    rule = page.locator(f"[id='rule-{why.get_attribute('data-rule')}'] div")

    assert why.locator("div").inner_text() == rule.inner_text()
    assert "依据" in why.inner_text()


def test_dark_and_light_are_chosen_by_hand_too(shown):
    page = shown("one.en", scheme="dark")
    ground = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(ground)
    page.locator("#theme").click()

    assert page.locator("#theme").get_attribute("aria-pressed") == "false"
    assert page.evaluate(ground) != dark


def test_without_scripts_everything_is_there(shown):
    page = shown("many.zh", java_script_enabled=False)

    assert page.locator(".card:visible").count() == page.locator(".card").count() > 10
    assert page.locator(".bar").is_hidden()
    assert page.locator(".told").first.is_visible()


@pytest.mark.parametrize("size", SIZES)
def test_nothing_is_wider_than_the_page(shown, size):
    page = shown("many.zh", size)

    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_card_stands_beside_its_mark_or_below_it(shown):
    wide, narrow = shown("many.zh"), shown("many.zh", "narrow")
    for key in wide.locator(".card").evaluate_all("cards => cards.map(card => card.id)"):
        mark, card = (wide.locator(f"[id='{each}']").bounding_box() for each in (f"{key}-m", key))
        below, under = (
            narrow.locator(f"[id='{each}']").bounding_box() for each in (f"{key}-m", key)
        )
        assert card["x"] > mark["x"]
        assert under["y"] > below["y"]


def test_in_print_there_are_no_controls_and_no_dark_ground(shown):
    page = shown("many.zh", scheme="dark")
    page.emulate_media(media="print")

    assert page.locator(".bar").is_hidden()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".card").first.is_visible()
