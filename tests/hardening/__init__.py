"""Random commands, files and faults, and what has to hold after each: `python -m hardening`, from tests/."""
