package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.evidence.confidential.ConfidentialService;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The pages for confidential submissions. */
@Component
class ConfidentialPages implements OpenForm {

    static final String FORM = "/submit-evidence";
    static final String RECEIPT = "/submit-evidence/receipt";
    static final int LARGEST = ConfidentialService.LARGEST_FILE / 1024 / 1024;
    /** In the address to which a form is sent; it names the commitment also where the form is not read. */
    private static final String FOR = "for";
    private static final long WITH_TEXT = ConfidentialService.LARGEST_FILE + 1024L * 1024;

    private final Pages pages;
    private final FormPages forms;
    private final FormGates gates;

    ConfidentialPages(Pages pages, FormPages forms, FormGates gates) {
        this.pages = pages;
        this.forms = forms;
        this.gates = gates;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(FORM);
    }

    @Override
    public FormGate gate() {
        return gates.evidence;
    }

    @Override
    public long largest() {
        return WITH_TEXT;
    }

    PageView show(HttpServletResponse response, String template, String title, Object model, HttpStatus status) {
        var texts = pages.texts();
        return forms.show(response, template, pages.page(Section.NONE, texts.get(title), texts.get("confidential.description"), List.of()), model, status);
    }

    @Override
    public PageView refused(HttpServletRequest request, HttpServletResponse response, String why, HttpStatus status) {
        var text = pages.texts().get("confidential.refused." + why, LARGEST);
        return show(response, "form-refused", "confidential.refused.title", new FormRefusal(text, forms.address(FORM, "commitment", asked(request))), status);
    }

    private static String asked(HttpServletRequest request) {
        return Optional.ofNullable(request.getQueryString()).stream().flatMap(query -> Stream.of(query.split("&"))).filter(part -> part.startsWith(FOR + "="))
                .map(part -> decoded(part.substring(FOR.length() + 1))).findFirst().orElse("");
    }

    private static String decoded(String sent) {
        try {
            return UriUtils.decode(sent, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            return "";
        }
    }

    String formAddress(String ref) {
        return forms.address(FORM, FOR, ref);
    }
}
