package org.followthrough.ui.portal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Carries the language that an address names on to the pages to which its page leads: to every link and every form, so that no
 * template has to think of it. Files, the API and the workspace have ways of their own to know a language.
 */
final class LanguageLinks {

    private static final String ATTRIBUTES = "(?: [a-z-]+(?:=\"[^\"]*\")?)*?";
    private static final Pattern LINK = Pattern.compile("(<a" + ATTRIBUTES + " href=\")(/(?!/|(?:app|api|static|look|login|evidence)/|login\")[^\"#?]*)"
            + "(\\?[^\"#]*)?");
    private static final Pattern FORM = Pattern.compile("<form" + ATTRIBUTES + " action=\"/" + ATTRIBUTES.replace("(?: ", "[^\"]*\"(?: ") + ">");

    private LanguageLinks() {
    }

    static String carry(String html, String language) {
        var choice = LanguageSwitch.PARAMETER + "=" + language;
        var links = LINK.matcher(html).replaceAll(link -> Matcher.quoteReplacement(link(link.group(), link.group(3), choice)));
        return FORM.matcher(links).replaceAll(form -> Matcher.quoteReplacement(form.group() + "<input type=\"hidden\" name=\""
                + LanguageSwitch.PARAMETER + "\" value=\"" + language + "\">"));
    }

    private static String link(String link, @org.jspecify.annotations.Nullable String query, String choice) {
        if (query == null) {
            return link + "?" + choice;
        }
        return query.matches("\\?(.*&(amp;)?)?" + LanguageSwitch.PARAMETER + "=.*") ? link : link + "&amp;" + choice;
    }
}
