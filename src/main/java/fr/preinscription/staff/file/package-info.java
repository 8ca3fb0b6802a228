/** The file page: everything about one candidate on one screen. */
@NullMarked
package fr.preinscription.staff.file;

import org.jspecify.annotations.NullMarked;
