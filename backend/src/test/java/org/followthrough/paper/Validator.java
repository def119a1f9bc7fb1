package org.followthrough.paper;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF, which others use to tell whether a file keeps PDF/UA-1: whatever a machine can tell of it. */
public final class Validator {

    /** So many places of one breach are looked at. */
    private static final int PLACES = 1_000;

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Validator() {
    }

    /** What a paper breaks when it is written as PDF, one line a rule; none where it keeps them all. */
    public static List<String> breaches(Paper paper) {
        var bytes = new ByteArrayOutputStream();
        try {
            PaperPdf.write(paper, bytes);
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return breaches(bytes.toByteArray());
    }

    /** What a file breaks. */
    public static List<String> breaches(byte[] pdf) {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, PLACES, false, false, false)) {
            return validator.validate(parser).getTestAssertions().stream().filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .collect(Collectors.groupingBy(one -> one.getRuleId().getClause() + "-" + one.getRuleId().getTestNumber() + " " + one.getMessage()))
                    .entrySet().stream().map(rule -> rule.getKey() + " (" + rule.getValue().size() + " times, as at "
                            + rule.getValue().getFirst().getLocation().getContext() + ")").sorted().toList();
        } catch (IOException | ModelParsingException | ValidationException | EncryptedPdfException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
