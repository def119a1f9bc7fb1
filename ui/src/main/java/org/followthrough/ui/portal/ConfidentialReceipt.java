package org.followthrough.ui.portal;

/**
 * What became of a confidential submission.
 *
 * @param code as typed
 * @param state as a sentence; empty before a code is known
 * @param open whether it can still be taken back
 */
public record ConfidentialReceipt(String address, String code, String problem, String received, String state, String commitment, boolean open) {

    /** Tells nothing of the code. */
    @Override
    public String toString() {
        return "ConfidentialReceipt";
    }
}
