"""Readers: bytes of a docx, pdf, html or text file to lines and tables. Files are untrusted."""
