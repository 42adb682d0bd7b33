/**
 * The fault rig: receivers in JVMs of their own are killed, paused, cut off and poisoned under load, and what was answered
 * 200 is compared with what the handlers did. {@link io.parra.webhooks.examples.rig.FaultRig} starts it.
 */
@NullMarked
package io.parra.webhooks.examples.rig;

import org.jspecify.annotations.NullMarked;
