// SPDX-License-Identifier: Apache-2.0

/**
 * Manages upload channels: tracks the received content and completes it to a file.
 */
@NullMarked
package io.dracoonspring.transfer.internal.upload.channel;

import org.jspecify.annotations.NullMarked;
