// SPDX-License-Identifier: Apache-2.0

/**
 * Sends events to external receivers.
 */
@NullMarked
package io.dracoonspring.emulator.internal.webhooks;

import org.jspecify.annotations.NullMarked;
