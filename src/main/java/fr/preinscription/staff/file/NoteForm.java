package fr.preinscription.staff.file;

import org.jspecify.annotations.Nullable;

/** @param note what staff tell each other */
record NoteForm(
        @Nullable Integer revision,
        @Nullable Long seen,
        @Nullable String note) {}
