"""Output formats of `lint`: one module for each, and a table of them all."""
