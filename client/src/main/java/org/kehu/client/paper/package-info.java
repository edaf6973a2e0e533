/** Tables on paper: PDF whose letters are in the file, whatever fonts its reader has. */
@NullMarked
package org.kehu.client.paper;

import org.jspecify.annotations.NullMarked;
