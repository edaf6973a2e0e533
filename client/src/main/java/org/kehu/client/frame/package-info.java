/** The window around the pages: rail, top bar, tabs, status bar, layers. */
@NullMarked
package org.kehu.client.frame;

import org.jspecify.annotations.NullMarked;
