/** Handing over what a leaver owns: from whom to whom, what will become of each record, the run and its receipt. */
@NullMarked
package org.kehu.client.handover;

import org.jspecify.annotations.NullMarked;
