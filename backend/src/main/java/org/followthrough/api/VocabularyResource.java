package org.followthrough.api;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.followthrough.api.VocabularyView.TermView;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Fields;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Query;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.shared.Coded;
import org.followthrough.shared.MethodClock;
import org.followthrough.shared.NotFound;
import org.followthrough.vocabulary.NewTerm;
import org.followthrough.vocabulary.Scheme;
import org.followthrough.vocabulary.Term;
import org.followthrough.vocabulary.TermRef;
import org.followthrough.vocabulary.Vocabularies;
import org.followthrough.vocabulary.VocabularyService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The vocabularies with their labels as they were at any instant; administrators change them. */
@RestController
@RequestMapping("/api/v1/vocabularies")
class VocabularyResource {

    private static final Shape LABEL = Shape.of().need(Shape.Kind.TEXT, "language", "label").build();
    private static final Shape MAPPING = Shape.of().needCode("vocabulary", Scheme.class).need(Shape.Kind.TEXT, "code").build();
    private static final Shape CUES = Shape.of().need(Shape.Kind.TEXT, "language").needList(Shape.Kind.TEXT, "words").build();
    static final Shape ADD = Shape.of().need(Shape.Kind.TEXT, "code", "label").may(Shape.Kind.TEXT, "description", "parent")
            .mayList("labels", LABEL).may(Shape.Kind.DATE, "validFrom").mayList("maps", MAPPING).mayList("cueWords", CUES).build();
    static final Shape RENAME = Shape.of().need(Shape.Kind.TEXT, "label").may(Shape.Kind.TEXT, "language", "description")
            .may(Shape.Kind.DATE, "from").build();
    static final Shape CHANGE = Shape.of().may(Shape.Kind.DATE, "validUntil").may(Shape.Kind.TEXT, "successor").may(Shape.Kind.FLAG, "reopen")
            .mayList("maps", MAPPING).mayList("cueWords", CUES).build();

    private final Vocabularies vocabularies;
    private final VocabularyService service;
    private final MethodClock clock;
    private final Words words;
    private final Doors doors;
    private final Changes changes;

    VocabularyResource(Vocabularies vocabularies, VocabularyService service, MethodClock clock, Words words, Doors doors, Changes changes) {
        this.vocabularies = vocabularies;
        this.service = service;
        this.clock = clock;
        this.words = words;
        this.doors = doors;
        this.changes = changes;
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = VocabularyView.class, list = true)
    ResponseEntity<byte[]> vocabularies(Call call) {
        var slice = call.slice();
        var after = slice.after(0);
        var rest = Stream.of(Scheme.values()).sorted(Comparator.comparing(Scheme::code))
                .filter(scheme -> after == null || scheme.code().compareTo(after) > 0).toList();
        return call.answer(slice.page(rest, scheme -> VocabularyView.of(scheme, words.vocabulary(scheme.code(), call.locale()),
                vocabularies.terms(scheme).size()), scheme -> List.of(scheme.code())));
    }

    /** Its terms in their order, as they were on a day or at an instant; those that ended too. */
    @GetMapping("/{code}")
    @May(Permission.READ_PUBLIC)
    @Gives(value = TermView.class, list = true, parameters = "at")
    ResponseEntity<byte[]> terms(@PathVariable String code, Call call) {
        var scheme = scheme(code);
        var slice = call.slice("at");
        var at = at(slice.query());
        var after = slice.after(0, Integer::valueOf);
        var rest = vocabularies.terms(scheme).stream().filter(term -> after == null || term.ordinal() > after).toList();
        return call.answer(slice.page(rest, term -> view(term, call, at), term -> List.of(String.valueOf(term.ordinal()))));
    }

    @GetMapping("/{code}/{term}")
    @May(Permission.READ_PUBLIC)
    @Gives(value = TermView.class, parameters = "at")
    ResponseEntity<byte[]> term(@PathVariable String code, @PathVariable String term, Call call) {
        var ref = ref(code, term);
        return call.answer(view(found(ref), call, at(call.query(Set.of("at")))));
    }

    private static TermView view(Term term, Call call, Instant at) {
        return TermView.of(term, call.locale().getLanguage(), at, LocalDate.ofInstant(at, ZoneOffset.UTC));
    }

    private TermView now(Term term, Call call) {
        return view(term, call, clock.now());
    }

