package org.followthrough.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class WorkbookReaderTest {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static byte[] workbook(String sheet) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            entry(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml"
                    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>""");
            entry(zip, "xl/workbook.xml", "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                    + "relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>");
            entry(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"r1\" Type=\"x\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
            entry(zip, "xl/worksheets/sheet1.xml", sheet);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** An archive of some kilobytes with one part of so many mebibytes. */
    private static byte[] bomb(String name, int mebibytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            var piece = "<a/>".repeat(1 << 18).getBytes(StandardCharsets.UTF_8);
            for (var i = 0; i < mebibytes; i++) {
                zip.write(piece);
            }
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    @Test
    void further_sheets_are_named_and_not_read() throws IOException {
        var out = new ByteArrayOutputStream();
        var book = new org.dhatim.fastexcel.Workbook(out, "test", "1.0");
        book.newWorksheet("Asks").value(0, 0, "title");
        book.newWorksheet("Notes").value(0, 0, "not a list");
        book.newWorksheet("Codes");
        book.finish();
        try (var reader = new WorkbookReader(out.toByteArray())) {
            assertThat(reader.unread()).containsExactly("Notes", "Codes");
            assertThat(reader.next()).isPresent();
            assertThat(reader.next()).isEmpty();
        }
    }

    @Test
    void a_workbook_of_one_sheet_is_read_whole() {
        try (var reader = new WorkbookReader(workbook(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")))) {
            assertThat(reader.unread()).isEmpty();
        }
    }

    private static String sheet(String rows) {
        return "<worksheet xmlns=\"" + MAIN + "\"><sheetData>" + rows + "</sheetData></worksheet>";
    }

    private static List<TableRow> read(byte[] content) {
        var rows = new ArrayList<TableRow>();
        try (var reader = new WorkbookReader(content)) {
            for (var row = reader.next(); row.isPresent(); row = reader.next()) {
                rows.add(row.get());
            }
        }
        return rows;
    }

    private static void refused(byte[] content, String key) {
        assertThatThrownBy(() -> read(content)).isInstanceOfSatisfying(RuleViolation.class,
                broken -> assertThat(broken.violations().getFirst().messageKey()).isEqualTo(key));
    }

    private static byte[] written() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var table = new XlsxTable(out, "list", List.of("a", "b", "c", "d"))) {
            table.row(Arrays.asList("=1+1", 7, true, List.of("x", "y")));
            table.row(Arrays.asList(null, null, null, null));
            table.row(Arrays.asList("lines\nof text", null, 2.5, ""));
        }
        return out.toByteArray();
    }

    @Test
    void what_was_written_is_read() throws IOException {
        assertThat(read(written())).extracting(row -> row.cells().stream().map(Cell::text).toList()).first().isEqualTo(List.of("a", "b", "c", "d"));
        assertThat(read(written()).get(1).cells()).containsExactly(new Cell("=1+1", Cell.Kind.PLAIN), new Cell("7", Cell.Kind.PLAIN),
                new Cell("true", Cell.Kind.PLAIN), new Cell("x; y", Cell.Kind.PLAIN));
        assertThat(read(written()).getLast().cell(0).text()).isEqualTo("lines\nof text");
        assertThat(read(written()).getLast().cell(2).text()).isEqualTo("2.5");
    }

    @Test
    void a_formula_counts_with_its_stored_value_and_says_so() {
        var row = read(workbook(sheet("""
                <row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f>1+1</f></c><c r="C1" t="e"><f>1/0</f><v>#DIV/0!</v></c>
                <c r="D1" t="str"><f>A1&amp;"x"</f><v>2x</v></c><c r="E1" t="str"><v>plain</v></c></row>"""))).getFirst();
        assertThat(row.cells()).containsExactly(new Cell("2", Cell.Kind.COMPUTED), new Cell("", Cell.Kind.UNCOMPUTED),
                new Cell("#DIV/0!", Cell.Kind.UNCOMPUTED), new Cell("2x", Cell.Kind.COMPUTED), new Cell("plain", Cell.Kind.PLAIN));
    }

    @Test
    void merged_cells_are_told_with_their_place() {
        refused(workbook(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").replace("</worksheet>",
                "<mergeCells count=\"1\"><mergeCell ref=\"A1:A3\"/></mergeCells></worksheet>")), "intake.list.merged");
    }

    @Test
    void a_million_empty_rows_are_read_over() {
        var rows = read(workbook(sheet("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + "<row/>".repeat(1_000_000))));
        assertThat(rows.stream().filter(row -> !row.isBlank())).hasSize(1);
    }

    @Test
    void a_protected_workbook_is_told() {
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "intake.list.protected");
    }

    @Test
    void a_truncated_workbook_is_told_wherever_it_ends() throws IOException {
        var whole = written();
        for (var length = 4; length < whole.length; length += 97) {
            refused(Arrays.copyOf(whole, length), "intake.list.damaged");
        }
    }

    @Test
    void what_is_broken_inside_is_told() {
        refused(workbook("<worksheet><sheetData><row>"), "intake.list.damaged");
        refused(workbook(sheet("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>")), "intake.list.damaged");
        refused(workbook(sheet("<row r=\"1\"><c r=\"A1\"><f t=\"shared\" si=\"3\"/></c></row>")), "intake.list.damaged");
        refused(workbook(sheet("<row r=\"1\"><c r=\"A1\" t=\"what\"><v>7</v></c></row>")), "intake.list.damaged");
    }

    @Test
    void a_zip_bomb_is_refused_before_it_is_unpacked() {
        refused(bomb("xl/worksheets/sheet1.xml", 385), "intake.list.too-large");
        refused(bomb("xl/sharedStrings.xml", 129), "intake.list.too-large");
    }

    @Test
    void a_cell_larger_than_any_spreadsheet_writes_is_refused() {
        refused(workbook(sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>" + "x".repeat(2 << 20) + "</v></c></row>")), "intake.list.damaged");
        refused(workbook(sheet("<row r=\"1\"><c r=\"A1\"><f>" + "1+".repeat(8000) + "</f><v>1</v></c></row>")), "intake.list.damaged");
    }

    @Test
    void a_column_far_outside_is_refused_and_the_last_that_is_taken_is_not() {
        refused(workbook(sheet("<row r=\"1\"><c r=\"IW1\"><v>1</v></c></row>")), "intake.list.too-wide");
        refused(workbook(sheet("<row r=\"1\"><c r=\"ZZZZZZ1\"><v>1</v></c></row>")), "intake.list.too-wide");
        assertThat(read(workbook(sheet("<row r=\"1\"><c r=\"IV1\"><v>1</v></c></row>"))).getFirst().cell(255).text()).isEqualTo("1");
    }

    @Test
    void an_entity_is_no_way_into_the_machine() {
        refused(workbook("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>" + sheet("<row r=\"1\"><c r=\"A1\" t=\"str\"><v>&x;</v></c></row>")),
                "intake.list.damaged");
    }

    @Test
    void a_number_of_a_billion_digits_stays_as_it_is_written() {
        assertThat(read(workbook(sheet("<row r=\"1\"><c r=\"A1\"><v>1E1000000000</v></c></row>"))).getFirst().cell(0).text())
                .isEqualTo("1E+1000000000");
    }
}
