/** First start and sign-in, before there is a window to work in. */
@NullMarked
package org.kehu.client.start;

import org.jspecify.annotations.NullMarked;
