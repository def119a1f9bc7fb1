package org.followthrough.evidence.copies;

import org.followthrough.shared.BackgroundWork;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Fetches and checks addresses in the background, outside any transaction, so that a slow server holds nothing up. The
 * demo has none: its addresses are invented, and so are the copies that its story keeps.
 */
@Component
@Profile("!demo")
class CopyKeeper {

    private final CopyService copies;
    private final SafeFetcher fetcher;
    private final BackgroundWork background;
    private final boolean on;

    CopyKeeper(CopyService copies, SafeFetcher fetcher, BackgroundWork background, @Value("${followthrough.evidence.copies:true}") boolean on) {
        this.copies = copies;
        this.fetcher = fetcher;
        this.background = background;
        this.on = on;
    }

    @Scheduled(fixedDelayString = "${followthrough.evidence.copies.every:30s}", initialDelayString = "${followthrough.evidence.copies.every:30s}")
    void keep() {
        if (background.isOn() && on) {
            work();
        }
    }

    /** Works off some of what is due; returns how many addresses were looked at. */
    int work() {
        var turns = copies.take();
        turns.forEach(this::look);
        return turns.size();
    }

    private void look(EvidenceCopies.Turn turn) {
        try {
            copies.fetched(turn.evidence(), fetcher.fetch(turn.url()));
        } catch (FetchFailed why) {
            copies.failed(turn.evidence(), why.problem(), turn.attempts());
        }
    }
}
