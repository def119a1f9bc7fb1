package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.accountability.Standing;
import org.followthrough.evidence.FileKind;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.followthrough.evidence.confidential.ConfidentialService.Sent;
import org.followthrough.evidence.confidential.ConfidentialSubmission;
import org.followthrough.identity.Actor;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Texts;
import org.followthrough.shared.Violation;
import org.followthrough.ui.portal.Receipts.Became;
import org.followthrough.ui.portal.Receipts.Desk;
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
    private final FormGates gates;
    private final ConfidentialPages own;
    private final FormGuard guard;
    private final Receipts receipts;
    private final Texts rules;

    ConfidentialController(Pages pages, ConfidentialService service, CommitmentReader commitments, FormGates gates, FormGuard guard, Receipts receipts,
            Texts rules, ConfidentialPages own) {
        this.own = own;
        this.rules = rules;
        this.pages = pages;
        this.service = service;
        this.commitments = commitments;
        this.gates = gates;
        this.guard = guard;
        this.receipts = receipts;
    }

    @GetMapping(ConfidentialPages.FORM)
    View ask(@RequestParam(defaultValue = "") String commitment, HttpServletResponse response) {
        return form(response, FormGuard.line(commitment), "", guard.seal(), List.of(), HttpStatus.OK);
    }

    @PostMapping(ConfidentialPages.FORM)
    View take(@RequestParam(defaultValue = "") String commitment, @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String seal, @RequestParam(defaultValue = "") String website,
            @RequestParam(required = false) @Nullable MultipartFile file, HttpServletRequest request, HttpServletResponse response) {
        var ref = FormGuard.line(commitment).strip();
        var held = guard.held(request, seal, website);
        if (held.isPresent()) {
            return again(response, ref, text, seal, held.get());
        }
        if (!gates.acquire()) {
            return again(response, ref, text, seal, "later");
        }
        try {
            var code = service.handIn(Actor.PUBLIC, ref, FormGuard.text(text), sent(file).orElse(null));
            return done(response, ref, code.text());
        } catch (RuleViolation broken) {
            return form(response, ref, text, seal, broken.violations().stream().map(one -> problem(one, ref)).toList(), HttpStatus.UNPROCESSABLE_ENTITY);
        } finally {
            gates.release();
        }
    }

    private View again(HttpServletResponse response, String ref, String text, String seal, String why) {
        return form(response, ref, text, guard.seal(seal, why), List.of(new FormProblem("", pages.texts().get("form.problem." + why), "")), FormGuard.status(why));
    }

    /** A commitment that is known is named and no input. */
    private FormProblem problem(Violation broken, String ref) {
        var shown = !broken.field().equals("commitment") || standing(ref).isEmpty();
        return new FormProblem(broken.field(), rules.text(pages.language(), broken.messageKey(), broken.args()), shown ? FIELDS.getOrDefault(broken.field(), "") : "");
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

    private View form(HttpServletResponse response, String ref, String text, String seal, List<FormProblem> problems, HttpStatus status) {
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
        return receipts.ask(response, desk());
    }

    @PostMapping(ConfidentialPages.RECEIPT)
    View look(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String act, HttpServletRequest request,
            HttpServletResponse response) {
        return receipts.look(request, response, desk(), code, act);
    }

    private Desk desk() {
        return new Desk("confidential", ConfidentialPages.RECEIPT, gates.evidenceReceipt, code -> became(service.byCode(Actor.PUBLIC, code)),
                code -> became(service.withdraw(Actor.PUBLIC, code)));
    }

    private static Became became(ConfidentialSubmission found) {
        return new Became(found.receivedOn(), "confidential.state." + found.state().code(), "", found.ref(), "/commitments/" + found.ref(), !found.withdrawn());
    }

    /** What is larger than the container reads is thrown away unread; the browser still has it. */
    @ExceptionHandler
    View tooLarge(MultipartException unread, HttpServletRequest request, HttpServletResponse response) {
        return own.refused(request, response, "large", HttpStatus.CONTENT_TOO_LARGE);
    }
}
