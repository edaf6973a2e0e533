/** Work off the FX thread: one wrapper that every screen uses, and the guard that ports call. */
@NullMarked
package org.kehu.client.task;

import org.jspecify.annotations.NullMarked;
