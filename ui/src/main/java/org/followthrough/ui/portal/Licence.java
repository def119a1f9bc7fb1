package org.followthrough.ui.portal;

import org.followthrough.ui.shared.Texts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Under which licence the public data may be taken; Creative Commons Attribution unless whoever runs this says otherwise (features, row K2). */
@Component
class Licence {

    private final String name;
    private final String address;

    Licence(@Value("${followthrough.licence.name:CC BY 4.0}") String name,
            @Value("${followthrough.licence.address:https://creativecommons.org/licenses/by/4.0/}") String address) {
        this.name = name;
        this.address = address;
    }

    String name() {
        return name;
    }

    String address() {
        return address;
    }

    /** One sentence that names it. */
    String notice(Texts texts) {
        return texts.get("data.licence.notice", name, address);
    }
}
