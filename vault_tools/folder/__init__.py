"""The disk: finding a vault, reading settings and notes, writing files safely."""
