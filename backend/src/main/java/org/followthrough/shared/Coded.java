package org.followthrough.shared;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A value that the outside knows by a short code in kebab-case; implemented by enums only. */
public interface Coded {

    /** The constant's own name, as every enum has it. */
    String name();

    /** The code that API, addresses and files use. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant with exactly this code, or nothing: codes come from outside and may be wrong. */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants()).filter(constant -> constant.code().equals(code)).findFirst();
    }
}
