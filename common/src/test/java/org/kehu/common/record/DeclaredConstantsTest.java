package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A field that is declared but not named in its type would be known nowhere, without a word. */
class DeclaredConstantsTest {

    @Test
    void everyFieldConstantIsNamedInItsType() throws IllegalAccessException {
        List<String> toPaste = new ArrayList<>();
        int types = 0;
        for (JavaClass found : new ClassFileImporter().importPackages("org.kehu.common")) {
            if (found.tryGetField("TYPE")
                    .filter(field -> field.getRawType().isEquivalentTo(RecordType.class))
                    .isPresent()) {
                types++;
                addMissing(toPaste, found.reflect());
            }
        }
        assertTrue(types > 20, "types found: " + types);
        assertEquals("", String.join("\n", toPaste));
    }

    private static void addMissing(List<String> toPaste, Class<?> declaring) throws IllegalAccessException {
        List<java.lang.reflect.Field> constants = Arrays.stream(declaring.getDeclaredFields())
                .filter(one -> one.getType() == Field.class && Modifier.isPublic(one.getModifiers()))
                .toList();
        RecordType type = type(declaring);
        for (java.lang.reflect.Field constant : constants) {
            if (!type.fields().contains((Field<?>) constant.get(null))) {
                toPaste.add("%s, in TYPE: %s,".formatted(declaring.getSimpleName(), constant.getName()));
            }
        }
    }

    private static RecordType type(Class<?> declaring) throws IllegalAccessException {
        try {
            return (RecordType) declaring.getField("TYPE").get(null);
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }
}
