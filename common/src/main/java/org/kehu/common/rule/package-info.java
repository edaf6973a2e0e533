/** Checks of a whole record that run after every decision. */
@NullMarked
package org.kehu.common.rule;

import org.jspecify.annotations.NullMarked;
