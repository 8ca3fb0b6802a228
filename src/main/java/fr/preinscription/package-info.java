@NullMarked
package fr.preinscription;

import org.jspecify.annotations.NullMarked;
