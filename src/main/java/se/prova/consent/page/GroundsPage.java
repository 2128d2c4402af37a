package se.prova.consent.page;

import java.util.List;
import java.util.UUID;
import se.prova.assessment.Entered;
import se.prova.consent.OtherGround;
import se.prova.consent.Paper;
import se.prova.consent.Waiver;

/** All waivers and other grounds of an assessment. */
public record GroundsPage(Entered entered, List<WaiverLine> waivers, List<OtherLine> others, List<Paper> papers) {

    /** Where a ground stands today. */
    public enum Standing {
        VALID,
        NOT_YET,
        EXPIRED,
        WITHDRAWN
    }

    /** One waiver. */
    public record WaiverLine(Waiver waiver, Standing standing) {}

    /** One other ground. */
    public record OtherLine(OtherGround ground, Standing standing) {}

    /** The signed papers of one of them. */
    public List<Paper> of(UUID owner) {
        return papers.stream().filter(one -> one.ownerId().equals(owner)).toList();
    }

    public String path() {
        return entered.path() + "/medgivanden";
    }
}
