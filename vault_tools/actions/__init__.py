"""What a user can do with a vault: read, decide, write.

`asking` changes nothing, `building` writes pages and index notes, `changing` writes notes, and
`syncing` is for several devices. Beside these rooms a vault is made, opened and looked at.
"""
