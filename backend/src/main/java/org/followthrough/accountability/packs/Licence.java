package org.followthrough.accountability.packs;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under what the published data may be used: CC BY 4.0 unless the installation says otherwise. */
@Component
public final class Licence {

    private final String name;
    private final String address;
    private final String attribution;

    Licence(@Value("${followthrough.licence.name}") String name,
            @Value("${followthrough.licence.address}") String address,
            @Value("${followthrough.licence.attribution:}") String attribution) {
        this.name = name;
        this.address = address;
        this.attribution = attribution;
    }

    /** As people say it. */
    public String name() {
        return name;
    }

    /** Where its text is to be read. */
    public String address() {
        return address;
    }

    /** Who is to be named; empty where the forum's edition is. */
    public String attribution() {
        return attribution;
    }
}
