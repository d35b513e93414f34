"""What plans promise: plain frozen values and pure functions. Knows nothing of files, YAML or screens."""
