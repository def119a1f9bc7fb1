package org.followthrough.ui.portal;

/** The entries of the portal's main navigation. */
public enum Section {
    OVERVIEW("/"), RECOMMENDATIONS("/recommendations"), COMMITMENTS("/commitments"), PARTIES("/parties"), METHOD("/method"), DATA("/data"),
    /** Pages that belong to none of them, such as "not found". */
    NONE("");

    private final String href;

    Section(String href) {
        this.href = href;
    }

    public String href() {
        return href;
    }

    /** The key of its name. */
    public String textKey() {
        return "nav." + name().toLowerCase(java.util.Locale.ROOT);
    }
}
