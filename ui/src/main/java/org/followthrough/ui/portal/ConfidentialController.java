package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.Standing;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.followthrough.evidence.confidential.ConfidentialService.Sent;
import org.followthrough.evidence.confidential.ConfidentialSubmission;
import org.followthrough.evidence.confidential.FormSeal;
import org.followthrough.identity.Actor;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Texts;
import org.followthrough.shared.Violation;
import org.followthrough.shared.WrongState;
import org.followthrough.ui.portal.ConfidentialForm.Problem;
import org.followthrough.ui.shared.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/**
 * Handing in evidence confidentially, without an account (features, row G8). Nothing of the request is kept or logged.
 */
@Controller
class ConfidentialController {

    /** The inputs by the names that the rules use. */
    private static final Map<String, String> FIELDS = Map.of("commitment", "c-ref", "text", "c-text", "file", "c-file");

    private final Pages pages;
    private final ConfidentialService service;
    private final CommitmentReader commitments;
    private final ConfidentialGates gates;
    private final ConfidentialPages own;
    private final FormSeal seals;
    private final Texts rules;

    ConfidentialController(Pages pages, ConfidentialService service, CommitmentReader commitments, ConfidentialGates gates, FormSeal seals,
            Texts rules, ConfidentialPages own) {
        this.own = own;
        this.rules = rules;
        this.pages = pages;
        this.service = service;
        this.commitments = commitments;
        this.gates = gates;
        this.seals = seals;
    }

    @GetMapping(ConfidentialPages.FORM)
    View ask(@RequestParam(defaultValue = "") String commitment, HttpServletResponse response) {
        return form(response, visible(commitment), "", seals.make(), List.of(), HttpStatus.OK);
    }

    @PostMapping(ConfidentialPages.FORM)
    View take(@RequestParam(defaultValue = "") String commitment, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String seal, @RequestParam(defaultValue = "") String website,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request, HttpServletResponse response) {
        var ref = visible(commitment).strip();
        var held = held(request, seal, website);
        if (held.isPresent()) {
            return again(response, ref, text, seal, held.get());
        }
        if (!gates.acquire()) {
            return again(response, ref, text, seal, "later");
        }
        try {
            var code = service.handIn(Actor.PUBLIC, ref, plain(text), sent(file).orElse(null));
            return done(response, ref, code.text());
        } catch (RuleViolation broken) {
            return form(response, ref, text, seal, broken.violations().stream().map(one -> problem(one, ref)).toList(), HttpStatus.UNPROCESSABLE_ENTITY);
        } finally {
            gates.release();
        }
    }

    private View again(HttpServletResponse response, String ref, String text, String seal, String why) {
        var status = why.equals("later") ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.UNPROCESSABLE_ENTITY;
        return form(response, ref, text, why.equals("old") ? seals.make() : seal, List.of(new Problem("", pages.texts().get("confidential.problem." + why), "")), status);
    }

    /** A commitment that is known is named and no input. */
    private Problem problem(Violation broken, String ref) {
        var shown = !broken.field().equals("commitment") || standing(ref).isEmpty();
        return new Problem(broken.field(), rules.text(pages.language(), broken.messageKey(), broken.args()), shown ? FIELDS.getOrDefault(broken.field(), "") : "");
    }

    private static String visible(String typed) {
        return typed.replaceAll("\\p{Cntrl}", "");
    }

    /** With the line ends that were counted when it was written. */
    private static String plain(String text) {
        return text.replace("\r\n", "\n").replace("\0", "");
    }

    /** Why a form is not even looked at: later, trap, old or fast. */
    private Optional<String> held(HttpServletRequest request, String seal, String trap) {
        if (!Boolean.FALSE.equals(request.getAttribute(ConfidentialFilter.LATER))) {
            return Optional.of("later");
        }
        if (!trap.isBlank()) {
            return Optional.of("trap");
        }
        return switch (seals.age(seal)) {
            case RIGHT -> Optional.empty();
            case FAST -> Optional.of("fast");
            case OLD -> Optional.of("old");
        };
    }

    /** A browser sends an empty part where no file was chosen; the name is left behind. */
    private static Optional<Sent> sent(@Nullable MultipartFile file) {
        if (file == null || file.isEmpty()) {
            return Optional.empty();
        }
        if (file.getSize() > ConfidentialService.LARGEST_FILE) {
            throw RuleViolation.of("file", "confidential.file.large", ConfidentialService.LARGEST_FILE / 1024 / 1024);
        }
        try {
            var content = file.getBytes();
            var kind = FileKind.of(Optional.ofNullable(file.getOriginalFilename()).orElse(""), new ByteArrayInputStream(content));
            return Optional.of(new Sent(kind.orElseThrow(() -> RuleViolation.of("file", "evidence.file.kind")), content));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private View form(HttpServletResponse response, String ref, String text, String seal, List<Problem> problems, HttpStatus status) {
        var title = standing(ref.strip()).map(Standing::title).orElse("");
        return own.show(response, "confidential", "confidential.title", new ConfidentialForm(own.formAddress(ref.strip()), ref.strip(), title, text, seal, problems, "",
                ConfidentialPages.LARGEST, ConfidentialService.LONGEST_TEXT), status);
    }

    private View done(HttpServletResponse response, String ref, String code) {
        return own.show(response, "confidential", "confidential.done.title", new ConfidentialForm(own.formAddress(ref), ref, "", "", "", List.of(), code, 0, 0), HttpStatus.CREATED);
    }

    private Optional<Standing> standing(String ref) {
        try {
            return ref.isEmpty() ? Optional.empty() : Optional.of(commitments.standing(ref));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    @GetMapping(ConfidentialPages.RECEIPT)
    View receipt(HttpServletResponse response) {
        return receipt(response, "", "", null, HttpStatus.OK);
    }

    @PostMapping(ConfidentialPages.RECEIPT)
    View look(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String act, HttpServletRequest request,
            HttpServletResponse response) {
        if (!gates.receipt.allows(request.getRemoteAddr())) {
            return receipt(response, code, pages.texts().get("confidential.problem.later"), null, HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return receipt(response, code, "", act.equals("withdraw") ? service.withdraw(Actor.PUBLIC, code) : service.byCode(Actor.PUBLIC, code), HttpStatus.OK);
        } catch (NotFound unknown) {
            return receipt(response, code, rules.text(pages.language(), unknown.messageKey()), null, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (WrongState withdrawn) {
            return receipt(response, code, "", service.byCode(Actor.PUBLIC, code), HttpStatus.CONFLICT);
        }
    }

    private View receipt(HttpServletResponse response, String code, String problem, @Nullable ConfidentialSubmission found, HttpStatus status) {
        var texts = pages.texts();
        var formats = new Formats(texts.locale(), ZoneOffset.UTC);
        return own.show(response, "receipt", "confidential.receipt.title", found == null ? new ConfidentialReceipt(own.address(ConfidentialPages.RECEIPT), code, problem, "", "", "", false)
                : new ConfidentialReceipt(own.address(ConfidentialPages.RECEIPT), code, problem, texts.get("confidential.received-on", formats.day(found.receivedOn())),
                        texts.get("confidential.state." + found.state().code()), found.ref(), !found.withdrawn()), status);
    }

    /** What is larger than the container reads is thrown away unread; the browser still has it. */
    @ExceptionHandler
    View tooLarge(MultipartException unread, HttpServletRequest request, HttpServletResponse response) {
        return own.refused(request, response, "large", HttpStatus.CONTENT_TOO_LARGE);
    }
}
