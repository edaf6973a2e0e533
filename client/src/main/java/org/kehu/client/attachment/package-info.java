/** The files on a record's card: attached, looked at, named, saved, taken away. */
@NullMarked
package org.kehu.client.attachment;

import org.jspecify.annotations.NullMarked;
