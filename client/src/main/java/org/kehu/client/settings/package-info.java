/** What the window remembers between starts, in one file of the data folder. */
@NullMarked
package org.kehu.client.settings;

import org.jspecify.annotations.NullMarked;
