package org.followthrough.ui.portal;

import java.util.List;
import org.followthrough.accountability.packs.Licence;
import org.followthrough.forum.Edition;

/** What can be taken away, and under which licence. */
public record DataPage(List<Edition> editions, Licence licence) {
}
