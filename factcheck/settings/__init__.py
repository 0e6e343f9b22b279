"""What is in force: flags, environment variables, a configuration file and defaults, and where each value comes from."""
