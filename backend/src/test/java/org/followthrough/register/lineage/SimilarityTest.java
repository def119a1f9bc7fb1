package org.followthrough.register.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.shared.Coded;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How well repeated asks are found among the documents of the demo, and near misses told apart from them. */
@IntegrationTest
@Import({World.class, Asks.class})
class SimilarityTest {

    @Autowired
    private Asks asks;
    @Autowired
    private SimilarAsks similar;
    @Autowired
    private Suggesting suggesting;
    @Autowired
    private org.springframework.jdbc.core.simple.JdbcClient jdbc;

    @BeforeEach
    void registerTheDemosDocuments() throws IOException {
        asks.begin(2014, 2020);
        if (jdbc.sql("select count(*) from recommendation where ref = 'CSD-2020-RT2-02'").query(Integer.class).single() == 0) {
            register(2009, "athens-2009-digest.txt", "recommendations.json");
            register(2014, "harrowmere-2014-digest.txt", "recommendations-2014.json");
            register(2020, "verdane-2020-digest.txt", "recommendations-2020.json");
            while (suggesting.some() > 0) {
                Thread.onSpinWait();
            }
        }
    }

    private void register(int year, String digest, String items) throws IOException {
        var paragraphs = Arrays.stream(text(digest).split("\\n\\s*\\n")).map(p -> p.strip().replaceAll("\\s+", " ").replaceFirst("^\\(?\\w{1,2}[.)] ", ""))
                .toList();
        for (var item : JsonMapper.builder().build().readTree(text(items))) {
            var verbatim = paragraphs.stream().filter(p -> p.startsWith(item.at("/starts").asString())).findFirst().orElseThrow();
            asks.themes(texts(item.at("/themes")));
            asks.of(item.at("/ref").asString(), year, item.at("/title").asString(), verbatim, texts(item.at("/themes")),
                    texts(item.at("/gcmObjectives")).stream().map(Integer::valueOf).collect(Collectors.toSet()),
                    texts(item.at("/addresseeGroups")).stream().map(code -> Coded.find(AddresseeGroup.class, code).orElseThrow())
                            .collect(Collectors.toSet()));
        }
    }

    private static Set<String> texts(JsonNode list) {
        return new HashSet<>(StreamSupport.stream(list.spliterator(), false).map(JsonNode::asString).toList());
    }

    private static String text(String name) throws IOException {
        try (var in = Objects.requireNonNull(SimilarityTest.class.getResourceAsStream("/demo/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private List<Similar> of(String ref) {
        return similar.of(asks.find(ref).id(), 8);
    }

    private List<String> suggested(String ref) {
        return jdbc.sql("""
                select o.ref from lineage_link l join recommendation r on r.id = l.recommendation join recommendation o on o.id = l.other
                where r.ref = :ref order by l.likeness desc""").param("ref", ref).query(String.class).list();
    }

    @ParameterizedTest
    @CsvSource({"CSD-2014-RT1-01, CSD-2009-RT1-01", "CSD-2014-RT1-02, CSD-2009-RT1-08", "CSD-2014-RT1-03, CSD-2009-RT2-02b",
            "CSD-2014-RT1-04, CSD-2009-RT2-02c", "CSD-2014-RT2-01, CSD-2009-RT4-S2-2b", "CSD-2014-RT2-02, CSD-2009-RT4-S2-4S-a",
            "CSD-2014-RT2-03, CSD-2009-RT1-04", "CSD-2020-RT1-01, CSD-2014-RT1-01", "CSD-2020-RT1-01, CSD-2009-RT1-01",
            "CSD-2020-RT1-02, CSD-2014-RT1-02", "CSD-2020-RT1-04, CSD-2009-RT1-02", "CSD-2020-RT1-05, CSD-2009-RT2-02c",
            "CSD-2020-RT2-01, CSD-2014-RT2-01"})
    void whatWasAskedBeforeIsSuggested(String later, String earlier) {
        assertThat(suggested(later)).contains(earlier);
    }

    @ParameterizedTest
    @CsvSource({"CSD-2014-RT1-05, CSD-2009-RT1-10", "CSD-2014-RT2-04, CSD-2009-RT3-05", "CSD-2020-RT2-02, CSD-2009-RT4-S2-4S-a",
            "CSD-2020-RT1-01, CSD-2009-RT4-S1-2c", "CSD-2014-RT1-03, CSD-2009-RT2-02e"})
    void whatOnlySharesAWordIsNot(String later, String earlier) {
        assertThat(suggested(later)).doesNotContain(earlier);
    }

    @Test
    void theReasonIsTheWordsThatBothHave() {
        var found = of("CSD-2014-RT1-01").getFirst();
        assertThat(found.ref()).isEqualTo("CSD-2009-RT1-01");
        assertThat(found.words()).contains("report abuses a safe channel and protection");
        assertThat(found.themes()).containsExactly("recruitment");
        assertThat(found.gcmObjectives()).containsExactly(6);
        assertThat(found.addresseeGroups()).containsExactly(AddresseeGroup.ALL_GOVERNMENTS, AddresseeGroup.EMPLOYERS);
    }

    @Test
    void aTextThatIsNotRegisteredYetFindsWhatIsLikeIt() {
        var found = similar.ofText("Answer false claims about migrants with facts before elections", 3);
        assertThat(found).extracting(Similar::ref).startsWith("CSD-2014-RT2-03", "CSD-2009-RT1-04");
        assertThat(similar.ofText("Plant trees along the motorway", 3)).isEmpty();
        assertThat(similar.ofText("", 3)).isEmpty();
    }

    @Test
    void nothingIsLikeItself() {
        assertThat(of("CSD-2020-RT1-01")).isNotEmpty().noneMatch(found -> found.ref().equals("CSD-2020-RT1-01"));
    }
}
