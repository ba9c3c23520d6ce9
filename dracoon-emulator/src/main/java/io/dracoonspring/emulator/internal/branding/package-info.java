// SPDX-License-Identifier: Apache-2.0

/**
 * Serves the branding of pages and its images.
 */
@NullMarked
package io.dracoonspring.emulator.internal.branding;

import org.jspecify.annotations.NullMarked;
