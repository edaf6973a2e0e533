package org.kehu.installer.simulation;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;

/** Stands in for a port and lets somebody look at every call first. */
final class Tampered {
    private Tampered() {}

    /** Called instead of the port. */
    interface Call {
        @Nullable Object made(Method method, @Nullable Object[] arguments, Rest rest) throws Throwable;
    }

    /** What the port itself would do. */
    interface Rest {
        @Nullable Object proceed() throws Throwable;
    }

    static <P> P port(Class<P> port, P real, Call call) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    Object[] arguments = given == null ? new Object[0] : given;
                    return call.made(method, arguments, () -> invoke(method, real, arguments));
                }));
    }

    private static @Nullable Object invoke(Method method, Object real, @Nullable Object[] arguments) throws Throwable {
        try {
            return method.invoke(real, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
