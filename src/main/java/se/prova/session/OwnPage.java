package se.prova.session;

/**
 * The four questions on the turned-around tablet. Nothing that was recorded is on the page.
 *
 * @param picture the station's drawing as markup, empty if it has none
 */
public record OwnPage(Session session, String picture, String packet) {

    public String back() {
        return "/bedomningar/" + session.assessmentId() + "/pass/" + session.id() + "/avsluta";
    }
}
