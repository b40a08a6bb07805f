"""Finding people, huishoudens and casussen however they are spelled, and mending who stands twice."""
