"""Fixes that need no knowledge of the document, one module per kind; `cchc_cli.linting.fix` runs them."""
