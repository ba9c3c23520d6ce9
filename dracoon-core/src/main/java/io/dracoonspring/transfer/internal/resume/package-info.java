// SPDX-License-Identifier: Apache-2.0

/**
 * Stores the state of paused and interrupted transfers, so that they can be resumed.
 */
@NullMarked
package io.dracoonspring.transfer.internal.resume;

import org.jspecify.annotations.NullMarked;
