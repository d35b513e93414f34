"""The workbook of `cchc export`: its look, its summary, its tables and its matrix, each a module."""
