/** Outgoing messages: what was sent, when, or why not. */
@NullMarked
package fr.preinscription.notification;

import org.jspecify.annotations.NullMarked;
