// SPDX-License-Identifier: Apache-2.0

/**
 * What every transfer is, whatever it moves: a run that starts once, can be watched,
 * interrupted and cancelled, and is reported as an observation.
 */
@NullMarked
package io.dracoonspring.transfer.internal.run;

import org.jspecify.annotations.NullMarked;
