// SPDX-License-Identifier: Apache-2.0

/**
 * Thumbnails of images.
 */
@NullMarked
package io.dracoonspring.emulator.media;

import org.jspecify.annotations.NullMarked;
