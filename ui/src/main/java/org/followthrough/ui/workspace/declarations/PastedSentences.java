package org.followthrough.ui.workspace.declarations;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.followthrough.register.declarations.DeclaredSentence;

/**
 * Reads paragraphs as they are pasted, parted by empty lines. The number that a paragraph begins with is its place; the others have the place
 * that is given for them.
 */
final class PastedSentences {

    private static final Pattern PARTING = Pattern.compile("\\R\\s*\\R");
    private static final Pattern NUMBERED = Pattern.compile("\\(?(?:§\\s*)?([0-9]{1,4}(?:\\.[0-9]{1,3})*[a-z]?)[.)]\\)?\\s+(\\S.*)", Pattern.DOTALL);

    private PastedSentences() {
    }

    static List<DeclaredSentence.Draft> of(String text, String place) {
        return PARTING.splitAsStream(text.strip()).map(paragraph -> paragraph.strip().replaceAll("\\s*\\R\\s*", " ")).filter(paragraph -> !paragraph.isEmpty())
                .map(paragraph -> one(paragraph, place)).toList();
    }

    private static DeclaredSentence.Draft one(String paragraph, String place) {
        return Optional.of(NUMBERED.matcher(paragraph)).filter(numbered -> numbered.matches())
                .map(numbered -> new DeclaredSentence.Draft("§ " + numbered.group(1), numbered.group(2))).orElseGet(() -> new DeclaredSentence.Draft(place, paragraph));
    }
}
