// SPDX-License-Identifier: Apache-2.0

/**
 * Sends parts into the storage and checks that they arrive as they were sent.
 */
@NullMarked
package io.dracoonspring.transfer.internal.upload.send;

import org.jspecify.annotations.NullMarked;
