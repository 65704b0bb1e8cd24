"""What a user can do: read, decide, write. Here the vault is opened, asked and built.

What changes its notes is in `changing`, what several devices need in `syncing`.
"""
