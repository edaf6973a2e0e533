/** One's own account: the password, and what protects the data on this computer. */
@NullMarked
package org.kehu.client.account;

import org.jspecify.annotations.NullMarked;
