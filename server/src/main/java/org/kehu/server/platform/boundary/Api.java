package org.kehu.server.platform.boundary;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The root of all resources. */
@ApplicationPath("/")
public class Api extends Application {}
