package org.followthrough.ui.portal;

/**
 * What became of something that was handed in without an account.
 *
 * @param words beginning of the keys of its texts
 * @param code as typed
 * @param state as a sentence; empty before a code is known
 * @param because why, as a sentence; empty where nothing is to be said
 * @param href where it is read, or else the page of the commitment
 * @param open whether it can still be taken back
 */
public record FormReceipt(String words, String address, String code, String problem, String received, String state, String because, String commitment,
        String href, boolean open) {

    /** Tells nothing of the code. */
    @Override
    public String toString() {
        return "FormReceipt";
    }
}
