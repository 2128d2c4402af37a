/**
 * From blocks to a tagged, archivable PDF file: lines, columns, pages, tags.
 *
 * <p>The only package that imports OpenPDF; {@link se.prova.document.pdf.PdfDocument} is its one way in. Rules: PDF/UA-1
 * (ISO 14289-1) and PDF/A-3a (ISO 19005-3), as judged by veraPDF.
 */
@NullMarked
package se.prova.document.pdf;

import org.jspecify.annotations.NullMarked;
