/** What a person did here and did not come through: why, what stands there instead, and what can be done now. */
@NullMarked
package org.kehu.client.attention;

import org.jspecify.annotations.NullMarked;
