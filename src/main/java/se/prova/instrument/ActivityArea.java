package se.prova.instrument;

/**
 * FK's five activity areas. Never its function areas and never AFU's categories: those are a physician's.
 *
 * <p>Source: the activity-limitation code system of FK's certificates, grouped by ICF chapter.
 */
public enum ActivityArea {
    /** Learning and applying knowledge, general tasks and demands: ICF chapters d1 and d2. */
    LEARNING,
    /** Communication: d3. */
    COMMUNICATION,
    /** Mobility: d4. */
    MOBILITY,
    /** Self-care: d5. */
    SELF_CARE,
    /** Other activity limitations: d6 to d9. */
    OTHER;

    /**
     * The area an ICF activity code belongs to, as a proposal for the assessor.
     *
     * @param icf a d-code, for example {@code d4105}
     * @throws IllegalArgumentException if it is no activity code of chapters 1 to 9
     */
    public static ActivityArea of(String icf) {
        if (icf.length() < 2 || icf.charAt(0) != 'd') {
            throw new IllegalArgumentException("Not an ICF activity code: " + icf);
        }
        return switch (icf.charAt(1)) {
            case '1', '2' -> LEARNING;
            case '3' -> COMMUNICATION;
            case '4' -> MOBILITY;
            case '5' -> SELF_CARE;
            case '6', '7', '8', '9' -> OTHER;
            default -> throw new IllegalArgumentException("Not an ICF activity code: " + icf);
        };
    }
}
