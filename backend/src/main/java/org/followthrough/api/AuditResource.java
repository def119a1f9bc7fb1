package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Query;
import org.followthrough.audit.AuditRecords;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who did what when, for the parties of a record; and the last daily checkpoint, for all. */
@RestController
@RequestMapping("/api/v1/audit")
class AuditResource {

    private final AuditRecords records;

    AuditResource(AuditRecords records) {
        this.records = records;
    }

    record EntryView(@Nullable Long seq, Instant at, String subject, String action, String by, String hash) {

        static EntryView of(AuditRecords.Entry e) {
            return new EntryView(e.seq(), e.at(), e.subject(), e.action(), e.by(), e.hash());
        }
    }

    @GetMapping
    @May(Permission.HAVE_INBOX)
    @Gives(value = EntryView.class, list = true, parameters = "subject")
    ResponseEntity<byte[]> entries(Call call) {
        var slice = call.slice("subject");
        var subject = slice.query().ref("subject").orElseThrow(() -> Query.missing("subject"));
        var after = slice.after(1, id -> Ids.read(id).orElseThrow(IllegalArgumentException::new));
        var entries = records.of(call.actor(), subject, slice.after(0, Instant::parse), after, slice.fetch());
        return call.answer(slice.page(entries, EntryView::of, entry -> List.of(entry.at().toString(), entry.id().toString())));
    }

    /** The head of the chain as it was published last. */
    @GetMapping("/head")
    @May(Permission.READ_PUBLIC)
    @Gives(AuditRecords.Head.class)
    ResponseEntity<byte[]> head(Call call) {
        return call.plain().answer(records.head());
    }
}
