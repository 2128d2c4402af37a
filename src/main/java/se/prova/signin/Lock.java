package se.prova.signin;

/** Why a session that is open shows nothing just now. */
enum Lock {
    NONE,
    /** Nobody has touched it for a while, or its holder locked it. */
    IDLE,
    /** It is turned around for the participant. */
    OWN_VIEW
}
