"""Whoever is not the owner's own page is refused, changes nothing and learns nothing."""

import concurrent.futures
import http.client
import shutil
import socket
from pathlib import Path

import pytest

from tests.conftest import tree
from tests.server.serving import LONG, serving, wait_until

BURST = 2_000
WILMA = "people/Wilma Geddes.md"


@pytest.fixture(scope="module")
def shared(built_once, tmp_path_factory):
    """One server for all who only try; `notes` are the vault's bytes before they came."""
    root = shutil.copytree(built_once, tmp_path_factory.mktemp("strangers") / "example_vault")
    home = tmp_path_factory.mktemp("home")
    with serving(root, HOME=str(home)) as server:
        server.let_in()
        server.notes = tree(root)
        yield server


def assert_told_nothing(server, answer):
    """Refused, in the same words for everybody, without a name, a date or a header for others."""
    status, headers, body = answer
    assert status in {400, 403, 404, 405, 413, 415, 421, 431, 501}, status
    text = body.decode(errors="replace")
    names = [path.stem for path in (server.root / "people").glob("*.md")]
    assert not [name for name in names if name in text]
    assert server.cookie.partition("=")[2] not in text + str(headers)
    assert server.token not in text
    assert not [name for name in headers if name.lower().startswith("access-control")]


@pytest.mark.parametrize(
    "host",
    [
        "evil.example",
        "127.0.0.1",
        "127.0.0.1:1",
        "127.0.0.1.evil.example:{port}",
        "localhost.:{port}",
        "evil.example:{port}",
        "127.0.0.1:{port}, evil.example",
        "127.0.0.1:{port}@evil.example",
        "[::2]:{port}",
        "",
    ],
)
def test_another_name_is_misdirected_whatever_it_carries(shared, host):
    # Under DNS rebinding the browser takes us for that host: Origin agrees, and no site is sent.
    named = host.format(port=shared.port)
    answer = shared.own(Host=named)
    assert answer[0] == 421
    assert_told_nothing(shared, answer)
    headers = {"Host": named, "Origin": f"http://{named}", "Sec_Fetch_Site": None}
    assert shared.press("skip", {"contact": WILMA}, **headers)[0] == 421


def test_no_name_at_all_is_misdirected(shared):
    answer = raw(shared, f"GET {shared.home}site/index.html HTTP/1.1\r\nCookie: {shared.cookie}")
    assert answer.startswith(b"HTTP/1.1 421")


@pytest.mark.parametrize("name", ["127.0.0.1", "localhost", "[::1]"])
def test_the_names_of_this_machine_are_right(shared, name):
    assert shared.own(Host=f"{name}:{shared.port}")[0] == 200


@pytest.mark.parametrize("site", ["cross-site", "same-site", "none", "", None, "SAME-ORIGIN"])
def test_only_our_own_page_may_press(shared, site):
    status, answer = shared.press("skip", {"contact": WILMA}, Sec_Fetch_Site=site)
    assert status == 403
    assert b"Wilma" not in answer


@pytest.mark.parametrize(
    "wrong",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"X_Vault_Token": ""},
        {"X_Vault_Token": "x" * 43},
        {"X_Vault_Token": "ä\u00ff"},
        {"Cookie": ""},
        {"Cookie": "vault=1; vault-0=2"},
    ],
)
def test_a_press_needs_origin_token_and_cookie(shared, wrong):
    assert shared.press("skip", {"contact": WILMA}, **wrong)[0] == 403


def test_a_form_of_another_site_is_refused(shared):
    # What a browser sends for <form method=post action=…> on another page: no token, no cookie.
    answer = shared.ask(
        f"{shared.home}.vault/skip",
        "POST",
        b"contact=people/Wilma Geddes.md",
        Origin="http://evil.example",
        Sec_Fetch_Site="cross-site",
        Content_Type="application/x-www-form-urlencoded",
    )
    assert answer[0] == 403
    assert_told_nothing(shared, answer)
    assert shared.press("skip", b"contact=x", Content_Type="text/plain")[0] == 415


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_page_is_not_read_from_elsewhere_even_with_the_cookie(shared, site):
    answer = shared.own(Sec_Fetch_Site=site)
    assert answer[0] == 403
    assert_told_nothing(shared, answer)


