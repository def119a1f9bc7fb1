package org.followthrough.ui.portal;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.followthrough.forum.Edition;
import org.followthrough.forum.Editions;
import org.followthrough.parties.Parties;
import org.followthrough.parties.Party;
import org.followthrough.register.Themes;
import org.followthrough.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Names of codes, read once for a page. */
record Names(Map<String, Edition> editions, Map<String, String> themes, Map<String, String> regions, Map<String, String> sectors,
        Map<String, Party> parties) {

    private static final int ALL = 500;

    String edition(String code) {
        var edition = editions.get(code);
        return edition == null ? code : edition.name();
    }

    /** In whose days a date of that edition is written. */
    ZoneId zone(String edition) {
        var found = editions.get(edition);
        return found == null ? ZoneOffset.UTC : found.timeZone();
    }

    String theme(String code) {
        return themes.getOrDefault(code, code);
    }

    String region(String code) {
        return regions.getOrDefault(code, code);
    }

    /**
     * Refuses codes that nothing has; null is any.
     *
     * @throws NotFound for the first that is unknown
     */
    void require(@Nullable String edition, @Nullable String theme, @Nullable String region, @Nullable String party) {
        require(editions, edition);
        require(themes, theme);
        require(regions, region);
        require(parties, party);
    }

    private static void require(Map<String, ?> known, @Nullable String code) {
        if (code != null && !known.containsKey(code)) {
            throw new NotFound("portal.filter.unknown");
        }
    }

    List<Party> parties(org.followthrough.parties.PartyKind kind) {
        return parties.values().stream().filter(party -> party.kind() == kind).toList();
    }

    /** Reads them. */
    @Component
    static class Directory {

        private final Editions editions;
        private final Themes vocabulary;
        private final Parties parties;
        private final PortalLanguages languages;

        Directory(Editions editions, Themes vocabulary, Parties parties, PortalLanguages languages) {
            this.editions = editions;
            this.vocabulary = vocabulary;
            this.parties = parties;
            this.languages = languages;
        }

        Names read() {
            return read(null);
        }

        /** For the account of one edition, whose themes are called what they were called when it closed. */
        Names read(@Nullable String edition) {
            var language = languages.find().language();
            var themes = vocabulary.names(edition, language);
            return new Names(byKey(editions.page(null, null, ALL), Edition::code), themes, parties.regionNames(language), parties.sectorNames(language),
                    byKey(parties.page(null, null, ALL), Party::code));
        }

        private static <T> Map<String, T> byKey(List<T> all, Function<T, String> key) {
            return all.stream().collect(Collectors.toMap(key, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        }
    }
}
