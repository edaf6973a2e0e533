package org.kehu.client.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AvatarTest {
    @Test
    void initialsFollowTheWriting() {
        assertEquals("GH", Avatar.initials("Gerard Hernandez"));
        assertEquals("FT", Avatar.initials("Foon Yue Tseng"));
        assertEquals("李", Avatar.initials("李娜"));
        assertEquals("K", Avatar.initials("kehu"));
        assertEquals("–", Avatar.initials(" "));
    }
}
