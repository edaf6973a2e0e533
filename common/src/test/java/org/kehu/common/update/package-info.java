/** Tests of the file that a newer client comes in. */
@NullMarked
package org.kehu.common.update;

import org.jspecify.annotations.NullMarked;
