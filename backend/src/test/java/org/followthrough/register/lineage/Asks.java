package org.followthrough.register.lineage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import org.followthrough.World;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.forum.Event;
import org.followthrough.forum.EventKind;
import org.followthrough.forum.Profile;
import org.followthrough.identity.Actor;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Recommendation;
import org.followthrough.register.RecommendationState;
import org.followthrough.register.Recommendations;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Registration;
import org.followthrough.register.Verifiability;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Recommendations of several editions, for tests of how they hang together. */
@TestComponent
public class Asks {

    private final World world;
    private final RegisterService register;
    private final Recommendations recommendations;
    private final Editions editions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Asks(World world, RegisterService register, Recommendations recommendations, Editions editions, JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.world = world;
        this.register = register;
        this.recommendations = recommendations;
        this.editions = editions;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Makes the world, and the editions of these years beside that of 2009. */
    public void begin(int... years) {
        world.begin();
        transaction.executeWithoutResult(status -> {
            for (var year : years) {
                edition(year);
            }
        });
    }

    private void edition(int year) {
        if (editions.find("GFMD-" + year).isEmpty()) {
            editions.add(new Edition("GFMD-" + year, "GFMD", "Forum " + year, LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 4), ZoneOffset.UTC,
                    Profile.FORMAL, null));
            editions.add(new Event("CSD-" + year, "GFMD-" + year, null, 1, EventKind.CIVIL_SOCIETY_DAYS, "Days " + year,
                    LocalDate.of(year, 5, 1), LocalDate.of(year, 5, 2), null));
        }
    }

    /** Knows these themes. */
    public void themes(Set<String> codes) {
        transaction.executeWithoutResult(status -> codes.forEach(this::theme));
    }

    private void theme(String code) {
        var made = jdbc.sql("insert into term (scheme, code, ordinal, valid_from) values ('themes', :code, 200, '2000-01-01') on conflict do nothing")
                .param("code", code).update();
        if (made > 0) {
            jdbc.sql("insert into term_label (scheme, code, language, valid_from, label) values ('themes', :code, 'en', '2000-01-01', :code)")
                    .param("code", code).update();
            jdbc.sql("update vocabulary_version set version = version + 1").update();
        }
    }

    /** A registered ask of a year; returns its reference. */
    public String of(int year, String title, String text) {
        return of(null, year, title, text, Set.of("labour"), Set.of(6), Set.of(AddresseeGroup.ALL_GOVERNMENTS));
    }

    public String of(String ref, int year, String title, String text, Set<String> themes, Set<Integer> objectives, Set<AddresseeGroup> groups) {
        return register.register(world.who("curator"), new Registration(ref, "CSD-" + year, document(), null, "Part 1", null, 0, 10, text, null,
                title, themes, objectives, groups,
                new Quality(Verifiability.VERIFIABLE, Ambition.IMPROVES, Consensus.NOT_STATED, null))).ref();
    }

    private UUID document() {
        return jdbc.sql("select id from document where name = 'asks'").query(UUID.class).optional().orElseGet(() -> {
            var id = UUID.randomUUID();
            jdbc.sql("""
                    with file as (insert into stored_file (sha256, size, media_type, stored_at) values (repeat('a', 64), 4, 'text/plain', now()))
                    insert into document (id, event, name, sha256, format, text, imported_at, imported_by)
                    values (:id, 'CSD-2009', 'asks', repeat('a', 64), 'text', 'asks', now(), :by)""")
                    .param("id", id).param("by", world.who("curator").id()).update();
            return id;
        });
    }

    public Recommendation find(String ref) {
        return recommendations.find(ref).orElseThrow();
    }

    public Actor who(String name) {
        return world.who(name);
    }

    public Actor curator() {
        return world.who("curator");
    }

    public RecommendationState state(String ref) {
        return find(ref).state();
    }

    /** What the record says of something, newest last. */
    public java.util.List<String> record(String subject) {
        return jdbc.sql("select action from audit_entry where subject = :subject order by ordinal").param("subject", subject)
                .query(String.class).list();
    }
}
