/** What is made of client and server together: packages, the demo company, and tests that drive both. */
@NullMarked
package org.kehu.installer;

import org.jspecify.annotations.NullMarked;
