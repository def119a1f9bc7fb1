package org.followthrough.api.http;

/** A body that is not looked into: too large (413), or of a kind that is not taken here (415). */
public final class UnfitBody extends RuntimeException {

    private final int status;
    private final String messageKey;

    private UnfitBody(int status, String messageKey) {
        super(messageKey, null, false, false);
        this.status = status;
        this.messageKey = messageKey;
    }

    public static UnfitBody tooLarge() {
        return new UnfitBody(413, "api.body.too-large");
    }

    public static UnfitBody kind(String messageKey) {
        return new UnfitBody(415, messageKey);
    }

    int status() {
        return status;
    }

    String messageKey() {
        return messageKey;
    }
}
