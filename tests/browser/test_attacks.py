"""No script from a note runs: every payload, in every place, through the whole build."""

import re

import pytest

from tests.browser.payloads import PAYLOADS, note_of
from tests.browser.visiting import Visit, in_a_browser
from tests.conftest import EXAMPLE_DAY
from vault_tools.actions.building.build import build

pytestmark = in_a_browser
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^>]*>')
FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
WATCH = "window.ran = () => { window.hasRun = true; };"
TRY = """() => {
  for (const it of document.querySelectorAll("*")) {
    for (const kind of ["click", "mouseover", "focus", "toggle", "error", "load", "animationstart"]) {
      if (it.closest("[data-keys], dialog, [data-copy]") || it.matches("a[href]")) continue;
      it.dispatchEvent(new Event(kind));
    }
  }
  const foreign = [...document.querySelectorAll("script, iframe, object, embed, base, meta, form, svg")]
    .filter((it) => it.closest("main"))
    .filter((it) => !(it.localName === "svg" && it.closest(".ring, .sign, figure")))
    .map((it) => it.outerHTML);
  const handlers = [...document.querySelectorAll("main *")]
    .flatMap((it) => [...it.attributes].filter((one) => /^on|^style$/i.test(one.name)))
    .map((it) => it.name);
  const addresses = [...document.querySelectorAll("[href], [src], [action], [formaction]")]
    .flatMap((it) => ["href", "src", "action", "formaction"].map((name) => it[name] ?? ""))
    .map(String).filter((url) => /^(javascript|vbscript|data:text|blob|feed)/i.test(url.trim()));
  return { ran: Boolean(window.hasRun), foreign, handlers, addresses };
}"""


@pytest.fixture(scope="module")
def attacked(tmp_path_factory):
    """A built vault whose people are the payloads, and its pages once more without a policy."""
    root = tmp_path_factory.mktemp("attacked")
    (root / "people").mkdir()
    (root / "vault.toml").write_text("capacity = 1000\n", "utf-8")
    for number, payload in enumerate(PAYLOADS):
        name = FORBIDDEN.sub("", payload)[:60].strip(" .") or "x"
        (root / f"people/{name} {number}.md").write_text(note_of(payload), "utf-8")
        if number % 4 == 0:  # one whose only name is that of the file
            text = f"---\ntype: person\ncircle: inner\n---\n- [ ] {' '.join(payload.split())} 📅 2026-11-19\n"
            (root / f"people/{name} {number} plain.md").write_text(text, "utf-8")
    (root / "ideas").mkdir()
    for number, payload in enumerate(PAYLOADS[::10]):
        text = f"---\ntype: outreach\nkind: gift\n---\n{payload}\n\n> {' '.join(payload.split())}\n"
        (root / f"ideas/{FORBIDDEN.sub('', payload)[:60].strip(' .')} {number}.md").write_text(
            text, "utf-8"
        )
    build(root, EXAMPLE_DAY)
    pages = sorted((root / "site").rglob("*.html"))
    for page in pages:
        bare = root / "bare" / page.relative_to(root / "site")
        bare.parent.mkdir(parents=True, exist_ok=True)
        bare.write_text(POLICY.sub("", page.read_text("utf-8")), "utf-8")
    return root


def test_there_are_enough_payloads():
    assert len(PAYLOADS) >= 200


@pytest.mark.parametrize(("folder", "every"), [("bare", 1), ("site", 8)])
def test_no_payload_runs_with_and_without_a_policy(browser, attacked, folder, every):
    pages = sorted((attacked / folder).rglob("*.html"))[::every]
    assert len(pages) > len(PAYLOADS) / every
    with Visit(browser, pages[0]) as visit:
        visit.page.add_init_script(WATCH)
        for page in pages:
            visit.page.goto(page.as_uri())
            seen = visit.page.evaluate(TRY)
            nothing = {"ran": False, "foreign": [], "handlers": [], "addresses": []}
            assert seen == nothing, page.name
        assert visit.complaints == []
        assert visit.left == []


def test_a_script_that_runs_would_be_seen(browser, tmp_path):
    page = tmp_path / "page.html"
    page.write_text(
        "<main><img src=data:, onerror=ran()><a href='javascript:ran()'>x</a></main>", "utf-8"
    )
    with Visit(browser, page) as visit:
        visit.page.add_init_script(WATCH)
        visit.page.reload()
        seen = visit.page.evaluate(TRY)
    assert seen["ran"]
    assert seen["handlers"] == ["onerror"]
    assert seen["addresses"] == ["javascript:ran()"]
