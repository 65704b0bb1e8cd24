"""`vault serve` as its user meets it: what it says, what its buttons do, how it ends."""

import json
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import quote

import pytest

from tests.conftest import tree
from tests.server.serving import LONG, ROOT, save, serving, wait_until
from vault_tools.folder.site.write_site import read_page

WILMA = "people/Wilma Geddes.md"
SAVED = "call: the boiler is back"


def news(server, seen, page="index.html"):
    status, _, body = server.own(f".vault/news?page={page}&seen={seen}")
    return status, json.loads(body)


def seen_by(server):
    return server.own()[2].decode().partition('data-seen="')[2].partition('"')[0]


def test_a_press_writes_what_the_command_writes_and_undo_takes_back_every_byte(served):
    before, seen = tree(served.root / "people"), seen_by(served)
    sent = {"contact": WILMA, "kind": "gift→", "text": "the  fish\nkettle", "day": "2026-11-17"}
    status, told = served.press("log", sent)
    assert (status, told["person"]) == (200, "people/wilma-geddes.html")
    assert told["words"].startswith("Logged Wilma Geddes, Tue 17 November.")
    assert "- 2026-11-17 gift → the fish kettle\n" in (served.root / WILMA).read_text("utf-8")
    assert news(served, seen)[1]["seen"] != seen
    assert served.press("undo", {"undo": told["undo"]})[1]["words"].startswith("Took back: log")
    assert tree(served.root / "people") == before


def test_a_day_is_read_in_the_order_of_the_settings(served):
    settings = served.root / "vault.toml"
    former = settings.read_text("utf-8")
    settings.write_text(f'date_order = "day-first"\n{former}', "utf-8")
    _, told = served.press("log", {"contact": WILMA, "kind": "call", "day": "03/11/2026"})
    assert told["words"].startswith("Logged Wilma Geddes, Tue 3 November.")
    _, rests = served.press("snooze", {"contact": WILMA, "until": "03/12/2026"})
    assert rests["words"].startswith("Wilma Geddes rests until Thu 3 December.")
    for undo in (rests["undo"], told["undo"]):
        assert served.press("undo", {"undo": undo})[0] == 200
    settings.write_text(former, "utf-8")


def test_snooze_and_skip_are_the_commands_too(served):
    before = tree(served.root / "people")
    _, rests = served.press("snooze", {"contact": WILMA, "until": "2 weeks"})
    assert rests["words"].startswith("Wilma Geddes rests until Wed 2 December.")
    _, skipped = served.press("skip", {"contact": WILMA})
    assert skipped["words"].startswith("Skipped Wilma Geddes for this week")
    status, told = served.press("undo", {"undo": rests["undo"]})
    assert (status, told["refused"]) == (
        409,
        '"skip Wilma Geddes" was done since; take that back first; vault undo goes back change by change',
    )
    for undo in (skipped["undo"], rests["undo"]):
        assert served.press("undo", {"undo": undo})[0] == 200
    assert tree(served.root / "people") == before
    assert served.press("undo", {"undo": rests["undo"]})[0] == 409


def test_undo_in_one_tab_leaves_what_was_done_with_somebody_else_in_another(served):
    before = tree(served.root / "people")
    _, one = served.press("skip", {"contact": WILMA})
    _, two = served.press("skip", {"contact": "people/Teuvo Laine.md"})
    assert served.press("undo", {"undo": one["undo"]})[0] == 200
    assert "skip" in (served.root / "people/Teuvo Laine.md").read_text("utf-8")
    assert served.press("undo", {"undo": two["undo"]})[0] == 200
    assert tree(served.root / "people") == before


def test_a_circle_is_given_as_by_the_command_and_undo_takes_it_back(served):
    stranger = served.root / "people" / "Ana Reis.md"
    stranger.write_text("---\ntags: person\n---\n", "utf-8")
    before = tree(served.root / "people")
    sent = {"contact": "people/Ana Reis.md", "circle": "friends"}
    _, told = served.press("circle", sent)
    assert told["words"].startswith("Put Ana Reis into the circle friends.")
    assert "circle: friends" in stranger.read_text("utf-8")
    assert served.press("circle", sent)[1]["undo"] == 0
    assert served.press("undo", {"undo": told["undo"]})[0] == 200
    assert tree(served.root / "people") == before
    status, refused = served.press("circle", {**sent, "circle": "freinds"})
    says = 'there is no circle "freinds"; did you mean friends?'
    assert (status, refused["refused"]) == (400, says)


