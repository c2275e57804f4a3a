"""What a picture shows: which entities, which lines with which sentences, and where all of it stands. Values only; `kg.html` draws."""
