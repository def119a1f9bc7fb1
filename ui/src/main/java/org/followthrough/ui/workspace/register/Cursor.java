package org.followthrough.ui.workspace.register;

/** Offsets in a text field: the browser shows every line end as one sign, whatever the document holds. */
final class Cursor {

    private Cursor() {
    }

    static String shown(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The offset in the text itself for one in the field. */
    static int inText(String text, int shown) {
        var at = 0;
        for (var seen = 0; seen < shown && at < text.length(); seen++) {
            at += text.startsWith("\r\n", at) ? 2 : 1;
        }
        return at;
    }
}
