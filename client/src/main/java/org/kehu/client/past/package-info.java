/** One record as it was on a day, beside what it is now. */
@NullMarked
package org.kehu.client.past;

import org.jspecify.annotations.NullMarked;
