package org.kehu.server.platform.control;

import java.util.Locale;

/** Every way in which a request can be refused before it reaches a record; the wire name never changes. */
public enum ProblemCode {
    MALFORMED_JSON(400),
    TOO_DEEP(400),
    BAD_REQUEST(400),
    NOT_SIGNED_IN(401),
    TOKEN_INVALID(401),
    TOKEN_EXPIRED(401),
    SIGN_IN_REFUSED(401),
    REFRESH_REFUSED(401),
    ACCOUNT_DISABLED(401),
    MUST_CHANGE_PASSWORD(403),
    SIGN_IN_AGAIN(403),
    DEVICE_WIPED(403),
    NOT_ALLOWED(403),
    NOT_FOUND(404),
    ATTACHMENT_PENDING(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    OFFSET_WRONG(409),
    JOBS_BUSY(409),
    JOB_NOT_RUNNING(409),
    SNAPSHOT_GONE(410),
    BODY_TOO_LARGE(413),
    ATTACHMENT_TOO_LARGE(413),
    ATTACHMENT_QUOTA(413),
    MEDIA_TYPE_UNKNOWN(415),
    FIELD_MISSING(422),
    FIELD_WRONG(422),
    FIELD_UNKNOWN(422),
    CONTENT_WRONG(422),
    CONTENT_EMPTY(422),
    UPDATE_WRONG(422),
    PASSWORD_TOO_SHORT(422),
    PASSWORD_NOT_NEW(422),
    PASSWORD_WRONG(422),
    UPGRADE(426),
    TOO_MANY_ATTEMPTS(429),
    TOO_MANY_QUESTIONS(429),
    TOO_MANY_QUESTIONS_TODAY(429),
    INTERNAL(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** As it stands on the wire and in label keys: {@code too-many-attempts}. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For refusals that the container makes itself, such as an unknown path. */
    public static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> MEDIA_TYPE_UNKNOWN;
            case 503 -> UNAVAILABLE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL;
        };
    }
}
