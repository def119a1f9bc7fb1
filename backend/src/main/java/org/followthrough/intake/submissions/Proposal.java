package org.followthrough.intake.submissions;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.attribution.Attribution;
import org.followthrough.register.attribution.Proponent;
import org.followthrough.shared.Violation;
import org.jspecify.annotations.Nullable;

/**
 * What somebody proposes.
 *
 * @param section place in the source, levels joined by {@code  > }
 * @param number  as printed there
 * @param url     address of the source
 */
public record Proposal(String event, String title, String verbatim, String section, @Nullable String number, Set<String> themes,
        Set<Integer> gcmObjectives, Set<AddresseeGroup> addresseeGroups, Attribution attribution, List<Proponent> proponents, @Nullable String url) {

    /** The longest text that is taken, in characters. */
    public static final int LONGEST = 20_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_SECTION = 500;
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_URL = 2_000;
    private static final int MOST = 50;
    /** Signs that make a text read in another order than it is written. */
    private static final String REORDERING = "\u202d\u202e";

    /** What cannot be kept, even as a draft. */
    List<Violation> unkeepable() {
        var violations = new ArrayList<Violation>();
        line("title", title, LONGEST_TITLE, violations);
        line("section", section, LONGEST_SECTION, violations);
        line("number", number == null ? "" : number, LONGEST_NUMBER, violations);
        text("verbatim", verbatim, violations);
        if (proponents.size() > MOST || proponents.stream().anyMatch(one -> one.isNobody() || !one.fits())) {
            violations.add(Violation.of("proponents", "register.attribution.proponent", MOST));
        } else if (new HashSet<>(proponents).size() < proponents.size()) {
            violations.add(Violation.of("proponents", "register.attribution.twice"));
        }
        if (url != null && !isWebAddress(url)) {
            violations.add(Violation.of("url", "evidence.url"));
        }
        return violations;
    }

    /** What has to be there before it is handed in. */
    List<Violation> missing() {
        var violations = new ArrayList<Violation>();
        if (title.isBlank()) {
            violations.add(Violation.of("title", "register.title.length", LONGEST_TITLE));
        }
        if (verbatim.isBlank()) {
            violations.add(Violation.of("verbatim", "intake.submission.verbatim"));
        }
        if (section.isBlank()) {
            violations.add(Violation.of("section", "intake.submission.section"));
        }
        return violations;
    }

    private static void line(String field, String text, int longest, List<Violation> violations) {
        if (text.length() > longest) {
            violations.add(Violation.of(field, "text.too-long", longest));
        } else if (text.codePoints().anyMatch(Character::isISOControl) || reorders(text)) {
            violations.add(Violation.of(field, "intake.submission.signs"));
        }
    }

    private static void text(String field, String text, List<Violation> violations) {
        if (text.length() > LONGEST) {
            violations.add(Violation.of(field, "text.too-long", LONGEST));
        } else if (text.codePoints().anyMatch(sign -> Character.isISOControl(sign) && sign != '\n' && sign != '\r' && sign != '\t') || reorders(text)) {
            violations.add(Violation.of(field, "intake.submission.signs"));
        }
    }

    private static boolean reorders(String text) {
        return text.codePoints().anyMatch(sign -> REORDERING.indexOf(sign) >= 0 || sign >= 0xD800 && sign <= 0xDFFF);
    }

    private static boolean isWebAddress(String url) {
        try {
            var address = new URI(url);
            return url.length() <= LONGEST_URL && address.getHost() != null && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
