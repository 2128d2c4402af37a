package se.prova.document;

// Where in which file something stands; lines count from 1.
record Place(String file, int line) {}
