/** Who may see and do what: roles, scopes, field levels. */
@NullMarked
package org.kehu.common.access;

import org.jspecify.annotations.NullMarked;
