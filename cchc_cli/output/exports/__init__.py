"""What `cchc export` writes: one table of columns, one small module for each format."""
