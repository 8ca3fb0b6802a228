/** Who runs the examination here: names, addresses, phones. Configuration, so that another academy changes no code. */
@NullMarked
package fr.preinscription.academy;

import org.jspecify.annotations.NullMarked;
