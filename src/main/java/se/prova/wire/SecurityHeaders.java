package se.prova.wire;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.util.Map;

/** What every answer carries, whoever wrote it: a page, a file, an error, a refusal before there was a request. */
public final class SecurityHeaders {

    /** Nothing inline, nothing from elsewhere, no text that becomes code. */
    public static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none';"
            + " frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

    /** For browsers that have once come over TLS: never again without. */
    public static final String HSTS = "max-age=31536000";

    /** All but the two that depend on the answer: HSTS and Cache-Control. */
    public static final Map<String, String> ALWAYS = Map.of(
            "content-security-policy",
            POLICY,
            "x-content-type-options",
            "nosniff",
            "referrer-policy",
            "no-referrer",
            "permissions-policy",
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), fullscreen=(self), geolocation=(),"
                    + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), screen-wake-lock=(self),"
                    + " usb=()",
            "cross-origin-opener-policy",
            "same-origin",
            "cross-origin-resource-policy",
            "same-origin");

    private SecurityHeaders() {}

    static void put(HttpHeaders headers, boolean https) {
        ALWAYS.forEach(headers::set);
        if (https) {
            headers.set("strict-transport-security", HSTS);
        }
        if (!headers.contains(HttpHeaderNames.CACHE_CONTROL)) {
            headers.set(HttpHeaderNames.CACHE_CONTROL, "no-store");
        }
    }
}
