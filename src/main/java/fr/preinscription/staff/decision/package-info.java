/** What is written to candidates and decided of their files: reminders, hearings, decisions, what is proposed. */
@NullMarked
package fr.preinscription.staff.decision;

import org.jspecify.annotations.NullMarked;
