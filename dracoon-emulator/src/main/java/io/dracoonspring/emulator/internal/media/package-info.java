// SPDX-License-Identifier: Apache-2.0

/**
 * Serves thumbnails of images.
 */
@NullMarked
package io.dracoonspring.emulator.internal.media;

import org.jspecify.annotations.NullMarked;
