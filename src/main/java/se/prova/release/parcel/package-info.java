/**
 * What a document is handed over in: a folder with the file, what it is, and checksums over both, as one ZIP.
 *
 * <p>It knows no case system. The folder is laid out as BagIt says (RFC 8493), since archives and case systems have
 * tools for that; the sidecar's shape is published as {@code schema/prova-sidecar-1.json} and {@code .xsd}.
 */
@NullMarked
package se.prova.release.parcel;

import org.jspecify.annotations.NullMarked;
