"""The graph over HTTP, read-only: a SPARQL 1.1 Protocol endpoint and pages. Questions are answered in processes that can be killed."""
