// SPDX-License-Identifier: Apache-2.0

/**
 * What everybody may know: versions, time, system information and settings.
 */
@NullMarked
package io.dracoonspring.emulator.info;

import org.jspecify.annotations.NullMarked;
