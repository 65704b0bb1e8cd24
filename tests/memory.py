"""Where to put what is written thousands of times: in memory, where there is such a disk."""

import os

MEMORY = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
"""The `dir` of a temporary folder; without such a disk it is where all others are."""
