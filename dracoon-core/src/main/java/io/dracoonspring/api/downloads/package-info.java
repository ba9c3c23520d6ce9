// SPDX-License-Identifier: Apache-2.0

/**
 * Download URLs.
 */
@NullMarked
package io.dracoonspring.api.downloads;

import org.jspecify.annotations.NullMarked;
