/** How the value of any declared field is shown and edited: one text and one editor per kind, for forms, cards and cells alike. */
@NullMarked
package org.kehu.client.field;

import org.jspecify.annotations.NullMarked;
