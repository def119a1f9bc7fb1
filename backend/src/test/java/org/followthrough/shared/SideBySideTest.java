package org.followthrough.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {

    @Test
    void what_came_of_each_is_given_in_the_order_of_the_pieces() {
        var second = new CountDownLatch(1);
        assertThat(SideBySide.all(2, List.<Callable<String>>of(() -> {
            second.await(10, TimeUnit.SECONDS);
            return "first";
        }, () -> {
            second.countDown();
            return "second";
        }))).containsExactly("first", "second");
    }

    @Test
    void no_more_pieces_than_lanes_are_done_at_once() throws Exception {
        var together = new CyclicBarrier(2);
        var now = new AtomicInteger();
        var most = new AtomicInteger();
        SideBySide.all(2, IntStream.range(0, 6).mapToObj(i -> (Callable<Integer>) () -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            together.await(10, TimeUnit.SECONDS);
            return now.decrementAndGet();
        }).toList());
        assertThat(most).hasValue(2);
    }

    @Test
    void a_piece_that_fails_stops_no_other_and_its_fault_is_thrown() {
        Set<String> done = ConcurrentHashMap.newKeySet();
        assertThatThrownBy(() -> SideBySide.all(1, List.<Callable<Boolean>>of(() -> done.add("one"), () -> {
            throw new IllegalArgumentException("two");
        }, () -> done.add("three")))).isInstanceOf(IllegalArgumentException.class).hasMessage("two");
        assertThat(done).containsExactlyInAnyOrder("one", "three");
    }

    @Test
    void nothing_to_do_is_nothing() {
        assertThat(SideBySide.all(2, List.<Callable<String>>of())).isEmpty();
    }
}
