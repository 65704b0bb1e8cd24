"""The command line: one file a command. Reads the clock once; holds no rule of the domain."""
