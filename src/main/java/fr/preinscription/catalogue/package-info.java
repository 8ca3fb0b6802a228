/** What the examination offers: sessions and their parameters, campaigns, specialties, units, languages, communes. */
@NullMarked
package fr.preinscription.catalogue;

import org.jspecify.annotations.NullMarked;
