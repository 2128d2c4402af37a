package se.prova.web;

/** One choice of a list or a row of buttons: what is sent, and what is read. */
public record Option(String value, String label) {}
