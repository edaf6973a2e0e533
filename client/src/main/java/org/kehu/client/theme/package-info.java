/** Style sheets, fonts and text size, switched without a restart. */
@NullMarked
package org.kehu.client.theme;

import org.jspecify.annotations.NullMarked;
