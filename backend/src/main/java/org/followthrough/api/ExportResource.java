package org.followthrough.api;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Format;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.identity.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The whole filtered lists, by the ending of their address. */
@RestController
@RequestMapping("/api/v1")
class ExportResource {

    private final Lists lists;
    private final AccountabilityResource accountability;

    ExportResource(Lists lists, AccountabilityResource accountability) {
        this.lists = lists;
        this.accountability = accountability;
    }

    @GetMapping("/recommendations.{format:csv|xlsx|json}")
    @May(Permission.READ_PUBLIC)
    @Gives(parameters = {"edition", "event", "theme", "gcm", "principle", "sdg", "instrument", "affected", "form", "corridor", "q", "addressee",
        "kind", "quality", "group", "assigned"},
            media = {"application/json", Gives.CSV, Gives.XLSX})
    void recommendations(@PathVariable String format, Call call, HttpServletResponse response) throws IOException {
        var query = call.slice(RecommendationResource.FILTERS).query();
        Format.of(format).send(call, response, lists.recommendations(RecommendationResource.filter(query)));
    }

    @GetMapping("/commitments.{format:csv|xlsx|json}")
    @May(Permission.READ_PUBLIC)
    @Gives(parameters = {"edition", "party", "kind", "region", "theme", "gcm", "recommendation", "state", "headline", "position",
        "selfReport", "assessment", "effect", "cooperation", "quality", "stage", "overdue", "q", "moved", "passed"},
            media = {"application/json", Gives.CSV, Gives.XLSX})
    void commitments(@PathVariable String format, Call call, HttpServletResponse response) throws IOException {
        var query = call.slice(CommitmentResource.FILTERS).query();
        Format.of(format).send(call, response, lists.commitments(CommitmentResource.filter(query), call.locale()));
    }

    @GetMapping("/accountability.{format:csv|xlsx|json}")
    @May(Permission.READ_PUBLIC)
    @Gives(parameters = {"edition", "groupBy"}, media = {"application/json", Gives.CSV, Gives.XLSX})
    void accountability(@PathVariable String format, Call call, HttpServletResponse response) throws IOException {
        var figures = accountability.figures(call, call.query(Set.of("edition", "groupBy")));
        Format.of(format).send(call, response, lists.accountability(figures));
    }

    @GetMapping("/adoptions.{format:csv|xlsx|json}")
    @May(Permission.READ_PUBLIC)
    @Gives(parameters = "edition", media = {"application/json", Gives.CSV, Gives.XLSX})
    void adoptions(@PathVariable String format, Call call, HttpServletResponse response) throws IOException {
        var query = call.query(Set.of("edition"));
        Format.of(format).send(call, response, lists.adoptions(query.ref("edition").orElse("")));
    }
}