@pytest.mark.parametrize(
    "path",
    ["", "site/index.html", "site/people/wilma-geddes.html", "people/Wilma%20Geddes.md", "nothing"],
)
def test_without_the_cookie_every_page_is_the_same_closed_door(shared, path):
    answers = [shared.ask(shared.home + path), shared.ask(f"/{path}")]
    assert {(status, body) for status, _, body in answers} == {(403, shared.ask("/")[2])}
    for answer in answers:
        assert_told_nothing(shared, answer)


@pytest.mark.parametrize(
    "path",
    [
        "site/../people/Wilma%20Geddes.md",
        "site/..%2fpeople%2fWilma%20Geddes.md",
        "site/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "site/%252e%252e/vault.toml",
        "site//etc/passwd",
        "site/%2fetc%2fpasswd",
        "site/..%5cpeople%5cWilma%20Geddes.md",
        "site/index.html%00.md",
        "site/%ff%fe",
        "people/Wilma%20Geddes%00.md",
        "site/.vault-manifest.json",
        "site/.gitignore",
        "site/people",
        "vault.toml",
        "../../etc/passwd",
        "%2e%2e/%2e%2e/etc/hostname.md",
        ".obsidian/app.json",
        ".obsidian/x.md",
        ".vault/nothing",
    ],
)
def test_only_what_was_built_is_given_to_anybody(shared, path):
    status, headers, body = shared.own(path)
    assert status in {303, 400, 403, 404}
    assert b"root:" not in body
    if status == 303:  # a note, which Obsidian opens; its text is not given
        assert headers["Location"].startswith("obsidian://open?path=")
        assert "Wilma%20Geddes" in headers["Location"]
    assert len(body) < 400


def test_a_target_that_names_another_host_is_no_way_round(shared):
    head = f"Host: 127.0.0.1:{shared.port}\r\nCookie: {shared.cookie}"
    for target in (f"http://evil.example{shared.home}site/index.html", "*", "evil.example:80"):
        answer = raw(shared, f"GET {target} HTTP/1.1\r\n{head}\r\nSec-Fetch-Site: cross-site")
        assert b"Wilma" not in answer


