"""Plans, targets, indicators and localities: frozen values and pure functions, without files or terminals."""
