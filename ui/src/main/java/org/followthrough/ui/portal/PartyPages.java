package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.parties.Party;

/** What the pages about parties show. */
public final class PartyPages {

    private PartyPages() {
    }

    /** All parties: states by region, organisations by sector; above them both sides by the same measures. */
    public record Directory(Sides sides, List<Group> states, List<Group> organisations) {
    }

    /** The parties of one region or sector. */
    public record Group(String name, List<Row> rows) {
    }

    /** A party with its figures; all 0 where nothing was assigned to it. */
    public record Row(String code, String name, long assigned, long reported, long onTime, long assessed) {

        public String href() {
            return "/parties/" + code;
        }
    }

    /**
     * One party.
     *
     * @param place its region, or the region and sector of an organisation
     * @param sides measures of reporting and timeliness on both sides
     * @param moves what moved between two cycles
     */
    public record One(Party party, String place, List<String> institutions, Funnel funnel, Figure headlines, List<Figure> values, int contested, int late,
            String contestedHref, String lateHref, List<Measure> sides, String sideTitle, Moves moves, Listing<Listed> commitments) {
    }

    /** One measure: of this party, of its like in its region, of both sides; empty where there are too few to show. */
    public record Measure(String textKey, String own, String region, String governments, String organisations) {
    }

}
