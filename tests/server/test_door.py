"""Who is let in, asked of the door itself: what no test server can be started for."""

from vault_tools.server.door import Door
from vault_tools.server.http import Request
from vault_tools.server.keys import Keys


def answer_to(port, host):
    keys = Keys()
    door = Door(port, keys, lambda _: None)
    asked = Request("GET", door.home, host=host, cookies=f"vault-{port}={keys.cookie}")
    return door.check(asked)


def test_at_port_80_browsers_name_no_port():
    assert answer_to(80, "127.0.0.1") is None
    assert answer_to(80, "localhost:80") is None


def test_at_any_other_port_a_name_without_it_is_misdirected():
    assert answer_to(8080, "127.0.0.1").status == 421
    assert answer_to(8080, "localhost:8080") is None
