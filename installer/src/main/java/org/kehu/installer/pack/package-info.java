/** Makes what is given to people to install: images with a Java of their own, Debian packages, and the server in one jar. */
@NullMarked
package org.kehu.installer.pack;

import org.jspecify.annotations.NullMarked;
