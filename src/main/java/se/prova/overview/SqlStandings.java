package se.prova.overview;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import se.prova.assessment.Assessment;
import se.prova.reading.Basis.Floor;
import se.prova.reading.Material;
import se.prova.reading.Materials;
import se.prova.reading.Reading;
import se.prova.release.Notice;
import se.prova.release.Notices;
import se.prova.statement.Statement;
import se.prova.statement.Statements;
import se.prova.statement.lifecycle.Evidence;
import se.prova.station.DemandProfiles;

/** Gathers how far an assessment has come from all that is stored of it. */
@Singleton
class SqlStandings {

    /** What was gathered, for a page that shows more than the standing. */
    record Gathered(Material material, Reading reading, Standing standing) {}

    private final Materials materials;
    private final DemandProfiles profiles;
    private final Statements statements;
    private final Evidence evidence;
    private final Notices notices;
    private final Floor floor;

    SqlStandings(
            Materials materials,
            DemandProfiles profiles,
            Statements statements,
            Evidence evidence,
            Notices notices,
            Floor floor) {
        this.materials = materials;
        this.profiles = profiles;
        this.statements = statements;
        this.evidence = evidence;
        this.notices = notices;
        this.floor = floor;
    }

    Gathered gather(Assessment assessment, LocalDate today) {
        Material material = materials.of(assessment);
        Reading reading = Reading.of(material, floor);
        List<Statement> versions = statements.ofAssessment(assessment.id());
        Standing standing = Standing.of(
                material,
                reading,
                profiles.ofUnit(assessment.unitId()).size(),
                versions,
                after(versions, material),
                today);
        return new Gathered(material, reading, standing);
    }

    private Standing.After after(List<Statement> versions, Material material) {
        int late = versions.stream()
                .filter(one -> one.state() == Statement.State.SIGNED)
                .findFirst()
                .map(one -> evidence.since(one, material).count())
                .orElse(0);
        int untold = (int) notices.ofAssessment(material.assessment().id()).stream()
                .filter(Notice::open)
                .count();
        return new Standing.After(late, untold);
    }
}
