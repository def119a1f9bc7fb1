package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.util.Objects;
import org.followthrough.review.replies.LaterReply;

/** A reply after publication with its date; where it is not public, that it is not. */
public class LaterReplyText extends Div {

    public LaterReplyText(Words words, LaterReply reply) {
        addClassName("stack");
        add(new H3(heading(words, reply)), Page.quote(reply.text()));
    }

    private static String heading(Words words, LaterReply reply) {
        return switch (reply.state()) {
            case WAITING -> words.get("reply.later.waits", words.day(reply.writtenAt()));
            case RETURNED -> words.get("reply.later.returned", words.day(Objects.requireNonNull(reply.decidedAt())),
                    String.valueOf(reply.decisionReason()));
            case PUBLISHED -> words.get("reply.later.at", words.day(reply.publishedAt().orElseThrow()));
        };
    }
}
