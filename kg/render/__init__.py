"""Answers as others read them: a page for people, a FHIR bundle for programs."""
