// SPDX-License-Identifier: Apache-2.0

/**
 * Divides a step into parts. A part can run on any machine, but on only one machine at a
 * time.
 */
@NullMarked
package io.dracoonspring.batch.internal.partition;

import org.jspecify.annotations.NullMarked;
