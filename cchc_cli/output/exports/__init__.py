"""The formats of `cchc export`: one table of columns, one module for each format."""
