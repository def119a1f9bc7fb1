package org.followthrough.intake.detect;

import java.util.List;

/**
 * What was found in a text.
 *
 * @param found   the candidates in the order of the text
 * @param remarks what a curator should see about them, in the order of the candidates and of the text
 */
public record Findings(List<Detected> found, List<Remark> remarks) {

    /** The remarks about one candidate, by its index. */
    public List<Remark> about(int candidate) {
        return remarks.stream().filter(remark -> remark.candidate() == candidate).toList();
    }
}
