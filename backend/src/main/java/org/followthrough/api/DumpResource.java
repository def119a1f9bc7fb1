package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.identity.Permission;
import org.followthrough.shared.NotFound;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All public data of an edition in one archive, its checksum, and what the columns of the lists mean (features, row K2). */
@RestController
@RequestMapping("/api/v1")
class DumpResource {

    private final Editions editions;
    private final EditionDump dump;
    private final ListDictionary dictionary;

    DumpResource(Editions editions, EditionDump dump, ListDictionary dictionary) {
        this.editions = editions;
        this.dump = dump;
        this.dictionary = dictionary;
    }

    @GetMapping("/editions/{edition}/data.zip")
    @May(Permission.READ_PUBLIC)
    @Gives(media = "application/zip")
    void archive(@PathVariable String edition, Call call, HttpServletResponse response) throws IOException {
        call.plain();
        var found = find(edition);
        response.setContentType("application/zip");
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("Vary", "Accept-Language");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + found.code() + ".zip\"");
        dump.write(found, call.locale(), response.getOutputStream());
    }

    @GetMapping("/editions/{edition}/data.sha256")
    @May(Permission.READ_PUBLIC)
    @Gives(media = "text/plain")
    ResponseEntity<byte[]> checksum(@PathVariable String edition, Call call) throws IOException {
        call.plain();
        var found = find(edition);
        return ResponseEntity.ok().header("Content-Type", "text/plain;charset=UTF-8").header("Cache-Control", "no-cache").header("Vary", "Accept-Language")
                .body((dump.checksum(found, call.locale()) + "  " + found.code() + ".zip\n").getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/dictionary")
    @May(Permission.READ_PUBLIC)
    @Gives(value = ListDictionary.Described.class, items = true)
    ResponseEntity<byte[]> dictionary(Call call) {
        return call.plain().answer(Map.of("items", dump.tables("", call.locale()).stream().map(dictionary::of).toList()));
    }

    private Edition find(String code) {
        return editions.find(code).orElseThrow(() -> new NotFound("forum.edition.unknown"));
    }
}
