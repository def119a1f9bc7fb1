package org.followthrough.register.declarations;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is said of an outcome document of governments when it is entered; blank texts are none. */
public record DeclarationDraft(String edition, String title, String body, LocalDate date, @Nullable String address) {

    public DeclarationDraft {
        title = title.strip();
        body = body.strip();
        address = address == null || address.isBlank() ? null : address.strip();
    }

    boolean hasWebAddress() {
        return address == null || address.toLowerCase(Locale.ROOT).matches("https?://[a-z0-9].*") && address.chars().noneMatch(c -> c <= ' ');
    }
}
