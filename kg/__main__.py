"""`python -m kg` is `rxloom`."""

from kg.cli import main

main()
