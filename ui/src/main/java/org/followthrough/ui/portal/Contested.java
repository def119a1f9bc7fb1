package org.followthrough.ui.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.followthrough.accountability.HeadlineCode;
import org.followthrough.accountability.Overview;
import org.followthrough.accountability.TwoVerdicts;
import org.followthrough.accountability.TwoVerdicts.Pair;
import org.followthrough.shared.LanguageRules;
import org.followthrough.ui.portal.EditionAccounts.Account;
import org.followthrough.ui.portal.CommitmentPage.Rated;
import org.followthrough.ui.portal.ContestedPage.Item;
import org.followthrough.ui.shared.Vocabulary;

/** Makes the page of what is contested, some at a time. */
final class Contested {

    private static final int PAGE = 20;

    private final Account account;
    private final Page page;

    Contested(Account account) {
        this.account = account;
        this.page = account.page();
    }

    ContestedPage of(TwoVerdicts verdicts, Overview overview) {
        var filter = account.filter().under(HeadlineCode.CONTESTED);
        var after = account.asked().text("after");
        var found = verdicts.contested(filter, after, PAGE + 1);
        var shown = found.stream().limit(PAGE).toList();
        var here = Asked.list(account.filter()).with("edition", null).at("/accountability/" + account.edition().code() + "/contested");
        var list = Asked.list(filter);
        return new ContestedPage(account.edition(), overview.count(account.filter(), HeadlineCode.CONTESTED), Narrowed.of(account.filter(), account.names(), page),
                shown.stream().map(this::item).toList(), after == null ? Optional.empty() : Optional.of(here.toString()),
                found.size() > shown.size() ? Optional.of(here.with("after", shown.getLast().ref()).toString()) : Optional.empty(), list.toString(),
                list.at("").toString());
    }

    private Item item(Pair pair) {
        return new Item(pair.ref(), pair.title(), pair.addresseeName(), LanguageRules.isolated(pair.cycle(), page.texts().locale()),
                pair.side() == org.followthrough.parties.PartyKind.STATE ? "views.government" : "views.organisation",
                Optional.ofNullable(pair.said()).map(Vocabulary::of), text(pair.text()), Vocabulary.of(pair.found()), text(pair.finding()),
                pair.distribution().entrySet().stream().filter(level -> level.getValue() > 0).map(level -> new Rated(Vocabulary.of(level.getKey()), level.getValue())).toList(), pair.ratings(),
                pair.grade() == null ? "" : page.t("grade." + pair.grade().code()), gap(pair), text(pair.reply()));
    }

    private static String text(@org.jspecify.annotations.Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** The computed gap, and whether the reply disputes the finding. */
    private String gap(Pair pair) {
        List<String> reasons = new ArrayList<>();
        pair.gap().ifPresent(steps -> reasons.add(page.t("contested.gap", steps)));
        if (pair.disputed()) {
            reasons.add(page.t("contested.disputed"));
        }
        return String.join(" ", reasons);
    }
}
