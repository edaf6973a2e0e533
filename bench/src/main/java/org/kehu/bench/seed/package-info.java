/** The data that both sides of a comparison hold. */
@NullMarked
package org.kehu.bench.seed;

import org.jspecify.annotations.NullMarked;
