/** Bodies that somebody may make who means no good, or whose software is broken, and realistic ones to compare with. */
@NullMarked
package io.parra.webhooks.hostile;

import org.jspecify.annotations.NullMarked;