    /** The end of a day, or an instant with its offset; without either, now. */
    private Instant at(Query query) {
        return query.text("at").map(text -> instant(text).orElseThrow(() -> Query.impossible("at"))).orElseGet(clock::now);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(text.length() == 10 ? LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1000)
                    : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    private static Scheme scheme(String code) {
        return Coded.find(Scheme.class, code).orElseThrow(() -> new NotFound("vocabulary.unknown"));
    }

    private static TermRef ref(String scheme, String code) {
        return new TermRef(scheme(scheme), code);
    }

    private Term found(TermRef ref) {
        return vocabularies.find(ref).orElseThrow(() -> new NotFound("vocabulary.term.unknown"));
    }

    @PostMapping("/{code}")
    @May(Permission.MANAGE_VOCABULARIES)
    @Gives(value = TermView.class, status = 201, body = "ADD")
    ResponseEntity<byte[]> add(@PathVariable String code, Call call) {
        return changes.of(call, () -> {
            scheme(code);
            doors.may(call.actor(), Permission.MANAGE_VOCABULARIES);
        }).json(ADD, fields -> {
            var ref = ref(code, fields.needText("code"));
            service.requireAddable(call.actor(), ref);
            var term = newTerm(ref, fields);
            fields.check();
            return Answer.created("/vocabularies/" + code + "/" + ref.code(), now(service.add(call.actor(), term), call));
        });
    }

    private static NewTerm newTerm(TermRef ref, Fields fields) {
        var labels = new TreeMap<String, String>();
        fields.objects("labels").forEach(label -> labels.put(label.needText("language"), label.needText("label")));
        labels.put(Term.ENGLISH, fields.needText("label"));
        return new NewTerm(ref, fields.text("parent"), labels, fields.textOrEmpty("description"), fields.date("validFrom"), maps(fields), cues(fields));
    }

    private static List<TermRef> maps(Fields fields) {
        var maps = new ArrayList<TermRef>();
        fields.objects("maps").forEach(mapping -> {
            var code = mapping.needText("code");
            mapping.needCode("vocabulary", Scheme.class).ifPresent(to -> maps.add(new TermRef(to, code)));
        });
        return maps;
    }

    private static Map<String, List<String>> cues(Fields fields) {
        var cues = new TreeMap<String, List<String>>();
        fields.objects("cueWords").forEach(one -> cues.put(one.needText("language"), one.texts("words")));
        return cues;
    }

    /** The label holds from now on, or from the beginning of a day. */
    @PostMapping("/{code}/{term}/labels")
    @May(Permission.MANAGE_VOCABULARIES)
    @Gives(value = TermView.class, body = "RENAME")
    ResponseEntity<byte[]> rename(@PathVariable String code, @PathVariable String term, Call call) {
        var ref = ref(code, term);
        return change(call, ref).json(RENAME, fields -> {
            var label = fields.needText("label");
            var language = fields.text("language");
            var description = fields.text("description");
            var from = fields.date("from");
            fields.check();
            var spoken = language == null ? Term.ENGLISH : language;
            var kept = description == null ? found(ref).label(spoken, clock.now()).description() : description;
            return Answer.ok(now(service.rename(call.actor(), ref, spoken, label, kept, from), call));
        });
    }

    /** Ends a term, maps it, or sets the words that suggest it; what is not named stays as it is. */
    @PatchMapping("/{code}/{term}")
    @May(Permission.MANAGE_VOCABULARIES)
    @Gives(value = TermView.class, body = "CHANGE")
    ResponseEntity<byte[]> change(@PathVariable String code, @PathVariable String term, Call call) {
        var ref = ref(code, term);
        return change(call, ref).json(CHANGE, fields -> {
            var until = fields.date("validUntil");
            var successor = fields.text("successor");
            var reopen = fields.flag("reopen", false);
            var maps = maps(fields);
            var cues = cues(fields);
            fields.check();
            if (until != null || successor != null || reopen) {
                service.end(call.actor(), ref, reopen ? null : until, successor);
            }
            if (fields.has("maps")) {
                service.map(call.actor(), ref, maps);
            }
            if (!cues.isEmpty()) {
                service.cue(call.actor(), ref, cues);
            }
            return Answer.ok(now(found(ref), call));
        });
    }

    @DeleteMapping("/{code}/{term}")
    @May(Permission.MANAGE_VOCABULARIES)
    @Gives(value = TermView.class)
    ResponseEntity<byte[]> remove(@PathVariable String code, @PathVariable String term, Call call) {
        var ref = ref(code, term);
        return change(call, ref).json(Shape.EMPTY, fields -> {
            var removed = now(found(ref), call);
            service.remove(call.actor(), ref);
            return Answer.ok(removed);
        });
    }

    private Changes.Change change(Call call, TermRef ref) {
        return changes.of(call, () -> {
            found(ref);
            doors.may(call.actor(), Permission.MANAGE_VOCABULARIES);
        }).on(() -> service.lock(call.actor(), ref), () -> List.of(now(found(ref), call)));
    }
}
