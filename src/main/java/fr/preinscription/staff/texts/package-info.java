/** The texts of the letters, as the head of the office reads and edits them. */
@NullMarked
package fr.preinscription.staff.texts;

import org.jspecify.annotations.NullMarked;
