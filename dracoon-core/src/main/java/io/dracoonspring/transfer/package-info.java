// SPDX-License-Identifier: Apache-2.0

/**
 * Uploads and downloads of files: parts in parallel, retried one by one, in constant
 * memory, encrypted and decrypted on the way, and verified before anything is finished.
 */
@NullMarked
package io.dracoonspring.transfer;

import org.jspecify.annotations.NullMarked;
