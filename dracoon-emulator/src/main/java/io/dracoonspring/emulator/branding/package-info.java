// SPDX-License-Identifier: Apache-2.0

/**
 * What pages look like, and their images.
 */
@NullMarked
package io.dracoonspring.emulator.branding;

import org.jspecify.annotations.NullMarked;
