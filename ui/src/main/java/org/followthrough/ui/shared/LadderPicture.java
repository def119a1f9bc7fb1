package org.followthrough.ui.shared;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.followthrough.review.Rung;
import org.jspecify.annotations.Nullable;

/**
 * The ladder for treaty asks as a list that is drawn as a ladder: the highest rung on top, every rung in words, those that were
 * reached filled and said to be so, so that no reader depends on the picture (method, section 2).
 */
public final class LadderPicture {

    private final Texts texts;
    private final @Nullable Integer reached;
    private final Collection<Integer> verified;

    private LadderPicture(Texts texts, @Nullable Integer reached, Collection<Integer> verified) {
        this.texts = texts;
        this.reached = reached;
        this.verified = verified;
    }

    /**
     * The ladder as markup.
     *
     * @param reached number of the rung, or null where nobody has found one
     * @param verified numbers of those that were verified
     */
    public static String of(Texts texts, @Nullable Integer reached, Collection<Integer> verified) {
        return new LadderPicture(texts, reached, verified).draw();
    }

    private String draw() {
        var list = new Markup().open("ol", "class", "ladder", "reversed", "reversed", "start", Rung.REMEDY.number());
        Stream.of(Rung.values()).toList().reversed().forEach(rung -> item(list, rung));
        return list.close("ol").toString();
    }

    private void item(Markup list, Rung rung) {
        list.open("li", "value", rung.number(), "class", state(rung)).open("i").close("i").open("span").text(texts.get("ladder.step", rung.number(), texts.get("rung." + rung.code()))).close("span");
        remarks(rung).forEach(remark -> list.text(" ").open("small").text(remark).close("small"));
        list.close("li");
    }

    private String state(Rung rung) {
        return reached == null || rung.number() > reached ? "ahead" : rung.number() == reached ? "now" : "done";
    }

    private List<String> remarks(Rung rung) {
        return Stream.of(place(rung), claim(rung)).flatMap(Optional::stream).toList();
    }

    private Optional<String> place(Rung rung) {
        return switch (state(rung)) {
            case "now" -> Optional.of(texts.get("ladder.here"));
            case "done" -> Optional.of(texts.get("ladder.passed"));
            default -> Optional.empty();
        };
    }

    private Optional<String> claim(Rung rung) {
        var asked = Rung.CLAIMS.contains(rung) && !state(rung).equals("ahead");
        return asked ? Optional.of(texts.get(verified.contains(rung.number()) ? "ladder.verified" : "ladder.not-verified")) : Optional.empty();
    }
}
