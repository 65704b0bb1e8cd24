"""The secrets of a server: the keys that open the door, the cookie, the token of the buttons.

All are made at each start and kept only in memory, so that those of an earlier start open nothing.
They are compared in constant time.
"""

import secrets
from collections.abc import Iterable
from hmac import compare_digest
from threading import Lock


class Keys:
    """`folder` is the secret part of every address, and the cookie's path.

    Cookies are sent to all ports of a machine; that path keeps ours from other local servers.
    """

    def __init__(self) -> None:
        self.folder = secrets.token_urlsafe(9)
        self.cookie = secrets.token_urlsafe(32)
        self.token = secrets.token_urlsafe(32)
        self._lock = Lock()
        self._fresh: dict[str, bool] = {}
        self._spent: list[str] = []

    def make_key(self, *, shown: bool) -> str:
        """A key that opens the door once; `shown` says that the user sees it."""
        key = secrets.token_urlsafe(24)
        with self._lock:
            self._fresh[key] = shown
        return key

    def use(self, key: str) -> bool:
        """Whether the key opens the door, which it does once."""
        with self._lock:
            fits = [one for one in self._fresh if same(one, key)]
            if fits:
                del self._fresh[fits[0]]
                self._spent.append(fits[0])
        return bool(fits)

    def is_spent(self, key: str) -> bool:
        """Whether the key was used before, and the user has no unused one on the screen."""
        with self._lock:
            return not any(self._fresh.values()) and is_among(key, self._spent)


def same(secret: str, given: str) -> bool:
    """Whether both are equal; the time that it takes does not tell where they differ."""
    return compare_digest(secret.encode(), given.encode("utf-8", "replace"))


def is_among(given: str, known: Iterable[str]) -> bool:
    return sum(same(one, given) for one in known) > 0  # all are looked at
