package org.followthrough.demo;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.followthrough.commitment.Commitments;
import org.followthrough.commitment.Milestone;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Finds the milestones that the stories name by a key. */
@Component
@Profile(DemoMode.PROFILE)
class Plans {

    private final Commitments commitments;

    Plans(Commitments commitments) {
        this.commitments = commitments;
    }

    /** Ids by key, of the plan as it stands now. */
    Map<String, UUID> of(Stories.Life life) {
        var ids = commitments.milestones(commitments.id(life.ref())).stream()
                .collect(Collectors.toMap(Milestone::title, Milestone::id));
        var byKey = new HashMap<String, UUID>();
        put(byKey, ids, life.response());
        put(byKey, ids, life.positionChange());
        return byKey;
    }

    private static void put(Map<String, UUID> byKey, Map<String, UUID> ids, Stories.@org.jspecify.annotations.Nullable Response response) {
        if (response != null) {
            response.milestones().stream().filter(step -> ids.containsKey(step.title()))
                    .forEach(step -> byKey.put(step.key(), ids.get(step.title())));
        }
    }
}
