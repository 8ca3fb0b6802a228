/** A registration version in, the PDF of its confirmation out. */
@NullMarked
package fr.preinscription.document;

import org.jspecify.annotations.NullMarked;
