package se.prova.session;

import se.prova.participant.Participant;
import se.prova.participant.Protection;

/**
 * A participant as a page at the workplace calls them: the code, and the first name unless they are protected.
 *
 * @param firstName empty for somebody with a protected identity
 */
public record Who(String code, String firstName) {

    static Who of(Participant participant, String firstName) {
        return new Who(participant.code(), participant.protection() == Protection.NONE ? firstName : "");
    }

    /** "Tore B-27", or the code alone. */
    public String label() {
        return (firstName + " " + code).strip();
    }

    /** What the person is called in a sentence: the first name, or else the word given. */
    public String called(String otherwise) {
        return firstName.isEmpty() ? otherwise : firstName;
    }
}
