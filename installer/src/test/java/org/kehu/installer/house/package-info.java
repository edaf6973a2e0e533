/** Tests of what the documentation says. */
@NullMarked
package org.kehu.installer.house;

import org.jspecify.annotations.NullMarked;
