package org.followthrough.demo;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.evidence.Files;
import org.followthrough.intake.detect.Detected;
import org.followthrough.intake.detect.Detector;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Registration;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Coded;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.Sql;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports the digest and registers its items, most of them confirmed by a second curator. */
@Component
@Profile(DemoMode.PROFILE)
class DemoRegister {

    private static final String DIGEST = "athens-2009-digest.txt";
    private static final String EVENT = "CSD-2009";
    private static final Instant IMPORTED = Instant.parse("2024-02-12T08:00:00Z");
    private static final Instant REGISTERED = Instant.parse("2024-02-13T07:00:00Z");
    private static final Instant CONFIRMED = Instant.parse("2024-02-20T08:00:00Z");
    /** Of so many proposals one still waits for its second person. */
    private static final int WAITING = 9;

    private final RegisterService register;
    private final Files files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final MethodClock clock;
    private final Cast cast;

    DemoRegister(RegisterService register, Files files, JdbcClient jdbc, TransactionTemplate transaction, MethodClock clock, Cast cast) {
        this.register = register;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.cast = cast;
    }

    void tell(Agenda agenda) {
        var document = UUID.randomUUID();
        var text = DemoFiles.text(DIGEST);
        var found = new Detector().detect(text);
        agenda.add(IMPORTED, DIGEST, () -> transaction.executeWithoutResult(status -> store(document, text)));
        var items = DemoFiles.list("recommendations.json", Directory.Item.class);
        for (var i = 0; i < items.size(); i++) {
            var item = items.get(i);
            agenda.add(REGISTERED.plus(Duration.ofMinutes(4L * i)), item.ref(), () -> register(document, found, item));
            agenda.add(i % WAITING == WAITING - 1 ? null : CONFIRMED.plus(Duration.ofMinutes(3L * i)), item.ref(),
                    () -> register.codeQuality(cast.named("curator2"), item.ref(), quality(item)));
        }
    }

    private void store(UUID id, String text) {
        var file = files.store(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "text/plain");
        jdbc.sql("""
                insert into document (id, event, name, sha256, format, text, imported_at, imported_by)
                values (:id, :event, :name, :hash, 'text', :text, :now, :by)""")
                .param("id", id).param("event", EVENT).param("name", DIGEST).param("hash", file.sha256()).param("text", text)
                .param("now", Sql.time(clock.now())).param("by", cast.curator().id()).update();
    }

    private void register(UUID document, List<Detected> found, Directory.Item item) {
        var passage = found.stream().filter(detected -> detected.verbatim().replaceAll("\\s+", " ").startsWith(item.starts())).findFirst()
                .orElseThrow(() -> new IllegalStateException("the digest holds no passage for " + item.ref()));
        register.register(cast.curator(), new Registration(item.ref(), EVENT, document, item.number(), item.section(), passage.charStart(),
                passage.charEnd(), passage.verbatim(), item.readingText(), item.title(), item.themes(), item.gcmObjectives(),
                item.addresseeGroups().stream().map(code -> Coded.find(AddresseeGroup.class, code).orElseThrow())
                        .collect(Collectors.toSet()), quality(item)));
    }

    private static Quality quality(Directory.Item item) {
        return new Quality(Coded.find(Verifiability.class, item.verifiability()).orElseThrow(),
                Coded.find(Ambition.class, item.ambition()).orElseThrow(), Coded.find(Consensus.class, item.consensus()).orElseThrow(), null);
    }
}
