/**
 * From an XHTML subset to a tagged, archivable PDF: {@link se.prova.document.Template} fills, {@link
 * se.prova.document.Linter} checks, {@link se.prova.document.Page} holds the blocks, {@link
 * se.prova.document.pdf.PdfDocument} makes the file.
 *
 * <p>It knows no person, no instrument and no other room; OpenPDF stays in its subpackage. Rules: PDF/UA-1 and PDF/A-3a; the
 * vocabulary is {@code templates/statements/VOCABULARY.md}, enforced by {@code Vocabulary}:
 *
 * <ul>
 *   <li>blocks: {@code main header section h1 h2 h3 p ul ol li table caption thead tbody tr th td dl dt dd blockquote aside
 *       div.pair div.signature figure hr}
 *   <li>inline: {@code strong em a span br}
 *   <li>class: the words of {@link se.prova.document.Look}
 * </ul>
 */
@NullMarked
package se.prova.document;

import org.jspecify.annotations.NullMarked;
