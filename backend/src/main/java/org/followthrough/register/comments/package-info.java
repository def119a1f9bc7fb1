/** What focal points and reviewers say of an ask's quality codes; public, and of a reviewer nothing but that it is one (method, section 6). */
@NullMarked
@NamedInterface("comments")
package org.followthrough.register.comments;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
