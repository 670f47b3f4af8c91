"""The one version of the program, read by the build, the windows and the files it writes."""

VERSION = "0.2.0"
