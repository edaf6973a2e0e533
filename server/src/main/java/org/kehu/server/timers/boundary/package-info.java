/** When timed work is looked for. */
@NullMarked
package org.kehu.server.timers.boundary;

import org.jspecify.annotations.NullMarked;
