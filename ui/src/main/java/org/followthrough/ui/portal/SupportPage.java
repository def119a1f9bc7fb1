package org.followthrough.ui.portal;

import java.util.List;

/** Requests for support that anyone may read, newest first. */
public record SupportPage(List<Row> rows) {

    /** One request. */
    public record Row(String party, String partyName, String kind, String text, String commitment, String title, String edition,
            String editionName, String state) {
    }
}
