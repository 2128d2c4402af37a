package se.prova.access;

/** A unit with the branch and nämnd it lies in. */
public record Place(Namnd namnd, Branch branch, Unit unit) {}
