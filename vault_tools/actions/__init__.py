"""What a user can do: read, decide, write. Here a vault is begun and opened, and looked at once.

In `asking` nothing is changed, in `building` the pages and index notes, in `changing` the notes;
what several devices need is in `syncing`.
"""
