/** Hands the planned company to a running server, as any program would: over HTTP, by imports through the door. */
@NullMarked
package org.kehu.installer.demo.load;

import org.jspecify.annotations.NullMarked;
