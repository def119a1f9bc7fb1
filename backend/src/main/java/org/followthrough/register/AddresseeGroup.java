package org.followthrough.register;

import org.followthrough.shared.Coded;

/** To whom the text of the ask speaks, before it is assigned to anybody. */
public enum AddresseeGroup implements Coded {

    /** Governments without distinction. */
    ALL_GOVERNMENTS,
    /** Governments of the countries that migrants come from. */
    ORIGIN_GOVERNMENTS,
    /** Governments of the countries that migrants go to. */
    DESTINATION_GOVERNMENTS,
    /** Governments of the countries that migrants pass through. */
    TRANSIT_GOVERNMENTS,
    /** Those who organise the forum. */
    FORUM_ORGANISERS,
    /** International and intergovernmental organisations. */
    INTERNATIONAL_ORGANISATIONS,
    /** Civil society itself. */
    CIVIL_SOCIETY,
    /** Employers and their organisations. */
    EMPLOYERS,
    /** Universities and research. */
    ACADEMIA,
    /** Press, broadcasting and other media. */
    MEDIA
}
