package org.followthrough.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.followthrough.parties.Parties;
import org.followthrough.register.sharpening.Parts;
import org.jspecify.annotations.Nullable;

/** The shapes of the demo's reference files. */
final class Directory {

    private Directory() {
    }

    /** A region; {@code names} in other languages. */
    record Region(String code, String name, Map<String, String> names) {
    }

    /** A sector of organisations; {@code names} in other languages. */
    record Sector(String code, String name, Map<String, String> names, boolean migrantOrDiaspora) {
    }

    /** A state or organisation; {@code roster} names the account that reviews or chairs for it. */
    record Member(String code, String name, String kind, String region, @Nullable String sector, @Nullable String roster,
            List<Parties.Institution> institutions) {

        boolean isState() {
            return sector == null;
        }
    }

    /** An edition with its meetings; without a profile it has the formal one. */
    record Holding(String code, @Nullable String profile, String name, String forum, LocalDate opens, LocalDate closes, ZoneId timeZone, List<Meeting> events) {
    }

    /** A meeting of an edition, or a part of one, with its own parts. */
    record Meeting(String code, String name, String kind, LocalDate starts, LocalDate ends, @Nullable String place,
            @Nullable List<Meeting> events) {
    }

    /**
     * How an item of the digest is registered.
     *
     * @param starts its first characters with white space folded
     * @param corridors that the curator names besides those that the text suggests
     */
    record Item(String ref, String section, @Nullable String number, String starts, String title, @Nullable String readingText,
            Set<String> themes, Set<Integer> gcmObjectives, Set<String> addresseeGroups, String consensus, String verifiability,
            String ambition, @Nullable String parent, @Nullable List<String> corridors) {
    }

    /** A numbered line of the digest that asks for nothing. */
    record LeadIn(String starts, String reject) {
    }

    /** A document of the demo: when it is imported, when its items are registered and their codes confirmed. */
    record Digest(String file, String event, String items, Instant imported, Instant registered, Instant confirmed) {
    }

    /** An ask that came back: which earlier one it is linked with, and how. */
    record Kinship(Instant at, String ref, String kind, String to, @Nullable String reason) {
    }

    /** An outcome document of governments, and which asks are found in its sentences. */
    record Declaration(Instant at, String edition, String title, String body, LocalDate date, @Nullable String address, List<Sentence> sentences) {
    }

    /** A sentence of it, and the references of asks that it adopts, reflects, or only resembles. */
    record Sentence(String place, String verbatim, List<String> adopts, List<String> reflects, List<Unlike> refuses) {
    }

    /** An ask that a sentence resembles and that is not found in it. */
    record Unlike(String ref, String reason) {
    }

    /** An ask that is assessed on the ladder for treaty asks. */
    record Treaty(Instant at, String ref) {
    }

    /** An ask that is sharpened, with the codes that it gets; {@code confirmedAt} is null while it waits for a second person. */
    record Sharper(Instant at, String ref, String actor, String act, String sign, String byWhen, String baseline, String verifiability,
            String ambition, @Nullable Instant confirmedAt) {

        Parts parts() {
            return new Parts(actor, act, sign, byWhen, baseline);
        }
    }
}
