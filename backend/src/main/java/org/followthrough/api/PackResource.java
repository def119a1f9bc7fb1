package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.followthrough.accountability.packs.Pack;
import org.followthrough.accountability.packs.PackService;
import org.followthrough.accountability.packs.Packs;
import org.followthrough.accountability.packs.SigningKeys;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.evidence.Files;
import org.followthrough.forum.Editions;
import org.followthrough.identity.Permission;
import org.followthrough.shared.NotFound;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Frozen packs, their files, and the key that signs them (features, rows M1 and M15). */
@RestController
@RequestMapping("/api/v1")
class PackResource {

    static final Shape FREEZE = Shape.of().may(Shape.Kind.INSTANT, "instant").build();

    private final PackService service;
    private final Packs packs;
    private final SigningKeys keys;
    private final Editions editions;
    private final Files files;
    private final Doors doors;
    private final Changes changes;

    PackResource(PackService service, Packs packs, SigningKeys keys, Editions editions, Files files, Doors doors, Changes changes) {
        this.service = service;
        this.packs = packs;
        this.keys = keys;
        this.editions = editions;
        this.files = files;
        this.doors = doors;
        this.changes = changes;
    }

    /** A pack as the API gives it; everything in it was public at {@code instant}. */
    record PackView(String id, String edition, int number, Instant instant, int methodVersion, String licence, int commitments, Instant frozenAt,
            List<PackFileView> files) {

        static PackView of(Pack p) {
            return new PackView(p.code(), p.edition(), p.number(), p.instant(), p.methodVersion(), p.licence(), p.commitments(), p.madeAt(),
                    p.files().stream().map(file -> new PackFileView(file.name(), file.mediaType(), file.size(), file.sha256(),
                            "/api/v1/packs/" + p.code() + "/files/" + file.name())).toList());
        }
    }

    record PackFileView(String name, String mediaType, long size, String sha256, String href) {
    }

    /** A public key; {@code fingerprint} is the SHA-256 of its encoding. */
    record SigningKeyView(String algorithm, String pem, String fingerprint, Instant madeAt) {
    }

    @GetMapping("/editions/{code}/packs")
    @May(Permission.READ_PUBLIC)
    @Gives(value = PackView.class, list = true)
    ResponseEntity<byte[]> list(@PathVariable String code, Call call) {
        requireEdition(code);
        var slice = call.slice();
        return call.answer(slice.page(packs.of(code, slice.after(0, Integer::valueOf), slice.fetch()), PackView::of,
                pack -> List.of(String.valueOf(pack.number()))));
    }

    @PostMapping("/editions/{code}/packs")
    @May(Permission.FREEZE_PACKS)
    @Gives(value = PackView.class, status = {200, 201}, body = "FREEZE")
    ResponseEntity<byte[]> freeze(@PathVariable String code, Call call) {
        return changes.of(call, () -> {
            requireEdition(code);
            doors.may(call.actor(), Permission.FREEZE_PACKS);
        }).json(FREEZE, fields -> {
            var instant = fields.instant("instant");
            fields.check();
            var last = packs.of(code, null, 1).stream().mapToInt(Pack::number).findFirst().orElse(0);
            var pack = service.freeze(call.actor(), code, instant);
            return pack.number() > last ? Answer.created("/packs/" + pack.code(), PackView.of(pack)) : Answer.ok(PackView.of(pack));
        });
    }

    private void requireEdition(String code) {
        editions.find(code).orElseThrow(() -> new NotFound("forum.edition.unknown"));
    }

    @GetMapping("/packs/{id}")
    @May(Permission.READ_PUBLIC)
    @Gives(PackView.class)
    ResponseEntity<byte[]> record(@PathVariable String id, Call call) {
        var pack = pack(id);
        return call.plain().answer(PackView.of(pack));
    }

    private Pack pack(String id) {
        return packs.find(id).orElseThrow(() -> new NotFound("accountability.pack.unknown"));
    }

    /** As an attachment that no browser opens in our name; who has it once need not ask again. */
    @GetMapping("/packs/{id}/files/{name}")
    @May(Permission.READ_PUBLIC)
    @Gives(media = "*/*")
    void file(@PathVariable String id, @PathVariable String name, Call call, HttpServletResponse response) throws IOException {
        var file = pack(id).file(name).orElseThrow(() -> new NotFound("accountability.pack.file-unknown"));
        call.plain();
        response.setHeader("ETag", '"' + file.sha256() + '"');
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        if (call.knows('"' + file.sha256() + '"')) {
            response.setStatus(304);
            return;
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Content-Disposition", ContentDisposition.attachment().filename(id + "-" + name, StandardCharsets.UTF_8).build().toString());
        response.setContentType(file.mediaType());
        response.setContentLengthLong(file.size());
        files.write(file.sha256(), response.getOutputStream());
    }

    @GetMapping("/signing-keys")
    @May(Permission.READ_PUBLIC)
    @Gives(value = SigningKeyView.class, items = true)
    ResponseEntity<byte[]> keys(Call call) {
        return call.plain().answer(new KeysView(keys.published().stream()
                .map(key -> new SigningKeyView("Ed25519", key.pem(), key.fingerprint(), key.madeAt())).toList()));
    }

    /** All of them; there are few. */
    record KeysView(List<SigningKeyView> items) {
    }
}
