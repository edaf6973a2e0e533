/** What may be wrong with the book, how good it is, and mending much of it at once. */
@NullMarked
package org.kehu.client.cleaning;

import org.jspecify.annotations.NullMarked;
