package se.prova.signin.factor;

import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The square that an app reads a secret from, drawn by the server so that no script and no one else sees it. */
public final class SvgCode {

    // So wide an empty edge is what readers need to find the square.
    private static final int EDGE = 4;

    private SvgCode() {}

    /** The picture, with a text for who does not see it. Black on white also in the dark: some readers need it. */
    public static String of(String username, String secret, String label) {
        return of(address(username, secret), label);
    }

    /** The same of any text, for a camera to read. */
    public static String of(String text, String label) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        int size = code.size + 2 * EDGE;
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append(String.format(Locale.ROOT, "M%d %dh1v1h-1z", x + EDGE, y + EDGE));
                }
            }
        }
        return """
            <svg class="qr" viewBox="0 0 %1$d %1$d" role="img" aria-label="%2$s" shape-rendering="crispEdges">\
            <path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path fill="#000" d="%3$s"/></svg>\
            """.formatted(size, label.replace("&", "&amp;").replace("\"", "&quot;"), path);
    }

    /** The address an app understands. */
    static String address(String username, String secret) {
        String name = URLEncoder.encode(username, StandardCharsets.UTF_8).replace("+", "%20");
        return "otpauth://totp/Prova:" + name + "?secret=" + secret + "&issuer=Prova";
    }
}
