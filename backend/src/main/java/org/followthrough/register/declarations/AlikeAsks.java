package org.followthrough.register.declarations;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.identity.AccessPolicy;
import org.followthrough.identity.Actor;
import org.followthrough.identity.Permission;
import org.followthrough.register.lineage.Similar;
import org.followthrough.register.lineage.SimilarAsks;
import org.followthrough.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Suggests which asks may be found in a sentence of governments: those that resemble it, are not younger, and are not decided (decision 12). */
@Service
@Transactional(readOnly = true)
public class AlikeAsks {

    /** Some of those that resemble it are decided or younger. */
    private static final int SOUGHT = 30;

    private final DeclarationRows rows;
    private final SimilarAsks similar;
    private final AccessPolicy policy;
    private final JdbcClient jdbc;

    AlikeAsks(DeclarationRows rows, SimilarAsks similar, AccessPolicy policy, JdbcClient jdbc) {
        this.rows = rows;
        this.similar = similar;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    /** The likest first. @throws NotFound where there is no such sentence */
    public List<Similar> of(Actor actor, UUID id, int most) {
        policy.require(actor, Permission.LINK_ASKS);
        var sentence = rows.sentence(id).orElseThrow(() -> new NotFound("register.sentence.unknown"));
        var agreed = rows.find(sentence.declaration()).orElseThrow().date();
        var decided = decided(id);
        return similar.ofText(sentence.verbatim(), SOUGHT).stream().filter(ask -> !ask.starts().isAfter(agreed) && !decided.contains(ask.ref())).limit(most).toList();
    }

    private Set<String> decided(UUID sentence) {
        return Set.copyOf(jdbc.sql("select r.ref from adoption a join recommendation r on r.id = a.recommendation where a.sentence = :id and a.status <> 'taken-back'")
                .param("id", sentence).query(String.class).list());
    }
}
