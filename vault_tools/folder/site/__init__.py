"""The folder of the pages: whose it is, and writing into it what changed."""
