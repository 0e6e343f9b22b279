"""The page for editors in a real browser: filters, keys, what opens on a click, without scripts, narrow, and in print."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from reporting import HOSTILE, reviewed, write

from factcheck import Checker, Claims
from factcheck.review.events import Event
from factcheck.review.manner import Manner
from factcheck.review.review import Reviewer
from factcheck.review.source import Source

CHROMIUM, DRIVER = shutil.which("chromium"), shutil.which("chromedriver")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="needs Debian's packages chromium and chromium-driver"),
]

CLAIMS = """
entities: {ports: {name: the three ports, members: [Norrvik, Sandby, Ostholm]}}
claims:
- {id: ferries, text: Norrvik and Sandby have a ferry., quote: ferries from both, members: [Norrvik, Sandby], among: ports}
"""
DRAFT = "# Ferries\n\nOstholm has\na ferry. Norrvik has a ferry.\n\nFish is good.\n\nSandby has no ferry.\n"
# Without them, it would look for hosts of its maker at every start.
QUIET = ("disable-background-networking", "disable-component-update", "disable-sync", "disable-quic", "no-first-run")


@pytest.fixture(scope="module")
def chromium(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A browser of its own without a window."""
    from selenium.webdriver import Chrome, ChromeOptions
    from selenium.webdriver.chrome.service import Service

    options = ChromeOptions()
    options.binary_location = str(CHROMIUM)
    profile = tmp_path_factory.mktemp("profile")
    for argument in (
        *QUIET,
        "headless=new",
        "no-sandbox",
        "disable-gpu",
        "window-size=1280,900",
        f"user-data-dir={profile}",
    ):
        options.add_argument(f"--{argument}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options=options, service=Service(str(DRIVER)))
    yield driver
    driver.quit()


@pytest.fixture
def page(chromium: Any, tmp_path: Path) -> Iterator[Any]:
    """The draft's page, opened; nothing may have been said to the console by the end."""
    (tmp_path / "draft.md").write_text(DRAFT, "utf-8")
    reviewer = Reviewer(Checker(Claims.from_yaml(CLAIMS)), Manner())
    yield opened(chromium, tmp_path, list(reviewer(Source(str(tmp_path / "draft.md")))))
    assert chromium.get_log("browser") == []


def opened(chromium: Any, folder: Path, events: list[Event]) -> Any:
    """The browser with the page of the events."""
    (folder / "page.html").write_text(write("html", events), "utf-8", newline="\n")
    chromium.get((folder / "page.html").as_uri())
    return chromium


def seen(page: Any, selector: str) -> list[str]:
    """The texts of the elements that can be seen, each in one line."""
    elements = page.find_elements("css selector", selector)
    return [" ".join(element.text.split()) for element in elements if element.is_displayed()]


def click(page: Any, selector: str) -> None:
    page.find_element("css selector", selector).click()


def press(page: Any, *keys: str) -> None:
    from selenium.webdriver import ActionChains

    ActionChains(page).send_keys(*keys).perform()


def focused(page: Any) -> str:
    """The id of the element that has the focus."""
    return str(page.switch_to.active_element.get_attribute("id"))


def test_filters_choose_what_is_seen(page: Any) -> None:
    """What is off is neither listed nor a link, and what is open closes with its kind."""
    assert seen(page, ".finding .verdict") == ["✗ Contradicted", "✓ Supported", "✗ Contradicted"]
    assert seen(page, ".position") == ["3 findings"]
    assert len(page.find_elements("css selector", ".mark.unknown[href]")) == 0
    click(page, ".filter.unknown")
    assert seen(page, ".position") == ["5 findings"]
    assert len(page.find_elements("css selector", ".mark.unknown[href]")) == 2
    click(page, ".mark.contradicted")
    assert len(seen(page, ".finding dl")) == 1
    click(page, ".filter.contradicted")
    assert seen(page, ".finding .verdict") == ["? Unknown", "✓ Supported", "? Unknown"]
    assert seen(page, ".finding dl") == []


def test_a_click_on_marked_words_opens_their_finding(page: Any) -> None:
    """On either line of them; the claim and its quote are seen then, and another click opens another instead."""
    assert seen(page, ".finding dl") == []
    page.find_elements("css selector", ".mark.contradicted")[1].click()
    (details,) = seen(page, ".finding dl")
    assert "Norrvik and Sandby have a ferry." in details and "“ferries from both”" in details
    assert seen(page, "[aria-current] .head") == ["✗ Contradicted line 3 ferries"]
    assert len(page.find_elements("css selector", ".mark[aria-current]")) == 2
    click(page, ".mark.supported")
    assert seen(page, "[aria-current] .head") == ["✓ Supported line 4 ferries"]
    click(page, "[aria-label=Close]")
    assert seen(page, ".finding dl") == []


def test_keys_step_from_finding_to_finding(page: Any) -> None:
    """And round again; Enter goes to what is said of the words, Escape closes it and comes back."""
    from selenium.webdriver import Keys

    press(page, "j", "j", "j", "j", "k")
    assert (seen(page, ".position"), focused(page)) == (["3 of 3"], "m5")
    press(page, Keys.ENTER)
    assert focused(page) == "f5"
    press(page, Keys.ESCAPE)
    assert (seen(page, ".position"), focused(page)) == (["3 findings"], "m5")
    click(page, ".keys input")
    press(page, "j")
    assert seen(page, ".position") == ["3 findings"]


def test_a_finding_has_an_address(page: Any) -> None:
    page.get(f"{page.current_url}#f3")
    page.refresh()
    assert seen(page, "[aria-current] .head") == ["✓ Supported line 4 ferries"]


def test_light_and_dark_follow_the_system_until_they_are_chosen(page: Any) -> None:
    def paper() -> str:
        return str(page.execute_script("return getComputedStyle(document.body).backgroundColor"))

    scheme = {"name": "prefers-color-scheme", "value": "dark"}
    light = paper()
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [scheme]})
    dark = paper()
    click(page, ".theme")
    assert (paper(), light != dark) == (light, True)
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": []})
    click(page, ".theme")
    assert paper() == dark


