/** Taking records of a list out into a file: the form that asks, the work behind it, and what administrators hear of much. */
@NullMarked
package org.kehu.client.exports;

import org.jspecify.annotations.NullMarked;
