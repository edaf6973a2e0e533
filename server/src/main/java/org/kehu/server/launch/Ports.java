package org.kehu.server.launch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;

/** Looks before Payara leaps: its own report of a port in use is a stack trace and a half-started server. */
final class Ports {
    private Ports() {}

    static void requireFree(ServerSettings settings, Console console) throws StartProblem {
        requireFree(ServerSetting.HTTPS_PORT, null, settings, console);
        requireFree(ServerSetting.HTTP_PORT, InetAddress.getLoopbackAddress(), settings, console);
    }

    private static void requireFree(
            ServerSetting setting, @Nullable InetAddress address, ServerSettings settings, Console console)
            throws StartProblem {
        int port = settings.number(setting);
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(address, port));
        } catch (IOException inUse) {
            throw new StartProblem(
                    console.text("port.in.use", port, setting.key(), setting.environment(), inUse.getMessage()));
        }
    }
}
