// SPDX-License-Identifier: Apache-2.0

/**
 * Uploads to DRACOON, with their progress.
 */
@NullMarked
package io.dracoonspring.sample.upload;

import org.jspecify.annotations.NullMarked;
