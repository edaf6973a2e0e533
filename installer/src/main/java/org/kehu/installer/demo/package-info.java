/** Loads the demo company into a running server. */
@NullMarked
package org.kehu.installer.demo;

import org.jspecify.annotations.NullMarked;
