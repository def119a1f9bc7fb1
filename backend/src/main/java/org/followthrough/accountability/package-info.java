/** What the forum and the public see: overview, standings, timelines, packs, exports. */
@NullMarked
package org.followthrough.accountability;

import org.jspecify.annotations.NullMarked;
