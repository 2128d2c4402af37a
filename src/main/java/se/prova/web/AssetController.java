package se.prova.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import java.util.Map;

/** Hands out the program's own files; an address names their content, so it never goes stale. */
@Controller("/assets")
class AssetController {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "svg", "image/svg+xml;charset=utf-8",
            "png", "image/png",
            "webmanifest", "application/manifest+json;charset=utf-8");

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/{hash}/{name:.+}")
    @Produces(MediaType.ALL)
    HttpResponse<byte[]> asset(@PathVariable String hash, @PathVariable String name) {
        byte[] content = assets.find(hash, name).orElseThrow(Refused::hidden);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return HttpResponse.ok(content)
                .contentType(TYPES.getOrDefault(ending, MediaType.APPLICATION_OCTET_STREAM))
                .header(HttpHeaders.CACHE_CONTROL, FOR_EVER);
    }
}
