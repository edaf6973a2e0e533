/** Start and wiring; knows every package, known by none. */
@NullMarked
package org.kehu.client.app;

import org.jspecify.annotations.NullMarked;
