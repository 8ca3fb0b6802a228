/** Finding files: one box, filters, views, actions on several files, exports. */
@NullMarked
package fr.preinscription.staff.search;

import org.jspecify.annotations.NullMarked;
