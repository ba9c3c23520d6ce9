// SPDX-License-Identifier: Apache-2.0

/**
 * Download and upload shares: how users manage them and what everybody with the link of a
 * download share may do.
 */
@NullMarked
package io.dracoonspring.emulator.shares;

import org.jspecify.annotations.NullMarked;
