/**
 * From an XHTML subset to a tagged, archivable PDF.
 *
 * <p>The only room that imports OpenPDF; it knows no person, no instrument and no other room. Rules: PDF/UA-1 and PDF/A-3a.
 */
@NullMarked
package se.prova.document;

import org.jspecify.annotations.NullMarked;