@pytest.mark.parametrize(
    "method", ["PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "CONNECT", "GET\u00e4"]
)
def test_other_methods_are_not_known(shared, method):
    answer = raw(
        shared, f"{method} {shared.home}.vault/skip HTTP/1.1\r\nHost: 127.0.0.1:{shared.port}"
    )
    assert answer.split()[1] in {b"400", b"405"}
    assert b"Access-Control" not in answer


def test_nobody_may_frame_it_or_read_it_from_another_page(shared):
    for path in ("site/index.html", "site/people/index.html", "nothing"):
        _, headers, body = shared.own(path)
        policy = headers["Content-Security-Policy"]
        assert "frame-ancestors 'none'" in policy
        assert "unsafe" not in policy
        assert headers["X-Content-Type-Options"] == "nosniff"
        assert headers["Referrer-Policy"] == "no-referrer"
        assert headers["Cross-Origin-Resource-Policy"] == "same-origin"
        assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
        assert headers["Cache-Control"] == "no-store"
        assert b"http-equiv" not in body
        assert "Server" not in headers


def test_a_key_opens_the_door_once_and_a_fresh_one_is_shown_to_the_owner(shared):
    status, _, _ = shared.ask(shared.key)
    assert status == 403
    wait_until(lambda: any("A fresh one" in line for line in shared.said))
    assert shared.own(f"?{shared.key.partition('?')[2]}")[0] == 303  # whoever is in stays in
    again = [line.strip() for line in shared.said if "?token=" in line][-1]
    key = again.partition(f":{shared.port}")[2]
    assert shared.ask(key, "HEAD")[0] == 403  # looking ahead does not use it up
    assert shared.ask(key, Sec_Fetch_Site="cross-site")[0] == 403
    assert shared.ask(key)[0] == 303
    assert shared.ask(key)[0] == 403


@pytest.mark.parametrize("key", ["", "x", "x" * 5000, "%ff", "a&token=b"])
def test_a_guessed_key_opens_nothing(shared, key):
    assert_told_nothing(shared, shared.ask(f"{shared.home}?token={key}"))


def test_what_an_earlier_start_gave_opens_nothing(built_example):
    with serving(built_example) as first:
        first.let_in()
        first.end()
    with serving(built_example, "--no-browser", "--port", str(first.port)) as second:
        assert second.ask(first.key)[0] == 403
        assert second.ask(f"{second.home}{first.key.partition('/?')[2]}")[0] == 403
        stolen = first.cookie.partition("=")[2]
        for cookie in (first.cookie, f"vault-{second.port}={stolen}"):
            assert second.ask(f"{second.home}site/index.html", Cookie=cookie)[0] == 403
        second.let_in()
        assert second.press("skip", {"contact": WILMA}, X_Vault_Token=first.token)[0] == 403


def test_what_is_too_large_is_refused(shared):
    assert shared.press("log", b"{" + b" " * 20_000 + b"}")[0] == 413
    assert shared.press("log", {"contact": WILMA, "text": "x" * 3000})[0] == 400
    assert shared.press("log", b"[" * 10_000)[0] == 400
    assert shared.own(X_Long="x" * 40_000)[0] == 431


def test_a_name_that_no_disk_takes_is_no_page(shared):
    assert shared.own("people/" + "x" * 300 + ".md")[0] == 404
    assert shared.own("site/" + "x" * 300)[0] == 404


@pytest.mark.parametrize(
    "sent",
    [
        {},
        {"contact": "people/Nobody.md"},
        {"contact": "../../etc/passwd"},
        {"contact": 7},
        {"contact": WILMA, "day": "2031-01-01"},
        {"contact": WILMA, "day": "soon"},
        {"contact": WILMA, "idea": "no such idea"},
        {"contact": WILMA, "text": ["x"]},
        {"contact": WILMA, "text": "half a letter: \ud800"},
        {"contact": WILMA, "day": "\ud800"},
        [],
        "x",
    ],
)
def test_a_press_that_makes_no_sense_is_told_so(shared, sent):
    status, told = shared.press("log", sent)
    assert status == 400
    assert told["refused"]


def test_slow_and_silent_callers_keep_nobody_waiting(shared):
    lines = [socket.create_connection(("127.0.0.1", shared.port)) for _ in range(60)]
    for line in lines:
        line.sendall(b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9000\r\n\r\nsome")
    assert shared.own()[0] == 200
    for line in lines:
        line.close()


def test_thousands_of_requests_in_a_burst_change_nothing_and_the_server_is_still_there(shared):
    def burst(count):
        line = http.client.HTTPConnection("127.0.0.1", shared.port, timeout=LONG)
        found = set()
        for number in range(count):
            method, path = ("POST", ".vault/skip") if number % 2 else ("GET", "site/index.html")
            line.request(method, shared.home + path, b"{}" if number % 2 else None)
            answer = line.getresponse()
            found.add((answer.status, answer.read()))
        line.close()
        return found

    with concurrent.futures.ThreadPoolExecutor(20) as crowd:
        told = set().union(*crowd.map(burst, [BURST // 20] * 20))
    assert told == {(403, shared.ask("/")[2])}
    assert threads_of(shared.process.pid) < 30
    assert shared.own()[0] == 200


def test_after_all_that_no_byte_of_the_vault_has_changed(shared):
    assert tree(shared.root) == shared.notes


def raw(server, head):
    """What is answered to bytes as they are."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=LONG) as line:
        line.sendall(head.encode("latin-1") + b"\r\nConnection: close\r\n\r\n")
        answer = b""
        while more := line.recv(65_536):
            answer += more
    return answer


def threads_of(pid):
    status = Path(f"/proc/{pid}/status").read_text("utf-8")
    return int(status.partition("Threads:")[2].split()[0])
