package org.followthrough.review;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.followthrough.parties.PartyKind;

/** How a panel is composed, and what it needs to find anything (method, section 2 D). */
public enum PanelRule {

    /** For a government's commitment: five organisations of three sectors and two regions. */
    CIVIL_SOCIETY(5, 3, 2),
    /** For an organisation's commitment: three parties of two regions, governments and peers. */
    PEERS(3, 0, 2);

    private static final int QUORUM = 3;

    private final int seats;
    private final int sectors;
    private final int regions;

    PanelRule(int seats, int sectors, int regions) {
        this.seats = seats;
        this.sectors = sectors;
        this.regions = regions;
    }

    /** The rule for the commitments of such an addressee: each side is reviewed by the other (method, section 6). */
    public static PanelRule of(PartyKind addressee) {
        return addressee == PartyKind.STATE ? CIVIL_SOCIETY : PEERS;
    }

    /** How many sit on a full panel, each for another party. */
    public int seats() {
        return seats;
    }

    /** How many ratings there have to be; with fewer seats no panel is drawn. */
    public int quorum() {
        return QUORUM;
    }

    /** From how many sectors a panel is drawn at least, and its quorum's ratings come. */
    public int sectors() {
        return sectors;
    }

    /** From how many regions a panel is drawn at least. */
    public int regions() {
        return regions;
    }

    /** Whether a government has to sit on it; on the other panel none may. */
    public boolean isMixed() {
        return this == PEERS;
    }

    /** Whether the parties are not only authors of the ask: nobody assesses alone what they asked for. */
    public boolean isIndependent(Collection<String> parties, Set<String> authors) {
        return !authors.containsAll(parties);
    }

    /**
     * Whether valid ratings suffice: three, of three sectors on a panel of civil society, one of an organisation of
     * migrants or diaspora. A panel of peers has three seats, so that its quorum is the whole panel.
     */
    public boolean isQuorum(List<Rating> ratings) {
        return ratings.stream().map(Rating::organisation).distinct().count() >= QUORUM
                && ratings.stream().map(Rating::sector).filter(Objects::nonNull).distinct().count() >= sectors
                && ratings.stream().anyMatch(Rating::migrantOrDiaspora);
    }
}
