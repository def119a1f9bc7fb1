package org.followthrough.ui.command;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.followthrough.accountability.packs.Pack;
import org.followthrough.accountability.packs.PackService;
import org.followthrough.evidence.Files;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Json;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Texts;
import org.springframework.stereotype.Component;

/**
 * {@code pack EDITION --out DIR}: freezes an opening-day pack and writes its files (contract, section 1). {@code --at INSTANT} freezes
 * what was public then; the same instant again writes the pack that there is.
 */
@Component("pack")
final class PackCommand implements Command {

    private final PackService service;
    private final Files files;
    private final Json json;
    private final Texts texts;

    PackCommand(PackService service, Files files, Json json, Texts texts) {
        this.service = service;
        this.files = files;
        this.json = json;
        this.texts = texts;
    }

    @Override
    public Set<String> values() {
        return Set.of("out", "at");
    }

    @Override
    public int run(Arguments arguments) {
        var edition = arguments.word("pack", "EDITION");
        var out = arguments.option("out").orElseThrow(() -> new UsageProblem(Messages.text("words.expected", "pack", "--out DIR")));
        var at = arguments.option("at").map(PackCommand::instant);
        try (var target = PackTarget.at(Path.of(out))) {
            var pack = service.freeze(Actor.ENGINE, edition, at.orElse(null));
            pack.files().forEach(file -> target.write(file.name(), stream -> files.write(file.sha256(), stream)));
            target.finish();
            say(pack, target.path(), arguments.has("json"));
            return 0;
        } catch (NotFound unknown) {
            throw new CommandFailure(Messages.text("pack.edition", edition), unknown);
        } catch (RuleViolation refused) {
            refused.violations().forEach(violation -> System.err.println(texts.text(Locale.ENGLISH, violation.messageKey(), violation.args())));
            return 1;
        }
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException malformed) {
            throw new UsageProblem(Messages.text("pack.instant", text));
        }
    }

    private void say(Pack pack, Path path, boolean asJson) {
        if (asJson) {
            System.out.println(json.text(Map.of("id", pack.code(), "edition", pack.edition(), "instant", pack.instant().toString(), "directory", path.toString(),
                    "files", pack.files().stream().map(file -> Map.of("name", file.name(), "size", file.size(), "sha256", file.sha256())).toList())));
        } else {
            System.out.println(Messages.text("pack.done", pack.code(), Integer.toString(pack.commitments()), pack.instant().toString(), path));
        }
    }
}
