package se.prova.access;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** A nämnd: an authority of its own inside the municipality, and the outer border of secrecy. */
@MappedEntity("namnd")
public record Namnd(@Id UUID id, String municipality, String name) {}
