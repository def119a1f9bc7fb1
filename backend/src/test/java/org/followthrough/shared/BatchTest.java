package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BatchTest {

    private final List<List<String>> written = new ArrayList<>();

    private void write(String row) {
        Batch.write(this, row, written::add);
    }

    @Test
    void outside_a_batch_every_row_is_written_at_once() {
        write("a");
        write("b");
        assertThat(written).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void in_a_batch_a_writers_rows_are_written_together_at_its_end_in_their_order() {
        var done = Batch.together(() -> {
            write("a");
            write("b");
            assertThat(written).isEmpty();
            return "done";
        });
        assertThat(done).isEqualTo("done");
        assertThat(written).containsExactly(List.of("a", "b"));
    }

    @Test
    void a_batch_within_another_writes_with_the_outer_one() {
        Batch.together(() -> {
            Batch.together(() -> {
                write("a");
                return 1;
            });
            assertThat(written).isEmpty();
            write("b");
            return 2;
        });
        assertThat(written).containsExactly(List.of("a", "b"));
    }

    @Test
    void what_writing_puts_off_is_written_too() {
        Batch.together(() -> {
            Batch.write("first", "a", rows -> write("of " + rows));
            return 1;
        });
        assertThat(written).containsExactly(List.of("of [a]"));
    }

    @Test
    void work_that_fails_writes_nothing() {
        assertThatThrownBy(() -> Batch.together(() -> {
            write("a");
            throw new IllegalStateException("broken");
        })).hasMessage("broken");
        assertThat(written).isEmpty();
        write("b");
        assertThat(written).containsExactly(List.of("b"));
    }
}