def test_paper_has_the_chosen_findings_in_full(page: Any) -> None:
    page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": "print"})
    try:
        assert seen(page, ".toolbar, .keys") == []
        assert [head[0] for head in seen(page, ".finding .head")] == ["2", "3", "5"]
        assert all("“ferries from both”" in details for details in seen(page, ".finding dl"))
        assert len(page.print_page()) > 10_000
    finally:
        page.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": ""})


def test_without_scripts_everything_can_be_read(page: Any) -> None:
    page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": True})
    try:
        page.refresh()
        assert (seen(page, ".toolbar, .keys"), len(seen(page, ".finding dl"))) == ([], 5)
        click(page, ".mark.supported")
        assert page.current_url.endswith("#f3")
    finally:
        page.execute_cdp_cmd("Emulation.setScriptExecutionDisabled", {"value": False})


@pytest.mark.parametrize("width", [320, 400, 1280])
def test_nothing_is_wider_than_the_window(chromium: Any, tmp_path: Path, width: int) -> None:
    """Whatever is in it, words without a break included."""
    chromium.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": width, "height": 800, "deviceScaleFactor": 1, "mobile": False}
    )
    try:
        opened(chromium, tmp_path, [*reviewed("wide" * 200), *reviewed("b" * 300, "c" * 300 + ".md")])
        press(chromium, "j")
        assert chromium.execute_script("return document.documentElement.scrollWidth") <= width
    finally:
        chromium.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})


def test_hostile_words_are_only_text(chromium: Any, tmp_path: Path) -> None:
    """A browser reads the draft as it was, runs nothing of it, and makes no element of it."""
    plain = [words for words in HOSTILE if words.isprintable()]
    plain += ["<script>document.title = 'x'</script>", "<img src=x onerror=\"document.title = 'x'\">", "</div></main>"]
    opened(chromium, tmp_path, [event for words in plain for event in reviewed(words, f"{words}.md")])
    lines = chromium.execute_script("return [...document.querySelectorAll('.line')].map(line => line.textContent)")
    assert lines == plain
    assert chromium.title.startswith(f"{len(plain)} statements contradict")
    assert len(chromium.find_elements("css selector", "script, img")) == 1
    assert chromium.get_log("browser") == []
