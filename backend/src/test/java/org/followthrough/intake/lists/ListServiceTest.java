package org.followthrough.intake.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.followthrough.IntegrationTest;
import org.followthrough.World;
import org.followthrough.identity.Actor;
import org.followthrough.intake.DuplicateDocument;
import org.followthrough.intake.Format;
import org.followthrough.register.AddresseeGroup;
import org.followthrough.register.Ambition;
import org.followthrough.register.Consensus;
import org.followthrough.register.Quality;
import org.followthrough.register.Recommendation;
import org.followthrough.register.Recommendations;
import org.followthrough.register.RegisterService;
import org.followthrough.register.Verifiability;
import org.followthrough.shared.Forbidden;
import org.followthrough.shared.RuleViolation;
import org.followthrough.shared.Violation;
import org.followthrough.vocabulary.Scheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
@Import(World.class)
class ListServiceTest {

    private static final String HEADINGS = "ref,title,verbatim,section,number,themes,gcmObjectives,addresseeGroups,verifiability,ambition,consensus\n";
    private static final String CODES = "labour,6; 2,all-governments,verifiable,improves,not-stated";

    @Autowired
    private World world;
    @Autowired
    private ListService lists;
    @Autowired
    private Recommendations recommendations;
    @Autowired
    private RegisterService register;
    @Autowired
    private JdbcClient jdbc;

    private Actor curator;
    private final String mark = UUID.randomUUID().toString();

    @BeforeEach
    void begin() {
        curator = world.begin().who("curator");
    }

    private ListReport check(String csv) {
        return check(curator, csv);
    }

    private ListReport check(Actor actor, String csv) {
        return lists.check(actor, World.EVENT, "list.csv", csv.getBytes(StandardCharsets.UTF_8), Format.CSV);
    }

    private ListReport apply(Actor actor, String csv) {
        return lists.apply(actor, World.EVENT, "list.csv", csv.getBytes(StandardCharsets.UTF_8), Format.CSV, null).report();
    }

    private Recommendation registered() {
        var report = apply(curator, HEADINGS + ",Title " + mark + ",Do it.,Roundtable 9,7," + CODES + "\n");
        return recommendations.find(report.newRows().getFirst().ref()).orElseThrow();
    }

    private static List<String> keys(ListReport report) {
        return report.errors().stream().map(error -> error.row() + " " + error.column() + " " + error.violation().messageKey()).toList();
    }

