"""Compare plans, and evaluate targets against their floors: domain values in, domain values out."""
