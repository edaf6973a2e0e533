/** How clients find this server. */
@NullMarked
package org.kehu.server.discovery.boundary;

import org.jspecify.annotations.NullMarked;
