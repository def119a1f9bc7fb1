package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.evidence.comments.PublicComment;
import org.followthrough.evidence.comments.PublicCommentService;
import org.followthrough.identity.Actor;
import org.followthrough.shared.Ids;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Texts;
import org.followthrough.shared.WrongState;
import org.followthrough.ui.portal.Receipts.Became;
import org.followthrough.ui.portal.Receipts.Desk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Comments of the public on what was reported, without an account (features, row G7). Nothing of the request is kept or logged. */
@Controller
class PublicCommentController {

    /** The inputs by the names that the rules use. */
    private static final Map<String, String> FIELDS = Map.of("text", "c-text", "name", "c-name");

    private final Pages pages;
    private final PublicCommentPages own;
    private final PublicCommentService service;
    private final PublicCommentThread thread;
    private final CommitmentReader commitments;
    private final FormGates gates;
    private final FormGuard guard;
    private final Receipts receipts;
    private final Texts rules;

    PublicCommentController(Pages pages, PublicCommentPages own, PublicCommentService service, PublicCommentThread thread, CommitmentReader commitments,
            FormGates gates, FormGuard guard, Receipts receipts, Texts rules) {
        this.pages = pages;
        this.own = own;
        this.service = service;
        this.thread = thread;
        this.commitments = commitments;
        this.gates = gates;
        this.guard = guard;
        this.receipts = receipts;
        this.rules = rules;
    }

    @GetMapping(PublicCommentPages.PATH)
    View read(@PathVariable String ref, @RequestParam Map<String, String> parameters) {
        var asked = new Asked(parameters);
        return own.read(commitments.standing(ref).ref(), id(asked.text("at")), id(asked.text("after")));
    }

    private static @Nullable UUID id(@Nullable String asked) {
        return asked == null ? null : Ids.read(asked).orElseThrow(() -> new NotFound("portal.filter.unknown"));
    }

    @PostMapping(path = PublicCommentPages.PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
    View take(@PathVariable String ref, @RequestParam(defaultValue = "") String text, @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String seal, @RequestParam(defaultValue = "") String website, HttpServletRequest request, HttpServletResponse response) {
        var about = commitments.standing(ref).ref();
        thread.window(about);
        return guard.held(request, seal, website)
                .map(why -> again(response, about, text, name, guard.seal(seal, why), pages.texts().get("form.problem." + why), FormGuard.status(why)))
                .orElseGet(() -> take(response, about, text, name, seal));
    }

    private View take(HttpServletResponse response, String ref, String text, String name, String seal) {
        try {
            return own.received(response, ref, service.handIn(Actor.PUBLIC, ref, FormGuard.text(text), FormGuard.line(name)).text());
        } catch (RuleViolation broken) {
            var problems = broken.violations().stream().map(one -> new FormProblem(one.field(), rules.text(pages.language(), one.messageKey(), one.args()),
                    FIELDS.getOrDefault(one.field(), ""))).toList();
            return own.again(response, ref, text, name, seal, problems, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (WrongState closed) {
            return again(response, ref, text, name, seal, rules.text(pages.language(), closed.messageKey(), closed.args()), HttpStatus.CONFLICT);
        }
    }

    private View again(HttpServletResponse response, String ref, String text, String name, String seal, String why, HttpStatus status) {
        return own.again(response, ref, text, name, seal, List.of(new FormProblem("", why, "")), status);
    }

    @GetMapping(PublicCommentPages.RECEIPT)
    View receipt(HttpServletResponse response) {
        return receipts.ask(response, desk());
    }

    @PostMapping(PublicCommentPages.RECEIPT)
    View look(@RequestParam(defaultValue = "") String code, @RequestParam(defaultValue = "") String act, HttpServletRequest request,
            HttpServletResponse response) {
        return receipts.look(request, response, desk(), code, act);
    }

    private Desk desk() {
        return new Desk("public-comments", PublicCommentPages.RECEIPT, gates.commentReceipt, code -> became(service.byCode(Actor.PUBLIC, code)),
                code -> became(service.withdraw(Actor.PUBLIC, code)));
    }

    private static Became became(PublicComment found) {
        var open = switch (found.state()) {
            case WAITING, PUBLISHED -> true;
            case REFUSED, TAKEN_DOWN, WITHDRAWN -> false;
        };
        return new Became(found.receivedOn(), "public-comments.state." + found.state().code(),
                found.ground() == null ? "" : PublicCommentThread.ground(found.ground()), found.ref(),
                found.isPublic() ? PublicCommentThread.address(found) : "/commitments/" + found.ref(), open);
    }
}
