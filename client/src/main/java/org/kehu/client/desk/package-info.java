/** What every screen over records is given: the ports, layouts and editors, and the one way to do something and tell about it. */
@NullMarked
package org.kehu.client.desk;

import org.jspecify.annotations.NullMarked;
