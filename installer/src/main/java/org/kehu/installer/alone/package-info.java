/** The server in one jar: what runs first, puts the program beside its data and starts it from there. Needs nothing but Java. */
@NullMarked
package org.kehu.installer.alone;

import org.jspecify.annotations.NullMarked;
