package org.followthrough.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.intake.Format;
import org.followthrough.tables.XlsxTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A list larger than any lot, from end to end, in a register that nobody else reads. */
@IntegrationTest
@Import(World.class)
@TestPropertySource(properties = "world=large-list")
@DirtiesContext
class LargeListTest {

    private static final int ROWS = 5_000;

    @Autowired
    private World world;
    @Autowired
    private ListService lists;
    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        world.begin();
    }

    private static byte[] workbook(String mark) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new XlsxTable(out, "list", List.of("title", "verbatim", "section", "number", "themes", "gcmObjectives", "verifiability",
                "ambition", "consensus"))) {
            for (var row = 0; row < ROWS; row++) {
                table.row(Arrays.asList("Ask " + row + " " + mark, "Governments should ratify the convention number " + row + " and report on "
                        + "it each year. ".repeat(10), row % 3 == 0 ? "Session " + row % 7 : null, row % 2 == 0 ? "" + row % 90 : null, List.of("labour"),
                        List.of(1 + row % 23, 6), "verifiable", "improves", "not-stated"));
            }
        }
        return out.toByteArray();
    }

    @Test
    void every_row_of_a_large_workbook_is_registered_with_a_reference_and_an_entry_of_its_own() throws IOException {
        var curator = world.who("curator");
        var content = workbook(UUID.randomUUID().toString());
        var before = jdbc.sql("select count(*) from audit_entry where action = 'registered'").query(Integer.class).single();
        var checked = lists.check(curator, World.EVENT, "large.xlsx", content, Format.AUTO);
        var applied = lists.apply(curator, World.EVENT, "large.xlsx", content, Format.AUTO, checked.basis());
        assertThat(applied.report().registered()).isEqualTo(ROWS);
        assertThat(applied.report().newRows()).hasSize(ListReport.SHOWN);
        assertThat(jdbc.sql("select count(distinct ref) from recommendation where document = ?").param(applied.document().id())
                .query(Integer.class).single()).isEqualTo(ROWS);
        assertThat(jdbc.sql("select count(*) from audit_entry where action = 'registered'").query(Integer.class).single()).isEqualTo(before + ROWS);
    }
}
