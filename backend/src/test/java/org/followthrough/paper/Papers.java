package org.followthrough.paper;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.followthrough.paper.Block.Bar;
import org.followthrough.paper.Block.Bars;
import org.followthrough.paper.Block.Bullets;
import org.followthrough.paper.Block.Column;
import org.followthrough.paper.Block.Content;
import org.followthrough.paper.Block.Note;
import org.followthrough.paper.Block.Paragraph;
import org.followthrough.paper.Block.Table;
import org.followthrough.shared.LanguageRules;

/** Papers for tests, with everything that a paper can hold. */
final class Papers {

    static final String LONG = "Donaudampfschifffahrtsgesellschaftskapitänsmütze";

    private Papers() {
    }

    static Paper english(int rows) {
        return paper(Locale.ENGLISH, "Report on behalf of the governments", rows);
    }

    static Paper arabic(int rows) {
        return paper(Locale.of("ar"), "تقرير باسم الحكومات", rows);
    }

    static Paper in(Locale language, int rows) {
        return LanguageRules.isRightToLeft(language) ? arabic(rows) : paper(language, "Report on behalf of the governments", rows);
    }

    static Paper saying(String text) {
        return saying(Locale.ENGLISH, text);
    }

    static Paper saying(Locale language, String text) {
        return new Paper(text, "", language, "", List.of(), List.of(Section.of(text, new Paragraph(text), table(text, List.of(
                List.of(Words.of(text), Words.of(text)))))));
    }

    static Paper empty() {
        return new Paper("Nothing", "", Locale.ENGLISH, "", List.of(), List.of());
    }

    private static Paper paper(Locale language, String title, int rows) {
        return new Paper(title, "Athens 2009", language, "1 September 2026", List.of(Fact.of("As at", "1 September 2026")), List.of(
                new Section("At a glance", List.of(new Paragraph("العربية Кириллица Ελληνικά"), new Note("Nothing is ranked."),
                        new Bullets(List.of("one", "two")), bars()), List.of(Section.of("Below", new Paragraph("deeper")))),
                Section.of("Commitments", table("All of them", IntStream.range(0, rows).mapToObj(Papers::row).toList()))));
    }

    private static Bars bars() {
        return new Bars("Of 120", "Of 120 assigned: 96 responded to", 120, List.of(new Bar("Responded", 96, "96 (80%)", Voice.ADDRESSEE),
                new Bar("Assessed", 0, "0 (0%)", Voice.PANEL)));
    }

    private static Table table(String caption, List<List<Words>> rows) {
        return new Table(caption, List.of(Column.text("Reference", 3), new Column("Days", Content.NUMBER, 1)), rows);
    }

    private static List<Words> row(int number) {
        return List.of(new Words("CSD-2009-RT1-" + number, "https://example.org/commitments/CSD-2009-RT1-" + number), Words.of(String.valueOf(number)));
    }
}
