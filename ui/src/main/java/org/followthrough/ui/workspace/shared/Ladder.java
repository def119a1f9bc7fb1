package org.followthrough.ui.workspace.shared;

import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import org.followthrough.ui.shared.LadderPicture;
import org.jspecify.annotations.Nullable;

/** The ladder for treaty asks with the rung that a panel found. */
public final class Ladder {

    private Ladder() {
    }

    /** The ladder; without a rung where no panel has found one. */
    public static Div of(Words words, @Nullable Integer reached, Collection<Integer> verified) {
        var place = new Div();
        place.getElement().setProperty("innerHTML", words.ladder(reached, verified));
        return place;
    }
}
