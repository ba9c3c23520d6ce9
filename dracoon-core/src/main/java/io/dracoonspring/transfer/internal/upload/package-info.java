// SPDX-License-Identifier: Apache-2.0

/**
 * Runs the steps of uploads into rooms and folders and to upload shares.
 */
@NullMarked
package io.dracoonspring.transfer.internal.upload;

import org.jspecify.annotations.NullMarked;
