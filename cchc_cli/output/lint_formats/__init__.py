"""How findings are written: one small module for each format, and one table of them all."""
