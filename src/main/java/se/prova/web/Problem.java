package se.prova.web;

/**
 * An error as it is told: as a page, or under {@code /api} as {@code application/problem+json} (RFC 9457).
 *
 * @param code which sentence {@code detail} is, for programs
 * @param incident the number to find the request by in the log
 */
public record Problem(String type, String title, int status, String detail, String code, String incident) {}
