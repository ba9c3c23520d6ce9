// SPDX-License-Identifier: Apache-2.0

/**
 * Sends parts to the storage and checks that they arrive unchanged.
 */
@NullMarked
package io.dracoonspring.transfer.internal.upload.send;

import org.jspecify.annotations.NullMarked;
