package org.followthrough.ui.portal;

import java.util.Optional;
import org.followthrough.shared.Coded;

/** What can be saved as a picture of the account of an edition, by its name in addresses. */
enum Picture implements Coded {
    FUNNEL, QUALITY, POSITION, SELF_REPORT, ASSESSMENT, EFFECT, COOPERATION, HEADLINES, MOVES, HEAT, TILES, UPTAKE;

    static Optional<Picture> of(String name) {
        return Coded.find(Picture.class, name);
    }
}
