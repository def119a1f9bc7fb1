package org.followthrough.api;

import java.util.Map;
import org.followthrough.api.http.Call;
import org.followthrough.api.http.Gives;
import org.followthrough.api.http.May;
import org.followthrough.commitment.Plans;
import org.followthrough.identity.Permission;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The versions of a commitment's plan (method, sections 2 B and 2 D; features, row F7). */
@RestController
@RequestMapping("/api/v1/commitments/{ref}/plans")
class PlanResource {

    private final Plans plans;
    private final PlanViews views;
    private final Doors doors;

    PlanResource(Plans plans, PlanViews views, Doors doors) {
        this.plans = plans;
        this.views = views;
        this.doors = doors;
    }

    @GetMapping
    @May(Permission.READ_PUBLIC)
    @Gives(value = PlanView.class, items = true)
    ResponseEntity<byte[]> versions(@PathVariable String ref, Call call) {
        var commitment = doors.commitment(ref).id();
        return call.plain().answer(Map.of("items", views.of(commitment, plans.of(commitment))));
    }
}
