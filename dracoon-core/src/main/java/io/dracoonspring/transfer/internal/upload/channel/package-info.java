// SPDX-License-Identifier: Apache-2.0

/**
 * Upload channels: what the server has received, and how it makes a file of it.
 */
@NullMarked
package io.dracoonspring.transfer.internal.upload.channel;

import org.jspecify.annotations.NullMarked;
