// SPDX-License-Identifier: Apache-2.0

/**
 * Links rooms with DATEV and reports how DATEV processes their files.
 */
@NullMarked
package io.dracoonspring.emulator.internal.datev;

import org.jspecify.annotations.NullMarked;
