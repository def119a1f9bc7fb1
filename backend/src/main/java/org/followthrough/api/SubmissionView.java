package org.followthrough.api;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.followthrough.api.RecommendationView.ProponentView;
import org.followthrough.intake.submissions.RefusalGround;
import org.followthrough.intake.submissions.SubmissionState;
import org.followthrough.register.attribution.Attribution;
import org.jspecify.annotations.Nullable;

/**
 * A proposal as its submitter and moderators see it.
 *
 * @param reason         why it was returned or refused last
 * @param appealUntil    until when its submitter may appeal
 * @param recommendation reference of what it became
 */
record SubmissionView(UUID id, String event, SubmissionState state, String title, String verbatim, String section, @Nullable String number,
        List<String> themes, List<Integer> gcmObjectives, List<String> addresseeGroups, Attribution attribution, List<ProponentView> proponents,
        @Nullable String url, @Nullable FileView file, @Nullable String party, boolean own, Instant savedAt, @Nullable Instant handedInAt,
        @Nullable Instant decidedAt, @Nullable RefusalGround ground, @Nullable String reason, @Nullable Instant appealUntil, @Nullable String appeal,
        @Nullable String recommendation) {

    /** The file of the source. */
    record FileView(String name, String mediaType, String sha256) {
    }
}
