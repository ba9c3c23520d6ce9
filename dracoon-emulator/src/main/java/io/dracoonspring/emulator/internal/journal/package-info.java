// SPDX-License-Identifier: Apache-2.0

/**
 * Records the requests to the emulator and its responses, so that developers can find
 * mistakes. Secrets are masked before they are recorded.
 */
@NullMarked
package io.dracoonspring.emulator.internal.journal;

import org.jspecify.annotations.NullMarked;
