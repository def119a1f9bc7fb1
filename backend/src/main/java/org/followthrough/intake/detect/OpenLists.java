package org.followthrough.intake.detect;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** The lists that may still go on, the innermost first. */
final class OpenLists {

    private static final int MOST_LOST = 12;
    private static final int MOST_LOST_LETTERS = 3;
    private static final int DEEPEST = 8;

    private final Deque<ItemList> lists = new ArrayDeque<>();

    boolean isEmpty() {
        return lists.isEmpty();
    }

    @Nullable ItemList peek() {
        return lists.peek();
    }

    void pop() {
        lists.pop();
    }

    void clear() {
        lists.clear();
    }

    void push(ItemList list) {
        if (lists.size() >= DEEPEST) {
            lists.removeLast();
        }
        lists.push(list);
    }

    /** The list that a marker goes on with, those inside it closed; null where none does. */
    @Nullable ItemList continuedBy(Marker marker) {
        int lost = marker.style() == Marker.Style.LETTER ? MOST_LOST_LETTERS : MOST_LOST;
        for (ItemList open : lists) {
            if (open.goesOnWith(marker, lost)) {
                closeInside(open);
                return open;
            }
        }
        return null;
    }

    /** A list that begins anew ends the one with the same markers before it. */
    void closeRestarted(Marker marker) {
        for (ItemList open : lists) {
            boolean alike = open.last != null && open.last.shape().equals(marker.shape());
            if (alike && !marker.bullet() && !marker.opensRoman()) {
                closeInside(open);
                lists.pop();
                return;
            }
        }
    }

    private void closeInside(ItemList open) {
        while (lists.peek() != open) {
            lists.pop();
        }
    }
}
