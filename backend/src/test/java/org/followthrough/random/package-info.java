/** A model of the method that predicts what random people may do, held against the whole backend step by step. */
@NullMarked
package org.followthrough.random;

import org.jspecify.annotations.NullMarked;