def test_ideas_go_round_and_change_nothing(served):
    before, seen = tree(served.root / "people"), []
    while True:
        status, idea = served.press("idea", {"contact": WILMA, "seen": seen})
        assert status == 200
        if idea["again"]:
            break
        assert idea["name"] not in seen
        seen.append(idea["name"])
    assert idea["name"] == seen[0]
    assert served.own(f"site/{idea['page']}")[0] == 200
    assert tree(served.root / "people") == before


def test_a_promise_is_ticked_by_the_words_and_the_day_that_the_page_shows(served):
    before, kettle = tree(served.root / "people"), "take the fish kettle back, with something in it"
    sent = {"contact": WILMA, "promise": kettle, "due": "2026-11-21"}
    for wrong in ({"due": ""}, {"promise": "kettle"}, {"contact": "people/Teuvo Laine.md"}):
        status, told = served.press("tick", sent | wrong)
        assert (status, told["refused"].partition(";")[0]) == (
            400,
            "no open box says that any more",
        )
    assert tree(served.root / "people") == before
    status, told = served.press("tick", sent)
    assert (status, told["words"]) == (200, f"Done for Wilma Geddes: “{kettle}”.")
    assert f"- [x] {kettle} 📅" in (served.root / WILMA).read_text("utf-8")
    assert served.press("tick", sent)[0] == 400
    assert served.press("undo", {"undo": told["undo"]})[0] == 200
    assert tree(served.root / "people") == before


def test_a_save_is_news_at_once_and_only_for_the_pages_that_change(served):
    seen, other = seen_by(served), served.own("site/ideas/index.html")[2]
    note = served.root / WILMA
    threading.Timer(0.2, save, (note, SAVED)).start()
    status, told = news(served, seen)
    assert (status, told["refused"]) == (200, "")
    assert told["seen"] != seen
    assert served.own("site/ideas/index.html")[2] == other


def test_what_cannot_be_built_is_told_and_the_page_stays(served):
    seen, page = seen_by(served), served.own()[2]
    settings = served.root / "vault.toml"
    good = settings.read_bytes()
    settings.write_bytes(good + b"\ncapacty = 3\n")
    _, told = news(served, seen)
    line = good.count(b"\n") + 2
    says = f'line {line} of vault.toml: there is no setting called "capacty"'
    assert told["refused"] == f'{says}; did you mean "capacity"?'
    assert served.press("skip", {"contact": WILMA})[1]["refused"] == told["refused"]
    assert served.own()[2] == page
    settings.write_bytes(good)
    assert news(served, told["seen"])[1] == {"seen": seen, "refused": ""}


def test_no_more_pages_wait_at_once_than_there_are_seats(served):
    seen = seen_by(served)
    with ThreadPoolExecutor(12) as pages:
        waiting = [pages.submit(news, served, seen) for _ in range(12)]
        wait_until(lambda: sum(one.done() for one in waiting) == 4)
        assert served.own()[0] == 200
        save(served.root / WILMA, SAVED)
        told = [one.result()[0] for one in waiting]
    assert (told.count(200), told.count(503)) == (8, 4)


def test_two_servers_on_one_vault_do_not_fight(built_example):
    example = built_example
    with serving(example) as one, serving(example) as other:
        one.let_in()
        other.let_in()
        assert one.cookie.partition("=")[0] != other.cookie.partition("=")[0]
        seen = seen_by(one), seen_by(other)
        people = sorted(path.relative_to(example) for path in (example / "people").glob("*.md"))

        def press(number):
            sent = {"contact": str(people[number]), "text": f"call number {number}"}
            return (one, other)[number % 2].press("log", sent)[0]

        with ThreadPoolExecutor(6) as hands:
            assert set(hands.map(press, range(12))) == {200}
        for number in range(12):
            assert f"call: number {number}" in (example / people[number]).read_text("utf-8")
        for server, before in ((one, seen[0]), (other, seen[1])):
            assert news(server, before)[1]["seen"] != before
            assert server.own()[0] == 200
        assert one.end() == 0
        assert other.own()[0] == 200


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGTERM])
def test_it_ends_at_once_and_cleanly_also_while_a_page_waits(served, how):
    seen = seen_by(served)
    with ThreadPoolExecutor(1) as page:
        waiting = page.submit(served.own, f".vault/news?page=index.html&seen={seen}")
        time.sleep(0.3)
        assert served.end(how) == 0
        assert waiting.exception() or waiting.result()[0] == 200
    assert any("Stopped." in line for line in served.said)
    assert not any("Traceback" in line for line in served.said)


