package org.followthrough.parties;

import org.followthrough.shared.Coded;

/** Who a party is. */
public enum PartyKind implements Coded {
    STATE("state"), ORGANISATION("organisation");

    private final String code;

    PartyKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
