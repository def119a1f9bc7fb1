/** The main job from the source document to the published assessment, lived through in a browser by the people who do it. */
@NullMarked
package org.followthrough.ui.journey;

import org.jspecify.annotations.NullMarked;
