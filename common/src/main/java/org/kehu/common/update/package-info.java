/** A newer client as one signed file: what it says of itself, how it is written, and what is refused when it is read. */
@NullMarked
package org.kehu.common.update;

import org.jspecify.annotations.NullMarked;
