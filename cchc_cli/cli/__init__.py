"""The commands: one thin module each. Parse, call, render, exit code."""
