/** The register from inside: import of documents, the desk for their candidates, recommendations and their assignment. */
@NullMarked
package org.followthrough.ui.workspace.register;

import org.jspecify.annotations.NullMarked;
