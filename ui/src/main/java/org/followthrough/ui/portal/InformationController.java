package org.followthrough.ui.portal;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.followthrough.accountability.Headline;
import org.followthrough.accountability.packs.Licence;
import org.followthrough.commitment.CooperationGrade;
import org.followthrough.commitment.Position;
import org.followthrough.register.Verifiability;
import org.followthrough.reporting.SelfReport;
import org.followthrough.review.AssessmentLevel;
import org.followthrough.review.Effect;
import org.followthrough.review.ReviewService;
import org.followthrough.shared.Coded;
import org.followthrough.ui.portal.MethodPage.Meaning;
import org.followthrough.ui.portal.MethodPage.Value;
import org.followthrough.ui.shared.Status;
import org.followthrough.ui.shared.Vocabulary;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Pages that explain: method, data, accessibility; and what machines ask for. */
@Controller
class InformationController {

    private final Pages pages;
    private final Names.Directory directory;
    private final Licence licence;

    InformationController(Pages pages, Names.Directory directory, Licence licence) {
        this.licence = licence;
        this.pages = pages;
        this.directory = directory;
    }

    @GetMapping("/method")
    View method() {
        return pages.show("method", page(Section.METHOD, "method"), new MethodPage(ReviewService.METHOD_VERSION, List.of(
                value("quality", Verifiability.values(), Vocabulary::of), value("position", Position.values(), Vocabulary::of),
                value("selfReport", SelfReport.values(), Vocabulary::of), value("assessment", AssessmentLevel.values(), Vocabulary::of),
                value("effect", Effect.values(), Vocabulary::of), value("cooperation", CooperationGrade.values(), Vocabulary::of)),
                Headline.RULES));
    }

    private static <E extends Coded> Value value(String key, E[] values, Function<E, Status> status) {
        return new Value(key, Arrays.stream(values).map(value ->
                new Meaning(status.apply(value), status.apply(value).textKey().replaceFirst("^value", "means"))).toList());
    }

    @GetMapping("/data")
    View data() {
        var page = page(Section.DATA, "data");
        page.head().json("/api/v1/dictionary").dataset("/data.jsonld");
        return pages.show("data", page, new DataPage(List.copyOf(directory.read().editions().values()), licence));
    }

    @GetMapping("/accessibility")
    View accessibility() {
        return pages.show("accessibility", page(Section.NONE, "accessibility"), "");
    }

    private Page page(Section section, String key) {
        return pages.page(section, pages.texts().get(key + ".title"), pages.texts().get(key + ".description"), List.of());
    }

    /** Browsers that ask for the old place of the sign. */
    @GetMapping({"/favicon.ico", "/favicon.svg"})
    View sign() {
        return new RedirectView(Assets.ADDRESS + "favicon.svg", true);
    }
}
