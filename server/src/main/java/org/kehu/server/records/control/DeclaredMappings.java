package org.kehu.server.records.control;

import java.io.Reader;
import java.io.StringReader;
import java.util.Map;
import org.eclipse.persistence.jpa.metadata.XMLMetadataSource;
import org.eclipse.persistence.logging.SessionLog;
import org.kehu.common.Kehu;
import org.kehu.common.record.Column;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordType;

/** Tells EclipseLink how records are mapped: an attribute per column, from the declarations, so that no field is named twice. */
public final class DeclaredMappings extends XMLMetadataSource {

    @Override
    public Reader getEntityMappingsReader(Map<String, Object> properties, ClassLoader loader, SessionLog log) {
        return new StringReader(xml());
    }

    private static String xml() {
        StringBuilder xml = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <entity-mappings xmlns="http://www.eclipse.org/eclipselink/xsds/persistence/orm" version="3.0">
                  <converter name="cell" class="%s"/>
                """.formatted(CellConverter.class.getName()));
        Kehu.SCHEMA.types().forEach(type -> entity(xml, type));
        return xml.append("</entity-mappings>").toString();
    }

    private static void entity(StringBuilder xml, RecordType type) {
        xml.append("""
                <entity class="%s" access="VIRTUAL">
                  <table name="%s"/>
                  <access-methods get-method="get" set-method="set"/>
                  <attributes>
                """.formatted(RecordEntities.of(type).entity().getName(), type.table()));
        attribute(xml, "id", RecordColumns.ID);
        for (Column column : RecordColumns.of(type).list()) {
            if (!column.equals(RecordColumns.ID) && !column.equals(RecordColumns.REVISION)) {
                attribute(xml, "basic", column);
            }
        }
        attribute(xml, "version", RecordColumns.REVISION);
        xml.append("</attributes></entity>\n");
    }

    private static void attribute(StringBuilder xml, String kind, Column column) {
        String convert = CellConverter.isNeeded(column.type()) ? "<convert>cell</convert>" : "";
        xml.append("<%1$s name=\"%2$s\" attribute-type=\"%3$s\"><column name=\"%2$s\"/>%4$s</%1$s>\n"
                .formatted(kind, column.name(), column.type().cell().getTypeName(), convert));
    }
}
