package org.followthrough.upkeep;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.followthrough.accountability.PassageTotals;
import org.followthrough.accountability.StandingRows;
import org.followthrough.accountability.Standings;
import org.followthrough.accountability.Totals;
import org.followthrough.audit.AuditChain;
import org.followthrough.evidence.Files;
import org.followthrough.workflow.TokenCheck;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What {@code verify} does: recomputes everything that is kept twice and names what does not fit (contract, section 1). */
@Service
public class Verification {

    private final AuditChain chain;
    private final Files files;
    private final Standings standings;
    private final StandingRows rows;
    private final Totals totals;
    private final PassageTotals passages;
    private final TokenCheck tokens;
    private final JdbcClient jdbc;

    Verification(AuditChain chain, Files files, Standings standings, StandingRows rows, Totals totals, PassageTotals passages,
            TokenCheck tokens, JdbcClient jdbc) {
        this.chain = chain;
        this.files = files;
        this.standings = standings;
        this.rows = rows;
        this.totals = totals;
        this.passages = passages;
        this.tokens = tokens;
        this.jdbc = jdbc;
    }

    /**
     * Something that does not fit.
     *
     * @param check code of the check; its text is {@code verify.CODE}
     * @param subject what it was found at
     */
    public record Finding(String check, String subject) {
    }

    /** All findings at one instant; none when everything fits. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<Finding> run() {
        return Stream.of(found("audit-chain", chain.breaks().stream().map(String::valueOf)),
                found("audit-checkpoint", chain.brokenCheckpoints().stream()),
                found("evidence-file", files.altered().stream()),
                found("standing", commitments().filter(this::standingDiffers).map(this::ref)),
                found("engine", tokens.astray().stream()),
                found("inbox", tokens.desksAstray().stream()),
                found("totals", Stream.concat(totals.astray().stream(), passages.astray().stream()))).flatMap(findings -> findings).toList();
    }

    private static Stream<Finding> found(String check, Stream<String> subjects) {
        return subjects.map(subject -> new Finding(check, subject));
    }

    private Stream<UUID> commitments() {
        return jdbc.sql("select id from commitment order by ref").query(UUID.class).list().stream();
    }

    private String ref(UUID commitment) {
        return jdbc.sql("select ref from commitment where id = :id").param("id", commitment).query(String.class).single();
    }

    private boolean standingDiffers(UUID commitment) {
        var row = rows.kept(ref(commitment));
        return row.filter(stored -> stored.equals(standings.compute(commitment, stored.changedAt()))).isEmpty();
    }
}
