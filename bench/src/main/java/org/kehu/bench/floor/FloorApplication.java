package org.kehu.bench.floor;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** Puts the resource at the root. */
@ApplicationPath("")
public class FloorApplication extends Application {}
