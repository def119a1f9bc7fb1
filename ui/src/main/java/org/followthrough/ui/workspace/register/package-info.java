/** Registered recommendations: their quality codes and their assignment. */
@NullMarked
package org.followthrough.ui.workspace.register;

import org.jspecify.annotations.NullMarked;
