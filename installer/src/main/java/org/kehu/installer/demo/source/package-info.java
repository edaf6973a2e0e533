/** Reads Steel Wheels out of the database script of its published jar, typed and checked, as it stands there. */
@NullMarked
package org.kehu.installer.demo.source;

import org.jspecify.annotations.NullMarked;
