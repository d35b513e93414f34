"""From bytes to domain values or faults: YAML with positions, schema validation, catalogue and corpus loading."""
