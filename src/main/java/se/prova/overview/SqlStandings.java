package se.prova.overview;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import se.prova.assessment.Assessment;
import se.prova.reading.Basis.Floor;
import se.prova.reading.Material;
import se.prova.reading.Materials;
import se.prova.reading.Reading;
import se.prova.statement.Statements;
import se.prova.station.DemandProfiles;

/** Gathers how far an assessment has come from all that is stored of it. */
@Singleton
class SqlStandings {

    /** What was gathered, for a page that shows more than the standing. */
    record Gathered(Material material, Reading reading, Standing standing) {}

    private final Materials materials;
    private final DemandProfiles profiles;
    private final Statements statements;
    private final Floor floor;

    SqlStandings(Materials materials, DemandProfiles profiles, Statements statements, Floor floor) {
        this.materials = materials;
        this.profiles = profiles;
        this.statements = statements;
        this.floor = floor;
    }

    Gathered gather(Assessment assessment, LocalDate today) {
        Material material = materials.of(assessment);
        Reading reading = Reading.of(material, floor);
        Standing standing = Standing.of(
                material,
                reading,
                profiles.ofUnit(assessment.unitId()).size(),
                statements.ofAssessment(assessment.id()),
                today);
        return new Gathered(material, reading, standing);
    }
}
