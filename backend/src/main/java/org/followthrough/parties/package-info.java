/** Governments, institutions, organisations, sectors and regions: who can be asked and who may review. */
@NullMarked
package org.followthrough.parties;

import org.jspecify.annotations.NullMarked;
