"""What the commands say: in the terminal, and as JSON."""
