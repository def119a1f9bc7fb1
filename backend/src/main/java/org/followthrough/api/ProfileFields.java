package org.followthrough.api;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.followthrough.api.http.Fields;
import org.followthrough.forum.Profile;
import org.followthrough.forum.ProfileStep;
import org.followthrough.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A profile as a body describes it: a shipped one by its name or the present one, with other steps or periods. */
final class ProfileFields {

    private ProfileFields() {
    }

    static Profile read(Fields fields, Profile present) {
        var base = shipped(fields.text("profile")).orElse(present);
        Set<ProfileStep> steps = fields.has("steps") ? new HashSet<>(fields.codes("steps", ProfileStep.class)) : base.steps();
        var periods = fields.object("periods");
        var read = new Profile(base.code(), whole(periods, "objection", base.objection()), whole(periods, "response", base.response()),
                whole(periods, "reminder", base.reminder()), whole(periods, "veryLate", base.veryLate()), whole(periods, "review", base.review()),
                whole(periods, "reply", base.reply()), whole(periods, "answer", base.answer()), whole(periods, "comment", base.comment()),
                whole(periods, "trackingYears", base.trackingYears()), steps);
        fields.check();
        return read;
    }

    private static Optional<Profile> shipped(@Nullable String name) {
        return switch (name) {
            case null -> Optional.empty();
            case "formal" -> Optional.of(Profile.FORMAL);
            case "informal" -> Optional.of(Profile.INFORMAL);
            case "own" -> Optional.empty();
            default -> throw RuleViolation.of("profile", "forum.profile.unknown");
        };
    }

    private static int whole(Optional<Fields> periods, String name, int otherwise) {
        return periods.map(fields -> fields.whole(name)).orElse(otherwise);
    }
}
