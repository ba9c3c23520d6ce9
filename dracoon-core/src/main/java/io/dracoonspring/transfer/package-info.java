// SPDX-License-Identifier: Apache-2.0

/**
 * Uploads and downloads files. Parts are transferred in parallel and retried
 * individually, in constant memory. Content is encrypted and decrypted on the way, and
 * verified before a transfer completes.
 */
@NullMarked
package io.dracoonspring.transfer;

import org.jspecify.annotations.NullMarked;
