package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.followthrough.accountability.CommitmentReader;
import org.followthrough.evidence.comments.CommentWindow;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The pages of comments of the public. */
@Component
class PublicCommentPages implements OpenForm {

    static final String PATH = "/commitments/{ref}/comments";
    static final String RECEIPT = "/comments/receipt";
    private static final Pattern SENT_TO = Pattern.compile("/commitments/[^/]+/comments");
    /** Bytes: every character of text and name as a form writes it, twice over. */
    private static final long LARGEST = 64L * 1024;

    private final Pages pages;
    private final FormPages forms;
    private final FormGates gates;
    private final FormGuard guard;
    private final PublicCommentThread thread;
    private final CommitmentReader commitments;

    PublicCommentPages(Pages pages, FormPages forms, FormGates gates, FormGuard guard, PublicCommentThread thread, CommitmentReader commitments) {
        this.pages = pages;
        this.forms = forms;
        this.gates = gates;
        this.guard = guard;
        this.thread = thread;
        this.commitments = commitments;
    }

    @Override
    public boolean isAt(String path) {
        return SENT_TO.matcher(path).matches();
    }

    @Override
    public FormGate gate() {
        return gates.comment;
    }

    @Override
    public long largest() {
        return LARGEST;
    }

    @Override
    public PageView refused(HttpServletRequest request, HttpServletResponse response, String why, HttpStatus status) {
        var page = page("public-comments.refused.title", List.of());
        var form = forms.address(UriUtils.encodePath(request.getServletPath(), StandardCharsets.UTF_8));
        return forms.show(response, "form-refused", page, new FormRefusal(page.t("public-comments.refused." + why), form), status);
    }

    /** What is public, with an empty form where comments are taken: that one no cache keeps, for it is sealed for whoever asked. */
    PageView read(String ref, @Nullable UUID at, @Nullable UUID after) {
        var window = thread.window(ref);
        var page = ofCommitment(ref);
        page.head().json("/api/v1/commitments/" + ref + "/public-comments");
        var form = window.isOpen() ? Optional.of(form(ref, "", "", guard.seal(), List.of(), window)) : Optional.<PublicCommentForm>empty();
        var view = pages.show("public-comments", page, thread.read(ref, window, at, after, form, page));
        return form.isPresent() ? view.fresh() : view;
    }

    /** The same with what was typed, and why it was not taken. */
    PageView again(HttpServletResponse response, String ref, String text, String name, String seal, List<FormProblem> problems, HttpStatus status) {
        var window = thread.window(ref);
        var page = ofCommitment(ref);
        var model = thread.read(ref, window, null, null, Optional.of(form(ref, text, name, seal, problems, window)), page);
        return forms.show(response, "public-comments", page, model, status);
    }

    private PublicCommentForm form(String ref, String text, String name, String seal, List<FormProblem> problems, CommentWindow window) {
        return new PublicCommentForm(forms.address(PublicCommentThread.address(ref)), text, name, seal, problems, window.isOpen(), thread.isReviewed(ref));
    }

    PageView received(HttpServletResponse response, String ref, String code) {
        return forms.show(response, "public-comment-received", page("public-comments.done.title", crumbs(ref)), new PublicCommentReceived(ref, code), HttpStatus.CREATED);
    }

    private Page ofCommitment(String ref) {
        var texts = pages.texts();
        return pages.page(Section.COMMITMENTS, texts.get("public-comments.page", commitments.standing(ref).title()), texts.get("public-comments.description"), crumbs(ref));
    }

    private Page page(String title, List<Crumb> crumbs) {
        return pages.page(Section.COMMITMENTS, pages.texts().get(title), pages.texts().get("public-comments.description"), crumbs);
    }

    private List<Crumb> crumbs(String ref) {
        return List.of(new Crumb(pages.texts().get("nav.commitments"), "/commitments"), new Crumb(ref, "/commitments/" + ref));
    }
}
