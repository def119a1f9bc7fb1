package org.followthrough.register.lineage;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.followthrough.register.RecommendationState;

/** Everything that hangs together by confirmed links, in the order of time. */
public record Chain(List<Member> members) {

    /**
     * One recommendation of it.
     *
     * @param links what it points to
     */
    public record Member(UUID id, String ref, String title, String event, LocalDate starts, String edition, String editionName,
            RecommendationState state, List<Step> links) {
    }

    /** A link to another member. */
    public record Step(LineageKind kind, String to) {
    }

    /** Whether there is more in it than one recommendation. */
    public boolean exists() {
        return members.size() > 1;
    }

    /** In how many editions it was asked. */
    public int times() {
        return (int) members.stream().map(Member::edition).distinct().count();
    }

    /** The how many-th edition the one with this reference is of. */
    public int time(String ref) {
        var editions = members.stream().map(Member::edition).distinct().toList();
        return members.stream().filter(member -> member.ref().equals(ref)).findFirst().map(member -> editions.indexOf(member.edition()) + 1)
                .orElse(0);
    }

    /** What took the place of the one with this reference. */
    public Optional<Member> successor(String ref) {
        return members.stream().filter(member -> supersedes(member, ref) || mergedInto(ref, member)).findFirst();
    }

    private static boolean supersedes(Member member, String ref) {
        return member.links().contains(new Step(LineageKind.SUPERSEDES, ref));
    }

    private boolean mergedInto(String ref, Member member) {
        return members.stream().anyMatch(one -> one.ref().equals(ref) && one.links().contains(new Step(LineageKind.MERGED_INTO, member.ref())));
    }
}
