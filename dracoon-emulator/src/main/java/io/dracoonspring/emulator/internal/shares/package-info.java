// SPDX-License-Identifier: Apache-2.0

/**
 * Serves download and upload shares, for the users who manage them and for recipients of
 * download links.
 */
@NullMarked
package io.dracoonspring.emulator.internal.shares;

import org.jspecify.annotations.NullMarked;
