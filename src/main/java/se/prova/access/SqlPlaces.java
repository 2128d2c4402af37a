package se.prova.access;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** Nämnd, branch and unit in the database. A branch or nämnd that several units share is stored once. */
@Singleton
class SqlPlaces {

    private final NamndRows namnder;
    private final BranchRows branches;
    private final UnitRows units;

    SqlPlaces(NamndRows namnder, BranchRows branches, UnitRows units) {
        this.namnder = namnder;
        this.branches = branches;
        this.units = units;
    }

    Place find(UUID unitId) {
        Unit unit = units.findById(unitId).orElseThrow();
        Branch branch = branches.findById(unit.branchId()).orElseThrow();
        Namnd namnd = namnder.findById(branch.namndId()).orElseThrow();
        return new Place(namnd, branch, unit);
    }

    /** The units of the nämnd that a unit lies in, itself among them. */
    List<UUID> besides(UUID unitId) {
        return units.ofNamndOf(unitId).stream().map(Unit::id).toList();
    }

    void add(Place place) {
        if (namnder.findById(place.namnd().id()).isEmpty()) {
            namnder.save(place.namnd());
        }
        if (branches.findById(place.branch().id()).isEmpty()) {
            branches.save(place.branch());
        }
        units.save(place.unit());
    }
}
