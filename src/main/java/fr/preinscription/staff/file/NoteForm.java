package fr.preinscription.staff.file;

import org.jspecify.annotations.Nullable;

/** @param note what staff tell each other */
record NoteForm(
        @Nullable String revision,
        @Nullable String seen,
        @Nullable String note) {}
