/** What the office has to do now, the figures of the campaign, the people who may have registered twice. */
@NullMarked
package fr.preinscription.staff.today;

import org.jspecify.annotations.NullMarked;
