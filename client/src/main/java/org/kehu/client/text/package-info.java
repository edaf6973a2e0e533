/** Labels on the screen that follow the language while the window is open. */
@NullMarked
package org.kehu.client.text;

import org.jspecify.annotations.NullMarked;
