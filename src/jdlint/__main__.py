"""Lets `python -m jdlint` do what `jdlint` does."""

from jdlint.cli import main

main()
