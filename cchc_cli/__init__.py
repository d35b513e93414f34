"""cchc: compare the targets of Vietnamese administrative-reform plans (kế hoạch cải cách hành chính)."""

__version__ = "0.1.0"
