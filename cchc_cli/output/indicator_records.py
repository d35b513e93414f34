"""Indicators as records for JSON and for exports."""

from collections.abc import Mapping
from typing import Any

from cchc_cli.domain.indicator import Difference, Indicator
from cchc_cli.output.json_document import Record


def difference(value: Difference) -> Record:
    """Return in what two similar indicators differ; the text is about the indicator `of`."""
    return {"of": value.of, "vi": value.reason.vi, "en": value.reason.en}


def indicator_record(indicator: Indicator, similar: Mapping[str, Difference]) -> Record:
    """Return an entry of the catalogue with its similar indicators, whichever entry records them."""

    def both(value: Any) -> Record | None:
        return None if value is None else {"vi": value.vi, "en": value.en}

    return {
        "id": indicator.id,
        "area": str(indicator.area),
        "label": both(indicator.label),
        "numerator": both(indicator.numerator),
        "denominator": both(indicator.denominator),
        "unit": str(indicator.unit),
        "direction": str(indicator.direction),
        "needs_base": indicator.needs_base,
        "near": [{"id": name, **difference(found)} for name, found in similar.items()],
    }
