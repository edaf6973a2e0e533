/** What a customer has bought: its figures, favourite products and quarters, each leading to its rows. */
@NullMarked
package org.kehu.client.purchase;

import org.jspecify.annotations.NullMarked;
