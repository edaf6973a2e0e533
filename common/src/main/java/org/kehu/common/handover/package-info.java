/** Handovers: all that a leaver owns passes to others in one operation that is foreseen, resumed, undone and receipted. */
@NullMarked
package org.kehu.common.handover;

import org.jspecify.annotations.NullMarked;
