package org.followthrough.paper;

import java.util.ArrayList;
import java.util.Collections;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.taggedpdf.StandardStructureTypes;

/** The order in which a PDF is read aloud. Rows of a table that runs from the right were drawn from their last cell. */
final class ReadingOrder {

    private final PDDocument file;

    ReadingOrder(PDDocument file) {
        this.file = file;
    }

    /** Puts the first cell of every row first. */
    void turnRows() {
        turnRows(file.getDocumentCatalog().getStructureTreeRoot());
    }

    private static void turnRows(PDStructureNode node) {
        var kids = new ArrayList<>(node.getKids());
        if (node instanceof PDStructureElement element && StandardStructureTypes.TR.equals(element.getStructureType())) {
            Collections.reverse(kids);
            node.setKids(kids);
        }
        kids.forEach(kid -> {
            if (kid instanceof PDStructureNode below) {
                turnRows(below);
            }
        });
    }
}