    private int count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Integer.class).single();
    }

    @Test
    void a_row_without_a_reference_registers_and_points_at_its_source_file() {
        var csv = HEADINGS + ",Ratify it " + mark + ",\"Ratify, \"\"now\"\".\",Roundtable 8: Rights,3," + CODES + "\n";
        var dry = check(csv);
        assertThat(dry.fits()).isTrue();
        assertThat(dry.registered()).isEqualTo(1);
        var before = count("recommendation");
        var applied = lists.apply(curator, World.EVENT, "list.csv", csv.getBytes(StandardCharsets.UTF_8), Format.CSV, dry.basis());
        assertThat(count("recommendation")).isEqualTo(before + 1);
        var made = recommendations.find(dry.newRows().getFirst().ref()).orElseThrow();
        assertThat(made.ref()).startsWith("CSD-2009-RT8-03");
        assertThat(made.verbatim()).isEqualTo("Ratify, \"now\".");
        assertThat(made.readingText()).isEqualTo(made.verbatim());
        assertThat(made.gcmObjectives()).containsExactly(2, 6);
        assertThat(made.addresseeGroups()).containsExactly(AddresseeGroup.ALL_GOVERNMENTS);
        assertThat(made.document()).isEqualTo(applied.document().id());
        assertThat(made.qualityProposedBy()).isEqualTo(curator.account());
        assertThat(made.qualityConfirmed()).isFalse();
        assertThat(jdbc.sql("select count(*) from audit_entry where subject = ? and action = 'registered'").param(made.ref())
                .query(Integer.class).single()).isEqualTo(1);
        assertThat(jdbc.sql("select count(*) from work_item where recommendation = ? and kind = 'confirm-quality'").param(made.id())
                .query(Integer.class).single()).isEqualTo(1);
    }

    @Test
    void many_rows_of_one_place_get_a_reference_each_that_goes_on_where_the_register_stands() {
        var first = apply(curator, HEADINGS + ",A " + mark + ",One.,Session 55,," + CODES + "\n,B,Two.,Session 55,," + CODES + "\n");
        var second = apply(curator, HEADINGS + ",C " + mark + ",Three.,Session 55,," + CODES + "\n,D,Four.,Session 55,1," + CODES + "\n,E,Five.,Session 55,1,"
                + CODES + "\n");
        assertThat(first.newRows()).extracting(ListReport.NewRow::ref).containsExactly("CSD-2009-S55-U1", "CSD-2009-S55-U2");
        assertThat(second.newRows()).extracting(ListReport.NewRow::ref).containsExactly("CSD-2009-S55-U3", "CSD-2009-S55-01", "CSD-2009-S55-01.2");
    }

    private static final String TERMS = "ref,title,verbatim,page,sdgTargets,instruments,affectedGroups,migrationForms,guidingPrinciples,corridors,"
            + "verifiability,ambition,consensus\n";

    @Test
    void a_list_may_name_pages_and_terms_of_all_vocabularies() {
        var report = apply(curator, TERMS + ",Terms " + mark + ",Do it.,12,10.7; 8.8,ICRMW-22,women,labour,human-rights,XAA-XAB; XAA-XAC-XAB,"
                + "verifiable,improves,not-stated\n");
        var made = recommendations.find(report.newRows().getFirst().ref()).orElseThrow();
        assertThat(made.page()).isEqualTo(12);
        assertThat(made.coding().of(Scheme.SDG)).containsExactly("8.8", "10.7");
        assertThat(made.coding().writtenCorridors()).containsExactly("XAA-XAB", "XAA-XAC-XAB");
        var same = check("ref,page,sdgTargets,corridors\n" + made.ref() + ",12,10.7;8.8,XAA-XAC-XAB; XAA-XAB\n");
        assertThat(same.unchanged()).as(same.errors().toString()).isEqualTo(1);
        apply(curator, "ref,sdgTargets,instruments\n" + made.ref() + ",3.8,\n");
        var after = recommendations.find(made.ref()).orElseThrow().coding();
        assertThat(after).isEqualTo(made.coding().with(Scheme.SDG, List.of("3.8")).with(Scheme.INSTRUMENTS, List.of()));
    }

    @Test
    void wrong_pages_terms_and_corridors_are_named_by_cell() {
        var rest = ",verifiable,improves,not-stated\n";
        var report = check(TERMS + ",A " + mark + ",Do it.,0,10,C999,nobody,nothing,x,XAA" + rest + ",B,Do it.,x,,,,,,XAA-XZZ" + rest);
        assertThat(keys(report)).containsExactlyInAnyOrder("2 page intake.list.page", "2 sdgTargets register.term.unknown",
                "2 instruments register.term.unknown", "2 affectedGroups register.term.unknown", "2 migrationForms register.term.unknown",
                "2 guidingPrinciples register.term.unknown", "2 corridors register.corridor.form", "3 page intake.list.page",
                "3 corridors register.corridor.unknown");
    }

    @Test
    void columns_may_stand_in_any_order_and_case() {
        var report = check("CONSENSUS;Ambition; verifiability ;VERBATIM;Title\nnot-stated;improves;verifiable;Do it.;Do it\n");
        assertThat(report.errors()).isEmpty();
        assertThat(report.registered()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16LE"})
    void text_is_read_as_it_was_written(String charset) {
        var text = "title\tverbatim\tverifiability\tambition\tconsensus\nÉgalité " + mark + "\tÀ faire.\tverifiable\timproves\tnot-stated\n";
        var bytes = ((charset.equals("UTF-16LE") ? "\uFEFF" : "") + text).getBytes(Charset.forName(charset));
        var report = lists.check(curator, World.EVENT, "list.csv", bytes, Format.AUTO);
        assertThat(report.newRows().getFirst().title()).isEqualTo("Égalité " + mark);
    }

    @Test
    void every_wrong_cell_is_named_by_the_rules_of_curation() {
        var report = check(HEADINGS + "," + "x".repeat(201) + ",Do it.,,,labour,6,all-governments,verifiable,improves,not-stated\n"
                + ",Fine,,,," + CODES + "\n"
                + ",Fine,Do it.,,," + "gone,24,nobody,perhaps,improves,not-stated\n"
                + ",Fine,Do it.,,," + CODES + "\n");
        assertThat(keys(report)).containsExactlyInAnyOrder("2 title register.title.length", "3 verbatim intake.list.verbatim.missing",
                "4 themes register.theme.unknown", "4 gcmObjectives register.gcm.range", "4 addresseeGroups intake.list.code",
                "4 verifiability intake.list.code");
        assertThat(report.wrong()).isEqualTo(3);
        assertThat(report.registered()).isEqualTo(1);
        assertThat(report.fits()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"200,true", "201,false"})
    void a_title_has_at_most_200_characters(int length, boolean fits) {
        assertThat(check(HEADINGS + "," + "x".repeat(length) + ",Do it.,,," + CODES + "\n").fits()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"1,true", "23,true", "0,false", "24,false", "6.5,false"})
    void objectives_have_the_numbers_1_to_23(String objective, boolean fits) {
        assertThat(check(HEADINGS + ",Fine,Do it.,,,labour," + objective + ",,verifiable,improves,not-stated\n").fits()).isEqualTo(fits);
    }

    @Test
    void an_unknown_column_is_named_once() {
        var report = check("title,colour,verbatim,verifiability,ambition,consensus\n" + "Fine,red,Do it.,verifiable,improves,not-stated\n".repeat(3));
        assertThat(keys(report)).containsExactly("1 colour intake.list.column.unknown");
    }

    @Test
    void columns_that_new_rows_need_are_named_once() {
        var report = check("title,verbatim\n" + "Fine,Do it.\n".repeat(3));
        assertThat(keys(report)).filteredOn(key -> key.startsWith("1 ")).containsExactly("1 verifiability intake.list.column.missing",
                "1 ambition intake.list.column.missing", "1 consensus intake.list.column.missing");
    }

    @Test
    void what_the_register_gives_itself_cannot_be_given_by_a_row() {
        var report = check("title,verbatim,verifiability,ambition,consensus,state,document,edition,event,confirmed\n"
                + "Fine,Do it.,verifiable,improves,not-stated,withdrawn," + UUID.randomUUID() + ",GFMD-1999,,true\n"
                + "Fine,Do it.,verifiable,improves,not-stated,registered,,GFMD-2009,CSD-2009,false\n"
                + "Fine,Do it.,verifiable,improves,not-stated,,,,CSD-1999,\n");
        assertThat(keys(report)).containsExactlyInAnyOrder("2 state intake.list.by-register", "2 document intake.list.by-register",
                "2 edition intake.list.by-register", "4 event intake.event.unknown");
    }

    @Test
    void a_row_with_a_reference_changes_what_may_change_and_shows_it_field_by_field() {
        var made = registered();
        var csv = "ref,title,readingText,themes,gcmObjectives,addresseeGroups\n" + made.ref() + ",New title,Clean text.,,2;6,media\n";
        var dry = check(csv);
        assertThat(dry.errors()).isEmpty();
        assertThat(dry.changedRows().getFirst().differences()).containsExactly(new Difference("title", made.title(), "New title"),
                new Difference("readingText", "Do it.", "Clean text."), new Difference("themes", "labour", ""),
                new Difference("addresseeGroups", "all-governments", "media"));
        assertThat(recommendations.find(made.ref())).contains(made);
        apply(curator, csv);
        var after = recommendations.find(made.ref()).orElseThrow();
        assertThat(after.title()).isEqualTo("New title");
        assertThat(after.themes()).isEmpty();
        assertThat(after.verbatim()).isEqualTo(made.verbatim());
        assertThat(after.qualityProposedBy()).isEqualTo(curator.account());
        assertThat(jdbc.sql("select content::text from audit_entry where subject = ? and action = 'recommendation-revised'").param(made.ref())
                .query(String.class).single()).contains("New title").contains(made.title());
    }

    @Test
    void the_verbatim_text_is_locked_and_so_is_the_place() {
        var made = registered();
        var report = check("ref,verbatim,section,number,event,state\n" + made.ref() + ",Do it!,Roundtable 9,8,CSD-2009,withdrawn\n");
        assertThat(keys(report)).containsExactlyInAnyOrder("2 verbatim intake.list.verbatim.locked", "2 number intake.list.locked",
                "2 state intake.list.locked");
        assertThat(check("ref,verbatim\n" + made.ref() + ",  Do it. \n").unchanged()).isEqualTo(1);
    }

    @Test
    void a_reference_is_known_and_stands_in_a_list_once() {
        var ref = registered().ref();
        assertThat(keys(check("ref,title\nCSD-1900-X-01,A\n" + ref + ",A\n" + ref + ",B\n")))
                .containsExactly("2 ref intake.list.ref.unknown", "4 ref intake.list.ref.twice");
    }

    @Test
    void other_codes_are_a_new_proposal_of_the_second_person_and_never_a_confirmation() {
        var made = registered();
        var csv = "ref,verifiability,sharpened\n" + made.ref() + ",not-verifiable,By 2030.\n";
        assertThat(keys(check(csv))).containsExactly("2 verifiability register.quality.same-person");
        var second = world.who("curator2");
        assertThat(check(second, "ref,verifiability\n" + made.ref() + ",verifiable\n").unchanged()).isEqualTo(1);
        apply(second, csv);
        var after = recommendations.find(made.ref()).orElseThrow();
        assertThat(after.quality()).isEqualTo(new Quality(Verifiability.NOT_VERIFIABLE, Ambition.IMPROVES, Consensus.NOT_STATED, "By 2030."));
        assertThat(after.qualityProposedBy()).isEqualTo(second.account());
        assertThat(after.qualityConfirmed()).isFalse();
    }

    @Test
    void a_confirmation_that_falls_away_is_shown() {
        var made = registered();
        register.codeQuality(world.who("curator2"), made.ref(), made.quality());
        var report = check(world.who("curator2"), "ref,ambition\n" + made.ref() + ",changes-rules\n");
        assertThat(report.changedRows().getFirst().differences()).contains(new Difference("confirmed", "true", "false"));
    }

    @Test
    void a_code_cannot_be_emptied() {
        assertThat(keys(check(world.who("curator2"), "ref,consensus\n" + registered().ref() + ",\n"))).containsExactly("2 consensus intake.list.code");
    }

    @Test
    void with_an_error_nothing_is_stored() {
        var before = List.of(count("recommendation"), count("document"), count("stored_file"), count("audit_entry"));
        var csv = HEADINGS + (",Fine " + mark + ",Do it.,,," + CODES + "\n").repeat(700) + ",,Do it.,,," + CODES + "\n";
        assertThatThrownBy(() -> apply(curator, csv)).isInstanceOfSatisfying(ListRefused.class,
                refused -> assertThat(keys(refused.report())).containsExactly("702 title register.title.length"));
        assertThat(List.of(count("recommendation"), count("document"), count("stored_file"), count("audit_entry"))).isEqualTo(before);
    }

    @Test
    void a_list_that_was_checked_against_another_register_is_stale() {
        var made = registered();
        var csv = "ref,title\n" + made.ref() + ",Mine " + mark + "\n";
        var basis = check(csv).basis();
        apply(world.who("curator2"), "ref,title\n" + made.ref() + ",Theirs " + mark + "\n");
        assertThatThrownBy(() -> lists.apply(curator, World.EVENT, "list.csv", csv.getBytes(StandardCharsets.UTF_8), Format.CSV, basis))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(recommendations.find(made.ref()).orElseThrow().title()).isEqualTo("Theirs " + mark);
    }

    @Test
    void the_same_file_again_is_refused_with_the_first() {
        var csv = HEADINGS + ",Fine " + mark + ",Do it.,,," + CODES + "\n";
        apply(curator, csv);
        assertThatThrownBy(() -> check(csv)).isInstanceOf(DuplicateDocument.class);
        assertThatThrownBy(() -> apply(world.who("curator2"), csv)).isInstanceOf(DuplicateDocument.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "observer", "focal.xaa", "reviewer1", "admin"})
    void only_curators_import_lists(String person) {
        assertThatThrownBy(() -> check(world.who(person), HEADINGS)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> apply(world.who(person), HEADINGS)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> lists.errorSheet(world.who(person), World.EVENT, "a.csv", new byte[1], Format.CSV, Violation::messageKey,
                new ByteArrayOutputStream())).isInstanceOf(Forbidden.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {"''|intake.file.empty", "' \n \n'|intake.file.blank", "'a,b\n1,2\n'|intake.list.header",
        "'title,verbatim\n\n'|intake.list.no-rows", "'title,verbatim\n\"never closed,x\n'|intake.list.malformed"})
    void what_is_no_list_is_told(String csv, String key) {
        assertThatThrownBy(() -> check(csv)).isInstanceOfSatisfying(RuleViolation.class,
                broken -> assertThat(broken.violations().getFirst().messageKey()).isEqualTo(key));
    }

    @Test
    void a_list_has_at_most_100_000_rows() {
        var row = "a\n";
        assertThatThrownBy(() -> check("title\n" + row.repeat(ListFile.MOST_ROWS + 1))).isInstanceOfSatisfying(RuleViolation.class,
                broken -> assertThat(broken.violations().getFirst().messageKey()).isEqualTo("intake.list.too-many-rows"));
        assertThat(check("title\n" + row.repeat(ListFile.MOST_ROWS)).rows()).isEqualTo(ListFile.MOST_ROWS);
    }

    @Test
    void the_error_sheet_is_the_list_with_a_column_that_names_what_is_wrong() {
        var csv = "errors;title;colour;verbatim;verifiability;ambition;consensus\nold;=1+1;red;Do it.;verifiable;improves;not-stated\n"
                + ";;blue;@x;verifiable;improves;not-stated\n";
        var out = new ByteArrayOutputStream();
        lists.errorSheet(curator, World.EVENT, "list.csv", csv.getBytes(StandardCharsets.UTF_8), Format.CSV, Violation::messageKey, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                title,colour,verbatim,verifiability,ambition,consensus,errors\r
                "'=1+1",red,Do it.,verifiable,improves,not-stated,intake.list.error.line\r
                ,blue,"'@x",verifiable,improves,not-stated,intake.list.error.line\r
                """);
    }

    @Test
    void the_command_on_the_server_registers_without_an_account_so_that_a_curator_confirms() {
        var report = apply(Actor.ENGINE, HEADINGS + ",Fine " + mark + ",Do it.,,," + CODES + "\n");
        var made = recommendations.find(report.newRows().getFirst().ref()).orElseThrow();
        assertThat(made.qualityProposedBy()).isNull();
        assertThat(register.codeQuality(curator, made.ref(), made.quality()).qualityConfirmed()).isTrue();
        assertThat(Set.copyOf(made.themes())).containsExactly("labour");
    }
}
