package org.followthrough.ui.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/** A form that asks for no account: where it is sent, and what is read of it. */
interface OpenForm {

    /** Whether it is sent there. @param path decoded, however it was written */
    boolean isAt(String path);

    /** How often it may be sent. */
    FormGate gate();

    /** Bytes; what is larger is thrown away unread. */
    long largest();

    /** What is answered to a form that was thrown away unread: large or later. The browser still has it. */
    PageView refused(HttpServletRequest request, HttpServletResponse response, String why, HttpStatus status);
}
