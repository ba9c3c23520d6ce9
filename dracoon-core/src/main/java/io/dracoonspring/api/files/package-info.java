// SPDX-License-Identifier: Apache-2.0

/**
 * Metadata and file keys of files.
 */
@NullMarked
package io.dracoonspring.api.files;

import org.jspecify.annotations.NullMarked;
