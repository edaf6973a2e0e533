package org.kehu.server.administration.boundary;

import java.util.List;
import org.kehu.server.identity.boundary.DeviceState;

/** @param devices heard of last comes first */
public record DeviceList(List<DeviceState> devices) {
    public DeviceList {
        devices = List.copyOf(devices);
    }
}