def test_a_page_that_went_frees_its_seat(served):
    seen = seen_by(served)
    head = f"Host: 127.0.0.1:{served.port}\r\nCookie: {served.cookie}\r\n\r\n"
    path = f"{served.home}.vault/news?page=index.html&seen={seen}"
    for _ in range(10):
        with socket.create_connection(("127.0.0.1", served.port)) as line:
            line.sendall(f"GET {path} HTTP/1.1\r\n{head}".encode())
            time.sleep(0.05)
    threading.Timer(2, save, (served.root / WILMA, SAVED)).start()
    wait_until(lambda: news(served, seen)[0] == 200)


def test_the_browser_gets_a_key_of_its_own(built_example, tmp_path):
    told = tmp_path / "told"
    opener = tmp_path / "opener"
    opener.write_text(f'#!/bin/sh\nprintf %s "$1" > {told}\n')
    opener.chmod(0o755)
    with serving(built_example, "--quiet", BROWSER=str(opener)) as server:
        wait_until(lambda: told.exists() and told.read_text())
        address = told.read_text()
        assert address.partition("?")[0] == server.address.partition("?")[0]
        assert address != server.address
        key = address.partition(f":{server.port}")[2]
        assert [server.ask(path)[0] for path in (key, server.key, key)] == [303, 303, 403]


def vault_serve(*arguments):
    command = [sys.executable, "-m", "vault_tools", "serve", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, cwd=ROOT, timeout=LONG, check=False
    )


def test_a_port_that_is_taken_is_told_before_anything_is_built(example):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = vault_serve(str(example), "--no-browser", "--port", port)
    assert (done.returncode, done.stdout) == (3, "")
    assert f"cannot serve on port {port}" in done.stderr
    assert not (example / "site").exists()


def test_a_folder_without_people_is_not_served(tmp_path):
    done = vault_serve(str(tmp_path), "--no-browser")
    assert (done.returncode, done.stdout) == (3, "")
    assert "vault init" in done.stderr


def test_a_page_that_became_a_link_to_elsewhere_is_not_read(served):
    page = served.root / "site" / "people" / "index.html"
    page.unlink()
    page.symlink_to("/etc/passwd")
    assert served.own("site/people/index.html")[0] == 404
    assert read_page(served.root, "site", "index.html")
    assert read_page(served.root, "site", "../vault.toml") is None


def test_pages_that_somebody_deleted_come_back_when_they_are_asked_for(served):
    page = served.own()[2]
    shutil.rmtree(served.root / "site")
    assert served.own()[2] == page
    (served.root / "site" / "people" / "index.html").unlink()
    assert served.own("site/people/index.html")[0] == 200
    assert served.own("site/people/nobody.html")[0] == 404


def test_a_file_that_is_not_copied_opens_in_obsidian(served):
    (served.root / "files").mkdir()
    (served.root / "files" / "choir.mp3").write_bytes(b"la")
    status, headers, _ = served.own("files/choir.mp3")
    assert (status, headers["Location"].partition("%2Ffiles%2F")[2]) == (303, "choir.mp3")


def test_a_note_opens_in_obsidian_and_nothing_outside_the_vault_is_known(served):
    outside = served.root.parent / "outside.md"
    outside.write_text("x")
    (served.root / "people" / "link.md").symlink_to(outside)
    (served.root / ".hidden").mkdir()
    (served.root / ".hidden" / "note.md").write_text("x")
    status, headers, body = served.own("people/Wilma%20Geddes.md")
    file = quote(str(served.root / WILMA), safe="")
    assert (status, headers["Location"]) == (303, f"obsidian://open?path={file}")
    assert body == b""
    for path in (
        *("people/%2e%2e/%2e%2e/outside.md", "..%2foutside.md", "people/link.md"),
        *(".hidden/note.md", "people/Nobody.md", "vault.toml"),
    ):
        assert served.own(path)[0] == 404
