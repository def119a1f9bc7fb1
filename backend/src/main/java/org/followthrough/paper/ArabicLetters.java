package org.followthrough.paper;

import com.ibm.icu.text.ArabicShaping;
import com.ibm.icu.text.ArabicShapingException;
import com.ibm.icu.text.Bidi;
import com.openhtmltopdf.bidi.BidiReorderer;
import java.util.regex.Pattern;

/** Joins Arabic letters and puts what is read from the right in the order in which it is drawn. */
final class ArabicLetters implements BidiReorderer {

    /**
     * Characters that only say in which direction others run, and signs above and below letters, which print leaves out as books do:
     * without the tables of a shaping engine they would stand beside their letters.
     */
    private static final Pattern NOT_DRAWN = Pattern.compile("[\u200E\u200F\u202A-\u202E\u2066-\u2069\u064B-\u0652\u0670]");

    private final ArabicShaping joining = new ArabicShaping(
            ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LETTERS_SHAPE | ArabicShaping.LENGTH_GROW_SHRINK);
    private final ArabicShaping parting = new ArabicShaping(
            ArabicShaping.TEXT_DIRECTION_LOGICAL | ArabicShaping.LETTERS_UNSHAPE | ArabicShaping.LENGTH_GROW_SHRINK);

    @Override
    public String reorderRTLTextToLTR(String text) {
        return Bidi.writeReverse(text, Bidi.DO_MIRRORING);
    }

    @Override
    public String shapeText(String text) {
        return shaped(joining, NOT_DRAWN.matcher(text).replaceAll(""));
    }

    @Override
    public String deshapeText(String text) {
        return shaped(parting, text);
    }

    @Override
    public boolean isLiveImplementation() {
        return true;
    }

    private static String shaped(ArabicShaping shaping, String text) {
        try {
            return shaping.shape(text);
        } catch (ArabicShapingException impossible) { // Only where the length may not change.
            throw new IllegalStateException(impossible);
        }
    }
}
