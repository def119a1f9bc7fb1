package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.followthrough.shared.NotFound;
import org.followthrough.shared.Texts;
import org.followthrough.shared.WrongState;
import org.followthrough.ui.shared.Formats;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** The pages on which who has the code of something handed in without an account sees what became of it, and takes it back. */
@Component
class Receipts {

    private final Pages pages;
    private final FormPages forms;
    private final Texts rules;

    Receipts(Pages pages, FormPages forms, Texts rules) {
        this.pages = pages;
        this.forms = forms;
        this.rules = rules;
    }

    /**
     * What can be asked about.
     *
     * @param words beginning of the keys of its texts
     * @param gate  against who tries codes
     * @param find by the code; throws NotFound for any other
     * @param withdraw the same; throws WrongState where that is no longer possible
     */
    record Desk(String words, String path, FormGate gate, Function<String, Became> find, Function<String, Became> withdraw) {
    }

    /**
     * What became of it.
     *
     * @param state key of the sentence
     * @param href where it is read, or else the page of the commitment
     * @param because key of the ground; empty where nothing is to be said
     */
    record Became(LocalDate received, String state, String because, String ref, String href, boolean open) {
    }

    View ask(HttpServletResponse response, Desk desk) {
        return show(response, desk, "", "", null, HttpStatus.OK);
    }

    /** Looks, or takes back; not for who asks too often. */
    View look(HttpServletRequest request, HttpServletResponse response, Desk desk, String code, String act) {
        if (!desk.gate.allows(request.getRemoteAddr())) {
            return show(response, desk, code, pages.texts().get("form.problem.later"), null, HttpStatus.TOO_MANY_REQUESTS);
        }
        try {
            return show(response, desk, code, "", (act.equals("withdraw") ? desk.withdraw : desk.find).apply(code), HttpStatus.OK);
        } catch (NotFound unknown) {
            return show(response, desk, code, rules.text(pages.language(), unknown.messageKey()), null, HttpStatus.UNPROCESSABLE_ENTITY);
        } catch (WrongState gone) {
            return show(response, desk, code, "", desk.find.apply(code), HttpStatus.CONFLICT);
        }
    }

    private View show(HttpServletResponse response, Desk desk, String code, String problem, @Nullable Became became, HttpStatus status) {
        var texts = pages.texts();
        var page = pages.page(Section.NONE, texts.get(desk.words + ".receipt.title"), texts.get(desk.words + ".description"), List.of());
        return forms.show(response, "receipt", page, receipt(desk, code, problem, became, page), status);
    }

    private FormReceipt receipt(Desk desk, String code, String problem, @Nullable Became became, Page page) {
        var address = forms.address(desk.path);
        if (became == null) {
            return new FormReceipt(desk.words, address, code, problem, "", "", "", "", "", false);
        }
        var day = new Formats(page.texts().locale(), ZoneOffset.UTC).day(became.received);
        return new FormReceipt(desk.words, address, code, problem, page.t(desk.words + ".received-on", day), page.t(became.state),
                became.because.isEmpty() ? "" : page.t(became.because), became.ref, became.href, became.open);
    }
}
