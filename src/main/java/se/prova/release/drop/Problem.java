package se.prova.release.drop;

/** Why a parcel could not be put in the folder. Each passes once the folder is mended; the order waits until then. */
public enum Problem {
    /** There is no such folder, or the disk it lies on is not there. */
    MISSING,
    NOT_WRITABLE,
    FULL,
    /** Another file has the parcel's name. */
    TAKEN,
    FAILED
}
