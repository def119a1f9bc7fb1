package org.followthrough;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.EvidenceGrade;
import org.followthrough.review.ReplyService;
import org.followthrough.review.SealingService;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole reviews in one word, and who sat on which panel. */
@TestComponent
public class Panels {

    private final World world;
    private final SealingService sealing;
    private final ReplyService replies;
    private final JdbcClient jdbc;

    Panels(World world, SealingService sealing, ReplyService replies, JdbcClient jdbc) {
        this.world = world;
        this.sealing = sealing;
        this.replies = replies;
        this.jdbc = jdbc;
    }

    /** The seats in an order in which the first ones make a quorum, whoever was drawn: one of every sector, migrants first. */
    public static List<String> quorumFirst(List<String> drawn) {
        var seats = drawn.stream().sorted(Comparator.comparingInt(Panels::sector)).toList();
        var first = seats.stream().collect(Collectors.toMap(Panels::sector, seat -> seat, (one, other) -> one, TreeMap::new)).values();
        return Stream.concat(first.stream(), seats.stream().filter(seat -> !first.contains(seat))).toList();
    }

    /** The world's reviewers come in sectors of three, the first of them migrants and diaspora. */
    private static int sector(String reviewer) {
        return (Integer.parseInt(reviewer.substring("reviewer".length())) - 1) / 3;
    }

    /** Reported, rated by all alike, sealed, replied to and published. */
    public void assessed(String ref, String cycle, SelfReport report, AssessmentLevel level, EvidenceGrade grade) {
        world.reported(ref, cycle, report);
        published(ref, cycle, level, grade);
    }

    /** The cycle's last panel rates all alike and seals. */
    public void sealed(String ref, String cycle, AssessmentLevel level, EvidenceGrade grade) {
        seats(ref, cycle).forEach(reviewer -> world.rated(reviewer, ref, cycle, level, grade));
        sealing.seal(world.who(chair(ref, cycle)), ref, cycle, "As rated.", null);
    }

    /** The cycle's last panel rates all alike, seals, and the addressee replies. */
    public void published(String ref, String cycle, AssessmentLevel level, EvidenceGrade grade) {
        sealed(ref, cycle, level, grade);
        replies.reply(world.who("focal." + World.stateOf(ref)), ref, cycle, false, "Noted.");
    }

    /** Names of the reviewers on the cycle's last panel. */
    public List<String> seats(String ref, String cycle) {
        return people(ref, cycle, last(ref, cycle), "s.account");
    }

    /** The chair of the cycle's last panel. */
    public String chair(String ref, String cycle) {
        return people(ref, cycle, last(ref, cycle), "p.chair").getFirst();
    }

    /** How many panels there were in a cycle. */
    public int last(String ref, String cycle) {
        return jdbc.sql("""
                select coalesce(max(p.ordinal), 0) from panel p join commitment c on c.id = p.commitment join reporting_cycle y on y.id = p.cycle
                where c.ref = :ref and y.code = :cycle""").param("ref", ref).param("cycle", cycle).query(Integer.class).single();
    }

    /** Everybody of a panel, its chair included, as names and as the organisations for which they sit. */
    public Set<String> of(String ref, String cycle, int ordinal) {
        var all = new TreeSet<>(people(ref, cycle, ordinal, "s.account"));
        all.addAll(people(ref, cycle, ordinal, "p.chair"));
        all.addAll(jdbc.sql("""
                select unnest(array[s.organisation, p.chair_organisation]) from panel p left join panel_seat s on s.panel = p.id
                join commitment c on c.id = p.commitment join reporting_cycle y on y.id = p.cycle
                where c.ref = :ref and y.code = :cycle and p.ordinal = :ordinal""")
                .param("ref", ref).param("cycle", cycle).param("ordinal", ordinal).query(String.class).list().stream()
                .filter(java.util.Objects::nonNull).toList());
        return all;
    }

    private List<String> people(String ref, String cycle, int ordinal, String which) {
        return jdbc.sql("""
                select a.name from panel p left join panel_seat s on s.panel = p.id and s.given_back_at is null
                join account a on a.id = %s
                join commitment c on c.id = p.commitment join reporting_cycle y on y.id = p.cycle
                where c.ref = :ref and y.code = :cycle and p.ordinal = :ordinal order by s.ordinal""".formatted(which))
                .param("ref", ref).param("cycle", cycle).param("ordinal", ordinal).query(String.class).list();
    }
}
