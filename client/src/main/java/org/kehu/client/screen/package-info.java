/** What a screen is to the window: its place, page, actions and keys. */
@NullMarked
package org.kehu.client.screen;

import org.jspecify.annotations.NullMarked;
