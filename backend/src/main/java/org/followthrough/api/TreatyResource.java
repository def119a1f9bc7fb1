package org.followthrough.api;

import java.util.List;
import org.followthrough.api.http.Answer;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Changes;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.api.http.Shape;
import org.followthrough.identity.Permission;
import org.followthrough.register.RegisterService;
import org.followthrough.register.treaties.TreatyService;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which asks are treaty asks; what was decided stands in the recommendation that everybody reads. */
@RestController
@RequestMapping("/api/v1/recommendations/{ref}/treaty-ask")
class TreatyResource {

    static final Shape MARK = Shape.of().need(Shape.Kind.FLAG, "treatyAsk").build();

    private final TreatyService treaties;
    private final RegisterService register;
    private final RecommendationViews recommendations;
    private final Doors doors;
    private final Changes changes;

    TreatyResource(TreatyService treaties, RegisterService register, RecommendationViews recommendations, Doors doors, Changes changes) {
        this.treaties = treaties;
        this.register = register;
        this.recommendations = recommendations;
        this.doors = doors;
        this.changes = changes;
    }

    /** The mark; {@code proposed} while the instruments speak for it and nobody has decided. */
    record TreatyAskView(String ref, boolean treatyAsk, boolean proposed) {
    }

    private TreatyAskView view(Call call, String ref) {
        var mark = treaties.of(call.actor(), ref);
        return new TreatyAskView(ref, mark.marked(), mark.proposed());
    }

    @GetMapping
    @May(Permission.CODE_QUALITY)
    @Gives(TreatyAskView.class)
    ResponseEntity<byte[]> record(@PathVariable String ref, Call call) {
        doors.recommendation(ref);
        var view = view(call, ref);
        return call.plain().answer(view);
    }

    @PutMapping
    @May(Permission.CODE_QUALITY)
    @Gives(value = TreatyAskView.class, body = "MARK")
    ResponseEntity<byte[]> mark(@PathVariable String ref, Call call) {
        return changes.of(call, () -> {
            doors.recommendation(ref);
            doors.may(call.actor(), Permission.CODE_QUALITY);
        }).on(() -> register.requireCodable(call.actor(), ref), () -> List.of(view(call, ref), recommendations.of(ref))).json(MARK, fields -> {
            register.requireCodable(call.actor(), ref);
            var treatyAsk = fields.needFlag("treatyAsk");
            fields.check();
            treaties.mark(call.actor(), ref, treatyAsk);
            return Answer.ok(view(call, ref));
        });
    }
}
