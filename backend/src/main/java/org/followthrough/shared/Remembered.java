package org.followthrough.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** What was made of a value before, as long as there are not too many of them. For one thread at a time. */
public final class Remembered<K, V> {

    private static final int MOST = 4_096;

    private final Map<K, V> made = new HashMap<>();
    private final Function<K, V> maker;

    public Remembered(Function<K, V> maker) {
        this.maker = maker;
    }

    /** What is made of it. */
    public V of(K key) {
        var known = made.get(key);
        return known == null ? keep(key, maker.apply(key)) : known;
    }

    private V keep(K key, V value) {
        if (made.size() >= MOST) {
            made.clear();
        }
        made.put(key, value);
        return value;
    }
}
