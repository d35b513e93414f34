"""What the commands cost, measured as whole processes beside other tools."""
