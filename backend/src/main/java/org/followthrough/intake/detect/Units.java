package org.followthrough.intake.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gives every block its part; a letter that continues no list ("J. Smith") is no marker. */
final class Units {

    private static final int MOST_LOST = 3;

    private final Map<String, Marker> lastByShape = new HashMap<>();
    private final Headings headings;

    private Units(Headings headings) {
        this.headings = headings;
    }

    static List<Unit> of(List<Block> blocks, Headings headings) {
        Units units = new Units(headings);
        List<Unit> result = new ArrayList<>(blocks.size());
        for (Block block : blocks) {
            result.add(units.unit(block));
        }
        return result;
    }

    private Unit unit(Block block) {
        Marker marker = block.marker();
        if (marker == null) {
            return Unit.of(headings.role(block), block);
        }
        if (marker.style() == Marker.Style.LETTER && !plausible(marker)) {
            Block plain = block.without(marker.start());
            return Unit.of(headings.role(plain), plain);
        }
        lastByShape.put(marker.shape() + marker.capital(), marker);
        return Unit.of(headings.role(block), block);
    }

    private boolean plausible(Marker marker) {
        return marker.first() || !marker.capital() || goesOn(marker, true) || goesOn(marker, false);
    }

    /** A capital goes on from capitals, or from small letters where print or reading has raised it. */
    private boolean goesOn(Marker marker, boolean capital) {
        return follows(lastByShape.get(marker.shape() + capital), marker, MOST_LOST);
    }

    /** Whether a marker may follow another in one list, with at most so many lost between. */
    static boolean follows(@Nullable Marker before, Marker now, int lost) {
        if (before == null || before.style() != now.style()) {
            return false;
        }
        int step = now.value() - before.value();
        int romanStep = now.roman() - before.roman();
        boolean roman = before.roman() > 0 && romanStep > 0 && romanStep <= lost + 1;
        return before.value() > 0 && step > 0 && step <= lost + 1 || roman;
    }
}
