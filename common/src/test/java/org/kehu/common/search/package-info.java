/** Tests of what a search compares. */
@NullMarked
package org.kehu.common.search;

import org.jspecify.annotations.NullMarked;
