/** Who works here: departments, teams, users, roles and the ledger's settings; what their configuration means. */
@NullMarked
package org.kehu.common.organisation;

import org.jspecify.annotations.NullMarked;
