/** Proposing recommendations, and deciding what was proposed. */
@NullMarked
package org.followthrough.ui.workspace.proposals;

import org.jspecify.annotations.NullMarked;
