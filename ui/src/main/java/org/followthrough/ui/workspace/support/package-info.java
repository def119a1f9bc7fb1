/** Requests for assistance: who asks for what, and who offers something. */
@NullMarked
package org.followthrough.ui.workspace.support;

import org.jspecify.annotations.NullMarked;
