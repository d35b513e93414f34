"""What can be put right without knowing the document, one small module per kind; `cchc_cli.linting.fix` runs them."""
