package se.prova.signin;

import se.prova.web.Fields;

/**
 * What is shown to somebody who puts the secret into their app.
 *
 * @param picture the square to read it from, as SVG
 * @param secret the same to type, in groups of four
 */
public record Enrolment(Fields fields, String picture, String secret) {}
