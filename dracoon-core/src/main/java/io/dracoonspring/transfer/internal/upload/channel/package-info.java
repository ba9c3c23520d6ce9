// SPDX-License-Identifier: Apache-2.0

/**
 * Manages upload channels: tracks the received content and creates the file from it.
 */
@NullMarked
package io.dracoonspring.transfer.internal.upload.channel;

import org.jspecify.annotations.NullMarked;
