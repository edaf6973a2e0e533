package org.kehu.client.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kehu.client.desk.SampleCompany;

/** Two copies as a server knows them; the first is in use, the second was wiped. */
final class LostLaptops implements Devices {
    private static final Instant NOW = Instant.parse("2026-03-02T06:32:00Z");
    private final List<Device> devices = new ArrayList<>(List.of(
            new Device(SampleCompany.ME, new UUID(0, 1), "Linux", "0.1", NOW, List.of()),
            new Device(
                    SampleCompany.ME,
                    new UUID(0, 2),
                    "Windows 11",
                    "0.1",
                    NOW.minusSeconds(400_000),
                    List.of(new Wipe(
                            SampleCompany.ME,
                            "stolen from the car",
                            NOW.minusSeconds(300_000),
                            null,
                            NOW.minusSeconds(200_000))))));

    @Override
    public List<Device> all() {
        return List.copyOf(devices);
    }

    @Override
    public void wipe(Device device, String reason) {
        replace(device, new Wipe(SampleCompany.ME, reason, NOW, null, null));
    }

    @Override
    public void takeBack(Device device) {
        Wipe order = device.wipes().get(0);
        replace(device, new Wipe(order.by(), order.reason(), order.asked(), NOW, null));
    }

    private void replace(Device device, Wipe last) {
        devices.set(
                devices.indexOf(device),
                new Device(
                        device.user(),
                        device.device(),
                        device.name(),
                        device.app(),
                        device.lastContact(),
                        List.of(last)));
    }
}
