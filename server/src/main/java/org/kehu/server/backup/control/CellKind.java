package org.kehu.server.backup.control;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the cells of a column are written in a backup: the same for both databases, so that one reads what the other wrote. */
enum CellKind {
    ID(UUID.class) {
        @Override
        Object read(JsonNode cell) {
            return UUID.fromString(cell.asText());
        }
    },
    INSTANT(OffsetDateTime.class) {
        @Override
        Object read(JsonNode cell) {
            return OffsetDateTime.parse(cell.asText());
        }

        @Override
        String sameText(Object value) {
            return ((OffsetDateTime) value).toInstant().toString();
        }
    },
    DATE(LocalDate.class) {
        @Override
        Object read(JsonNode cell) {
            return LocalDate.parse(cell.asText());
        }
    },
    BYTES(byte[].class) {
        @Override
        String text(Object value) {
            return Base64.getEncoder().encodeToString((byte[]) value);
        }

        @Override
        Object read(JsonNode cell) {
            return Base64.getDecoder().decode(cell.asText());
        }
    },
    BOOLEAN(Boolean.class) {
        @Override
        Object read(JsonNode cell) {
            return Boolean.valueOf(cell.asText());
        }
    },
    WHOLE(Long.class) {
        @Override
        Object read(JsonNode cell) {
            return Long.valueOf(cell.asText());
        }
    },
    DECIMAL(BigDecimal.class) {
        @Override
        String text(Object value) {
            return ((BigDecimal) value).toPlainString();
        }

        @Override
        String sameText(Object value) {
            return ((BigDecimal) value).stripTrailingZeros().toPlainString();
        }

        @Override
        Object read(JsonNode cell) {
            return new BigDecimal(cell.asText());
        }
    },
    TEXT(String.class) {
        @Override
        Object read(JsonNode cell) {
            return cell.asText();
        }
    };

    private final Class<?> type;

    CellKind(Class<?> type) {
        this.type = type;
    }

    /** @throws IllegalStateException if no column of this type has been met before: a backup leaves nothing out */
    static CellKind of(String databaseType) {
        String name = databaseType.toLowerCase(Locale.ROOT);
        if (name.equals("uuid")) {
            return ID;
        } else if (name.equals("timestamptz") || name.equals("timestamp with time zone")) {
            return INSTANT;
        } else if (name.equals("date")) {
            return DATE;
        } else if (name.equals("bytea") || name.startsWith("binary")) {
            return BYTES;
        } else if (name.startsWith("bool")) {
            return BOOLEAN;
        } else if (name.startsWith("int") || name.equals("bigint") || name.equals("smallint")) {
            return WHOLE;
        } else if (name.equals("numeric") || name.equals("decimal")) {
            return DECIMAL;
        } else if (name.startsWith("char") || name.equals("varchar") || name.equals("text") || name.equals("bpchar")) {
            return TEXT;
        }
        throw new IllegalStateException("no backup knows columns of type " + databaseType);
    }

    abstract Object read(JsonNode cell);

    String text(Object value) {
        return value.toString();
    }

    /** The same for one value whichever database it was read from. */
    String sameText(Object value) {
        return text(value);
    }

    void write(@Nullable Object value, JsonGenerator out) throws IOException {
        if (value == null) {
            out.writeNull();
        } else {
            out.writeString(text(value));
        }
    }

    @Nullable Object value(ResultSet row, int column) throws SQLException {
        return switch (this) {
            case BYTES -> row.getBytes(column);
            case TEXT -> row.getString(column);
            case WHOLE -> whole(row.getString(column));
            default -> row.getObject(column, type);
        };
    }

    /** PostgreSQL gives an integer as a long only where the column is one. */
    private static @Nullable Long whole(@Nullable String number) {
        return number == null ? null : Long.valueOf(number);
    }
}
