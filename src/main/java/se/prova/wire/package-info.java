/**
 * The connection before a request is one: TLS, who may knock, how long and how much they may send, and the headers of
 * every answer.
 *
 * <p>It stands in front of the framework, so that requests too broken to be routed are bounded and answered like others.
 */
@NullMarked
package se.prova.wire;

import org.jspecify.annotations.NullMarked;
