package org.followthrough.ui.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.followthrough.World;
import org.followthrough.accountability.packs.PackService;
import org.followthrough.accountability.packs.SigningKeys;
import org.followthrough.forum.Profile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Frozen packs on the portal. */
@PortalTest
class PackPagesTest {

    @Autowired
    private PublicWorld world;
    @Autowired
    private World lives;
    @Autowired
    private Browsing reader;
    @Autowired
    private PackService service;
    @Autowired
    private SigningKeys keys;

    @BeforeEach
    void begin() {
        world.begin();
    }

    @Test
    void a_pack_shows_its_files_with_checksums_and_its_reports_stay_as_they_were_frozen() {
        var edition = lives.forumOfItsOwn(Profile.FORMAL, "UTC");
        lives.assignedOf(edition, "XAA");
        assertThat(reader.get("/packs?edition=" + edition).body()).contains("No pack has been frozen yet");
        var pack = service.freeze(lives.who("organiser"), edition, null);
        assertThat(reader.get("/packs?edition=" + edition).body()).contains("/packs/" + pack.code());
        assertThat(reader.get("/packs").body()).contains("/packs/" + pack.code());
        assertThat(reader.get("/data").body()).contains("href=\"/packs\"");
        assertThat(reader.get("/accountability/" + edition).body()).contains("/packs?edition=" + edition);
        var page = reader.get("/packs/" + pack.code()).body();
        for (var file : pack.files()) {
            assertThat(page).contains("/api/v1/packs/" + pack.code() + "/files/" + file.name(), file.sha256());
        }
        assertThat(page).contains(keys.published().getFirst().fingerprint(), "CC BY 4.0", "Method version 1");
        var report = reader.get("/packs/" + pack.code() + "/governments").body();
        assertThat(report).contains("State XAA");
        lives.assignedOf(edition, "XAB");
        assertThat(reader.get("/packs/" + pack.code() + "/governments").body()).isEqualTo(report).doesNotContain("State XAB");
        assertThat(reader.get("/packs/" + pack.code() + "/civil-society").statusCode()).isEqualTo(200);
        assertThat(reader.get("/packs/" + pack.code() + "/governments", "Accept-Language", "ar").body()).contains("<html lang=\"ar\" dir=\"rtl\">");
    }

    @Test
    void its_pages_are_pages_of_the_portal() {
        var edition = lives.forumOfItsOwn(Profile.FORMAL, "UTC");
        lives.assignedOf(edition, "XAA");
        var pack = service.freeze(lives.who("organiser"), edition, null).code();
        for (var path : List.of("/packs", "/packs/" + pack, "/packs/" + pack + "/governments", "/packs/" + pack + "/civil-society")) {
            var page = reader.get(path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(Pattern.compile("<h1[ >]").matcher(page.body()).results()).as(path).hasSize(1);
            assertThat(page.body()).as(path).doesNotContainPattern("<script|<style|\\sstyle=|\\son[a-z]+=|javascript:")
                    .containsPattern("<title>[^<]{3,} · Followthrough</title>").containsPattern("<meta name=\"description\" content=\"[^\"]{10,}\">");
        }
    }

    @Test
    void the_key_lies_at_an_address_that_stays_and_what_does_not_exist_is_a_page() {
        var edition = lives.forumOfItsOwn(Profile.FORMAL, "UTC");
        lives.assignedOf(edition, "XAA");
        service.freeze(lives.who("organiser"), edition, null);
        assertThat(reader.get("/data/signing-key.pem").body()).isEqualTo(keys.published().getFirst().pem());
        for (var path : List.of("/packs/NO-SUCH-1", "/packs/" + edition + "-1/nobody", "/packs?edition=NO-SUCH", "/packs/NO-SUCH-1/governments")) {
            assertThat(reader.get(path).statusCode()).as(path).isEqualTo(404);
        }
    }
}
