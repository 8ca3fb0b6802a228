package fr.preinscription.casefile;

import java.time.Instant;

/** Something that staff tell each other about a file; the candidate never reads it on a page, but may ask for it. */
public record Note(long id, String text, String by, Instant at) {}
