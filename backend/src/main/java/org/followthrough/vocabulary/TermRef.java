package org.followthrough.vocabulary;

/** Names a term of a vocabulary. */
public record TermRef(Scheme scheme, String code) {

    /** Under which the record keeps its changes, as {@code sdg~10.7}. */
    public String subject() {
        return scheme.code() + "~" + code;
    }
}
