package org.followthrough.ui.portal;

import java.util.List;
import java.util.Optional;
import org.followthrough.shared.Coded;
import org.followthrough.shared.NotFound;

/** What can be saved as a picture of the account of an edition, by its name in addresses. */
enum Picture implements Coded {
    FUNNEL, QUALITY, POSITION, SELF_REPORT, ASSESSMENT, EFFECT, COOPERATION, HEADLINES, MOVES, HEAT, TILES, UPTAKE;

    static Optional<Picture> of(String name) {
        return Coded.find(Picture.class, name);
    }

    /** The figure that it is a picture of. @throws NotFound where it is not among them */
    Figure among(List<Figure> figures) {
        return figures.stream().filter(figure -> figure.picture().equals(code())).findFirst().orElseThrow(() -> new NotFound("picture.unknown"));
    }
}
