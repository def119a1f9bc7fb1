package org.followthrough.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.followthrough.shared.RuleViolation;
import org.junit.jupiter.api.Test;

class SpanTest {

    private static final String TEXT = "  First ask. Second ask.\n\n Third \uD83D\uDE00.  ";
    private static final Span WHOLE = Span.of(TEXT, 0, TEXT.length(), "charStart");

    private static void refused(Runnable act, String key) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(RuleViolation.class,
                refusal -> assertThat(refusal.violations().getFirst().messageKey()).isEqualTo(key));
    }

    @Test
    void blanks_at_the_edges_do_not_belong_to_it() {
        assertThat(WHOLE.start()).isEqualTo(2);
        assertThat(WHOLE.end()).isEqualTo(TEXT.length() - 2);
        assertThat(TEXT.substring(WHOLE.start(), WHOLE.end())).isEqualTo(WHOLE.text());
    }

    @Test
    void it_lies_inside_the_text_and_is_not_empty() {
        refused(() -> Span.of(TEXT, -1, 5, "charStart"), "intake.span.outside");
        refused(() -> Span.of(TEXT, 5, TEXT.length() + 1, "charStart"), "intake.span.outside");
        refused(() -> Span.of(TEXT, 5, 5, "charStart"), "intake.span.outside");
        refused(() -> Span.of(TEXT, 0, 2, "charStart"), "intake.span.blank");
        assertThat(Span.of(TEXT, 0, 3, "charStart").text()).isEqualTo("F");
    }

    @Test
    void it_cuts_no_sign_in_two() {
        var second = TEXT.indexOf('\uDE00');
        refused(() -> Span.of(TEXT, 3, second, "charEnd"), "intake.span.inside-sign");
        assertThat(Span.of(TEXT, 3, second + 1, "charEnd").text()).endsWith("\uD83D\uDE00");
    }

    @Test
    void its_parts_cover_it_without_the_blanks_between_them() {
        assertThat(WHOLE.cutAt(TEXT, List.of(26, 13))).extracting(Span::text)
                .containsExactly("First ask.", "Second ask.", "Third \uD83D\uDE00.");
    }

    @Test
    void the_same_offset_twice_cuts_once() {
        assertThat(WHOLE.cutAt(TEXT, List.of(13, 13))).hasSize(2);
    }

    @Test
    void a_cut_at_the_edge_or_outside_is_refused() {
        refused(() -> WHOLE.cutAt(TEXT, List.of(WHOLE.start())), "intake.split.outside");
        refused(() -> WHOLE.cutAt(TEXT, List.of(WHOLE.end())), "intake.split.outside");
        assertThat(WHOLE.cutAt(TEXT, List.of(WHOLE.start() + 1))).hasSize(2);
        assertThat(WHOLE.cutAt(TEXT, List.of(WHOLE.end() - 1))).hasSize(2);
    }

    @Test
    void a_part_without_a_word_is_refused() {
        refused(() -> WHOLE.cutAt(TEXT, List.of(24, 25)), "intake.span.blank");
    }

    @Test
    void at_least_one_cut_and_at_most_49() {
        refused(() -> WHOLE.cutAt(TEXT, List.of()), "intake.split.number");
        var text = "ab ".repeat(60);
        var cuts = IntStream.rangeClosed(1, 49).mapToObj(i -> i * 3).toList();
        assertThat(Span.of(text, 0, text.length(), "at").cutAt(text, cuts)).hasSize(50);
        var more = IntStream.rangeClosed(1, 50).mapToObj(i -> i * 3).toList();
        refused(() -> Span.of(text, 0, text.length(), "at").cutAt(text, more), "intake.split.number");
    }
}
