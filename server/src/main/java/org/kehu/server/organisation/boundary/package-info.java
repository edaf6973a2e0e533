/** What a new server begins with, and who of its users can sign in. */
@NullMarked
package org.kehu.server.organisation.boundary;

import org.jspecify.annotations.NullMarked;
