"""Trial: whatever was done is undone, and the vault is what it was, byte for byte."""

import hashlib
import os
import random
from pathlib import Path

from tests.promises.trial import PEOPLE, Outcome, lay_out, vault
from tests.promises.verbs import CHANGING, MAKING, MOVING, NAMES, lines


def undo_random_commands(place: Path, count: int) -> Outcome:
    """`count` random commands that change something, in runs of up to ten, then taken back."""
    root, chance = place / "vault", random.Random(count)
    done, verbs, broken = 0, set(), []
    while done < count:
        lay_out(root, PEOPLE)
        states = [_digest(root)]
        for _ in range(min(chance.randint(1, 10), count - done)):
            words = chance.choice(list(lines(CHANGING | MAKING | MOVING, chance.choice(NAMES))))
            vault(root, *words)
            if (now := _digest(root)) != states[-1]:
                states.append(now)
                verbs.add(words[0])
        done += len(states) - 1
        for state in reversed(states[:-1]):
            vault(root, "undo")
            if _digest(root) != state:
                broken.append("after an undo the vault was not what it had been")
    seen = f"{done} commands ({', '.join(sorted(verbs))}) undone: {done - len(broken)} times the "
    return Outcome(f"{seen}same tree by hash", tuple(broken))


def _digest(root: Path) -> str:
    found = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        found.update(os.fsencode(path.relative_to(root)) + b"\0")
        found.update(path.read_bytes() if path.is_file() else b"/")
        found.update(b"%o\0" % path.stat().st_mode)
    return found.hexdigest()
